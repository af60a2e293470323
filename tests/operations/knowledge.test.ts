// Keeps the knowledge of a running bot: read again in order, kept when faulty, and never lost.
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Loaded } from '../../src/knowledge/load.ts';
import { knowledgeFolder, openLibrary, revisionIn } from '../../src/open.ts';
import { newKnowledge, watchFolder } from '../../src/operations/knowledge.ts';
import type { Notice } from '../../src/transports/notice.ts';
import { until } from '../discord/bare-client.ts';
import { realContext } from '../real.ts';
import { contextOver, folder } from '../second-library/open.ts';

let copy: string;
let notices: Notice[];
let reported: unknown[];
beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'library-'));
  await cp(folder, copy, { recursive: true });
  notices = [];
  reported = [];
});
afterEach(() => rm(copy, { recursive: true }));

const begun = async (open: () => Promise<Loaded> = () => openLibrary(copy)) => {
  const first = await contextOver(copy);
  const knowledge = newKnowledge(first, {
    open,
    today: () => '2026-11-24',
    notify: (notice) => notices.push(notice),
  });
  return { first, ...knowledge };
};
const nonsense = () => writeFile(join(copy, 'terms', 'star.yaml'), 'name: [unfinished');
const another = () =>
  writeFile(join(copy, 'people', 'new-person.yaml'), 'name: Nora Pell\nnames: {en: [Pell]}\n');

describe('the knowledge', () => {
  test('is that of the start until it is read again, on the day of today', async () => {
    const { first, context } = await begun();
    expect(context()).toEqual({ ...first, today: '2026-11-24' });
    await nonsense();
    expect(context().library).toBe(first.library);
  });

  test('stays when an edit has faults, and takes the next that has none', async () => {
    const { first, context, reload } = await begun();
    await nonsense();
    await reload();
    expect(context().library).toBe(first.library);
    const [notice] = notices;
    expect(notice).toMatchObject({ event: 'knowledge', revision: first.library.revision });
    expect(notice).toMatchObject({ problems: [expect.stringContaining('star.yaml:1:')] });
    await cp(folder, copy, { recursive: true });
    await reload();
    expect(context().library).not.toBe(first.library);
    expect(notices.at(-1)).toMatchObject({ revision: first.library.revision, problems: [] });
  });

  test('read again goes on counting what found nothing', async () => {
    const { context, reload } = await begun();
    const { gaps } = context();
    await reload();
    expect(context().gaps).toBe(gaps);
  });

  test('is read once after the other, and the last reading wins', async () => {
    let reading = 0;
    let most = 0;
    const { context, reload } = await begun(async () => {
      reading += 1;
      most = Math.max(most, reading);
      const loaded = await openLibrary(copy);
      reading -= 1;
      return loaded;
    });
    const before = context().library.revision;
    const first = reload();
    await another();
    await Promise.all([first, reload(), reload()]);
    expect(most).toBe(1);
    // The last two came while the first was at work: one reading is enough for both.
    expect(notices).toHaveLength(2);
    expect(notices.at(-1)).toMatchObject({ problems: [] });
    expect(context().library.revision).not.toBe(before);
  });

  test('stays where what was read cannot be used, and the next reading has its turn', async () => {
    let unusable = true;
    const { first, context, reload } = await begun(async () => {
      const loaded = await openLibrary(copy);
      return unusable ? { library: undefined as never } : loaded;
    });
    await reload();
    expect(context().library).toBe(first.library);
    expect(notices).toMatchObject([{ problems: [expect.any(String)] }]);
    unusable = false;
    await reload();
    expect(context().library).not.toBe(first.library);
    expect(notices.at(-1)).toMatchObject({ problems: [] });
  });

  test('stays, with the fault told, when the disk fails', async () => {
    const fault = new Error('The disk failed.');
    let fails = true;
    const { first, context, reload } = await begun(() =>
      fails ? Promise.reject(fault) : openLibrary(copy),
    );
    await reload();
    expect(notices).toMatchObject([{ event: 'knowledge', problems: [fault.message] }]);
    expect(context().library).toBe(first.library);
    fails = false;
    await reload();
    expect(context().library).not.toBe(first.library);
  });
});

describe('a watched folder', () => {
  let changes: number;
  let end: () => void;
  beforeEach(async () => {
    changes = 0;
    end = await watchFolder(
      copy,
      () => {
        changes += 1;
      },
      (error) => reported.push(error),
    );
  });
  afterEach(() => end());

  /** Resolves once one change more is told. */
  const told = async (change: () => Promise<unknown>) => {
    const before = changes;
    await change();
    await until(() => changes > before);
    expect(changes).toBe(before + 1);
  };
  const edited = (place: string) => writeFile(join(copy, place), `name: Star ${changes}`);

  test('tells once of a burst of changes, in files old and new, and of files put in their place', async () => {
    await Promise.all([nonsense(), another(), nonsense()]);
    await until(() => changes === 1);
    await writeFile(join(copy, 'star.tmp'), 'name: Star');
    await rename(join(copy, 'star.tmp'), join(copy, 'terms', 'star.yaml'));
    await until(() => changes === 2);
    await rm(join(copy, 'terms', 'star.yaml'));
    await until(() => changes === 3);
    end();
    await mkdir(join(copy, 'later'));
    await new Promise((done) => setTimeout(done, 400));
    expect(changes).toBe(3);
  });

  test('has its new folders watched too', async () => {
    await told(() => mkdir(join(copy, 'later')));
    await told(() => edited('later/one.yaml'));
    expect(reported).toEqual([]);
  });

  test('may have a folder replaced by another', async () => {
    await cp(join(copy, 'terms'), join(copy, '..', `${basename(copy)}-terms`), { recursive: true });
    await told(() => rename(join(copy, 'terms'), join(copy, 'old-terms')));
    await told(() => rename(join(copy, '..', `${basename(copy)}-terms`), join(copy, 'terms')));
    await told(() => edited('terms/star.yaml'));
    expect(reported).toEqual([]);
  });

  test('may be replaced by another as a whole, and again by a link to one', async () => {
    const others = await mkdtemp(join(tmpdir(), 'library-'));
    for (const name of ['next', 'last']) await cp(folder, join(others, name), { recursive: true });
    await told(async () => {
      await rename(copy, join(others, 'first'));
      await rename(join(others, 'next'), copy);
    });
    await told(() => edited('terms/star.yaml'));
    await told(async () => {
      await rename(copy, join(others, 'next'));
      await symlink(join(others, 'last'), copy);
    });
    await told(() => edited('terms/star.yaml'));
    await rm(others, { recursive: true });
    expect(reported).toEqual([]);
  });

  test('that goes is reported, and watched again when it comes back', async () => {
    const away = `${copy}-away`;
    await told(() => rename(copy, away));
    expect(reported).toMatchObject([{ code: 'ENOENT' }]);
    await told(() => rename(away, copy));
    await told(() => edited('terms/star.yaml'));
    expect(reported).toHaveLength(1);
  });
});

test('the revision of the knowledge as it stands is that of the library that was read of it', async () => {
  const { library } = await realContext();
  expect(revisionIn(knowledgeFolder)).toBe(library.revision);
});
