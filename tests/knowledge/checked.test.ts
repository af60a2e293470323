// What was checked before saves a start and changes nothing: any change of a file is read and checked again.
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepChecked, type PackedContents, recallChecked } from '../../src/knowledge/checked.ts';
import { filesIn, hashOf } from '../../src/knowledge/files.ts';
import type { Library } from '../../src/knowledge/library.ts';
import type { NameIndex } from '../../src/lookup/names.ts';
import { namesOf } from '../../src/lookup/shelves.ts';
import { keptIn, keyOf, openLibrary, seenFor } from '../../src/open.ts';
import { folder } from '../second-library/open.ts';

let copy = '';
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'checked-'));
  await cp(folder, copy, { recursive: true });
});
afterAll(async () => {
  const kept = ['checked', 'names', 'kinds'].map((part) => keptIn(copy, part));
  for (const path of [copy, ...kept, seenFor(copy)])
    await rm(path, { recursive: true, force: true });
});

const library = async (remembered: 'nothing' | 'checked') => {
  const loaded = await openLibrary(copy, remembered);
  return 'library' in loaded ? loaded.library : loaded.problems;
};

/** The key under which the library is kept as its files stand now. */
const keyNow = () => keyOf(hashOf(filesIn(copy) ?? []));

const bodiesOf = (loaded: Awaited<ReturnType<typeof library>>) =>
  'bodies' in loaded ? [...loaded.bodies.values()] : [];

describe('A library that was checked before', () => {
  test('is the same as one that is read anew', async () => {
    const anew = await library('nothing');
    expect(await library('checked')).toEqual(anew);
    expect(recallChecked(keptIn(copy, 'checked'), keyNow())).toHaveProperty('contents');
    expect(recallChecked(keptIn(copy, 'names'), keyNow())).toHaveProperty('columns');
    const again = await library('checked');
    expect(again).toEqual(anew);
    expect(bodiesOf(again)).toEqual(bodiesOf(anew));
    expect(JSON.stringify(again)).toBe(JSON.stringify(anew));
  });

  test('is taken from the store: what stands there under its key is not checked', async () => {
    const checked = keptIn(copy, 'checked');
    const key = keyNow();
    const known = recallChecked<{ contents: PackedContents }>(checked, key);
    if (!known) throw new Error('nothing was kept');
    const singles = known.contents.singles.map(([name, json]) => {
      const other = inflateRawSync(json)
        .toString()
        .replace(/"name":"[^"]+"/, '"name":"Another name"');
      return [name, name === 'library' ? deflateRawSync(other) : json] as const;
    });
    const changed = { ...known, contents: { ...known.contents, singles } };
    await keepChecked(checked, key, changed);
    expect(await library('checked')).toMatchObject({ about: { name: 'Another name' } });
    await keepChecked(checked, `${key} `, changed);
    expect(await library('checked')).toEqual(await library('nothing'));
  });

  test.each(['', 'null', '{}'])('is read anew where the store holds %j', async (text) => {
    await writeFile(keptIn(copy, 'checked'), text);
    expect(await library('checked')).toEqual(await library('nothing'));
  });

  test('is checked again once a file has changed, or one has come that has no place', async () => {
    await library('checked');
    const stray = join(copy, 'stray.txt');
    await writeFile(stray, '');
    expect(await library('checked')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('only .yaml and .md files') }),
    ]);
    await rm(stray);
    expect(await library('checked')).toHaveProperty('revision');
    const about = join(copy, 'library.yaml');
    const before = await readFile(about, 'utf8');
    await appendFile(about, 'nonsense: 1\n');
    expect(await library('checked')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('nonsense') }),
    ]);
    await writeFile(about, before);
    expect(await library('checked')).toHaveProperty('revision');
  });

  test('is checked again after an edit that changes neither the size nor the time of a file', async () => {
    await library('checked');
    const about = join(copy, 'library.yaml');
    const before = await readFile(about, 'utf8');
    const { atime, mtime } = await stat(about);
    const [line = '', name = ''] = /^name: "?(\w+)/m.exec(before) ?? [];
    await writeFile(about, before.replace(line, line.replace(name, 'x'.repeat(name.length))));
    await utimes(about, atime, mtime);
    expect(await library('checked')).toMatchObject({
      about: { name: expect.stringMatching(/^x+/) },
    });
    await writeFile(about, before);
  });

  test('is found without reading its files while they look the same, and only if they were left alone', async () => {
    const past = new Date(Date.now() - 60_000);
    const noted = async () => readFile(seenFor(copy), 'utf8').catch(() => undefined);
    await rm(seenFor(copy), { force: true });
    await writeFile(join(copy, 'new.md'), '');
    await library('checked');
    const about = join(copy, 'library.yaml');
    await utimes(about, past, past);
    // The change just made is too near to be told from another one.
    await library('checked');
    expect(await noted()).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const { revision } = (await library('checked')) as Library;
    const known = recallChecked<object>(keptIn(copy, 'checked'), keyNow());
    if (!known) throw new Error('nothing was kept');
    const other = 'f'.repeat(64);
    await writeFile(seenFor(copy), (await noted())?.replace(/ .*/, ` ${other}`) ?? '');
    await keepChecked(keptIn(copy, 'checked'), keyOf(other), known);
    expect(await library('checked')).toMatchObject({ revision: 'ffffffff' });
    await utimes(about, past, past);
    expect(await library('checked')).toMatchObject({ revision });
    await rm(join(copy, 'new.md'));
  });

  test.each([0.02, 0.5, 0.98])(
    'is read anew where the store is damaged at %d of it',
    async (share) => {
      await library('checked');
      const checked = keptIn(copy, 'checked');
      const store = await readFile(checked);
      const at = Math.floor(share * store.length);
      store.fill(0, at, at + 40);
      await writeFile(checked, store);
      expect(await library('checked')).toEqual(await library('nothing'));
      expect(await readFile(checked)).not.toEqual(store);
    },
  );

  test('clears away what a process that has ended had begun to write, and not what one writes now', async () => {
    const checked = keptIn(copy, 'checked');
    const [left, begun] = [`${checked}.1`, `${checked}.2`];
    await Promise.all([left, begun].map((draft) => writeFile(draft, '')));
    const before = new Date(Date.now() - 3_600_000);
    await utimes(left, before, before);
    await keepChecked(checked, 'key', {});
    await expect(stat(left)).rejects.toThrow('ENOENT');
    await expect(stat(begun)).resolves.toBeDefined();
    await rm(begun);
  });

  test('leaves nothing behind where the store cannot be written', async () => {
    const place = await mkdtemp(join(tmpdir(), 'kept-'));
    const store = join(place, 'store.bin');
    // A folder in the way of the last step.
    await mkdir(join(store, 'inside'), { recursive: true });
    await keepChecked(store, 'key', { one: 1 });
    expect(await readdir(place)).toEqual(['store.bin']);
    expect(recallChecked(store, 'key')).toBeUndefined();
    await rm(place, { recursive: true });
  });
});

test('Names are indexed alike, whether anew or as they were written down', async () => {
  const anew = await library('nothing');
  await library('checked');
  const recalled = await library('checked');
  if (!('revision' in anew && 'revision' in recalled)) throw new Error('the library has faults');
  const [one, other] = [namesOf(anew).actors, namesOf(recalled).actors];
  const all = ({ records }: NameIndex) => records.slice(0, records.length);
  expect(all(other)).toEqual(all(one));
  expect(other.records.length).toBeGreaterThan(3);
  expect([...other.byId.values()]).toEqual([...one.byId.values()]);
  expect(other.vocabulary).toEqual(one.vocabulary);
});
