// What is worked out of a library is taken up again by another process, and says the same.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { loadCommands } from '../../src/commands.ts';
import { keepChecked, recallChecked } from '../../src/knowledge/checked.ts';
import { filesIn, hashOf } from '../../src/knowledge/files.ts';
import { workOutParts } from '../../src/knowledge/kept.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { resolve } from '../../src/lookup/resolve.ts';
import { namesOf } from '../../src/lookup/shelves.ts';
import { suggest } from '../../src/lookup/suggest.ts';
import { keptIn, keyOf, openLibrary } from '../../src/open.ts';
import { until } from '../discord/bare-client.ts';
import { forget, parts } from './parts.ts';

/** The parts that have been worked out, in their order. */
const worked = vi.hoisted((): string[] => []);
vi.mock('../../src/knowledge/kept.ts', async (original) => {
  const real = await original<typeof import('../../src/knowledge/kept.ts')>();
  const keptForLibrary: typeof real.keptForLibrary = (part) =>
    real.keptForLibrary({
      ...part,
      pack(library) {
        worked.push(part.name);
        return part.pack(library);
      },
    });
  return { ...real, keptForLibrary };
});

const real = fileURLToPath(new URL('../../knowledge', import.meta.url));

let copy = '';
beforeAll(async () => {
  // All that answers, and with it every part.
  await loadCommands(new URL('../../commands/', import.meta.url));
  copy = join(await mkdtemp(join(tmpdir(), 'kept-')), 'knowledge');
  await cp(real, copy, { recursive: true });
});
afterAll(async () => {
  await rm(dirname(copy), { recursive: true, force: true });
  await forget(copy);
});

const opened = async (): Promise<Library> => {
  const loaded = await openLibrary(copy, 'checked');
  if ('problems' in loaded) throw new Error('the copy has faults');
  return loaded.library;
};

/** The key under which the copy is kept as its files stand now. */
const keyNow = () => keyOf(hashOf(filesIn(copy) ?? []));

/** What a library answers to some of everything that the parts are for. */
function told(library: Library): unknown {
  const { actors } = namesOf(library);
  const { strip, starters } = library.about;
  const names = ['police of Naples', 'Kenyan parlament', 'Abkhazian army', 'Bavarian government'];
  const questions = [
    'why are the courts out?',
    'what hapens when the monopoly is lost',
    'is the Kenyan police in?',
    'who won the cup',
  ];
  return {
    resolved: names.map((one) => resolve(actors, one, strip)),
    suggested: ['pol', 'kenyan p'].map((one) => suggest(actors, one, strip, starters)),
    understood: questions.map((one) => understand(library, one)),
  };
}

/** What the copy answers once it is opened again with all its parts, and which of these were worked out for that. */
async function again(): Promise<{ told: unknown; worked: readonly string[] }> {
  const library = await opened();
  worked.length = 0;
  await workOutParts(library);
  return { told: told(library), worked: [...worked] };
}

/** What may have become of the store of a part. */
const damages: Readonly<Record<string, (file: string) => Promise<void>>> = {
  nonsense: (file) => writeFile(file, 'nonsense'),
  'cut short': async (file) => {
    const store = await readFile(file);
    await writeFile(file, store.subarray(0, Math.floor(store.length / 2)));
  },
  'of another key': async (file) => {
    const kept = recallChecked<object>(file, keyNow());
    if (kept) await keepChecked(file, `${keyNow()} `, kept);
  },
};

describe('What is worked out of a library', { timeout: 180_000 }, () => {
  let first: unknown;
  test('is kept, each part apart', async () => {
    const library = await opened();
    await workOutParts(library);
    first = told(library);
    expect([...worked].sort()).toEqual([...parts].sort());
    for (const part of parts) await until(() => existsSync(keptIn(copy, part)));
  });

  test('is taken up again, not worked out anew, and says the same', async () => {
    expect(await again()).toEqual({ told: first, worked: [] });
  });

  const damaged = parts.flatMap((part) => Object.keys(damages).map((how) => [part, how] as const));
  test.each(damaged)('is worked out anew where the store of %s is %s', async (part, how) => {
    await damages[how]?.(keptIn(copy, part));
    expect(await again()).toEqual({ told: first, worked: [part] });
    await until(() => recallChecked(keptIn(copy, part), keyNow()) !== undefined);
  });

  test('stays as it was while an edit is faulty, and is used again without that edit', async () => {
    const term = join(copy, 'terms', 'legitimacy.yaml');
    const before = await readFile(term, 'utf8');
    const [, taken = ''] = /^name: (.*)$/m.exec(
      await readFile(join(copy, 'terms', 'force.yaml'), 'utf8'),
    ) as RegExpExecArray;
    const stores = async () => {
      const all = await Promise.all(parts.map((part) => readFile(keptIn(copy, part))));
      return all.map((store) => createHash('sha1').update(store).digest('hex'));
    };
    const kept = await stores();
    await writeFile(term, before.replace(/^name: .*$/m, `name: ${taken}`));
    worked.length = 0;
    expect(await openLibrary(copy, 'checked')).toHaveProperty('problems');
    expect(worked).toContain('names');
    await new Promise((done) => setTimeout(done, 500));
    expect(await stores()).toEqual(kept);
    await writeFile(term, before);
    expect(await again()).toEqual({ told: first, worked: [] });
  });
});
