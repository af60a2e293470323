// What was checked before saves a start and changes nothing: any change of a file is read and checked again.
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFor } from '../../src/knowledge/store.ts';
import { namesOf } from '../../src/lookup/shelves.ts';
import { checkedFor, openLibrary } from '../../src/open.ts';
import { folder } from '../second-library/open.ts';

let copy = '';
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'checked-'));
  await cp(folder, copy, { recursive: true });
});
afterAll(async () => {
  for (const path of [copy, storeFor(copy), checkedFor(copy)])
    await rm(path, { recursive: true, force: true });
});

const library = async (remembered: 'nothing' | 'checked') => {
  const loaded = await openLibrary(copy, remembered);
  return 'library' in loaded ? loaded.library : loaded.problems;
};

describe('A library that was checked before', () => {
  test('is the same as one that is read anew', async () => {
    const anew = await library('nothing');
    expect(await library('checked')).toEqual(anew);
    expect(await readFile(checkedFor(copy), 'utf8')).toMatch(/^[0-9a-f]{40} [0-9a-f]{64}\n/);
    const again = await library('checked');
    expect(again).toEqual(anew);
    expect(JSON.stringify(again)).toBe(JSON.stringify(anew));
  });

  test('is taken from the store: what stands there under its key is not checked', async () => {
    const checked = checkedFor(copy);
    const text = await readFile(checked, 'utf8');
    const [key] = text.split('\n');
    const known = JSON.parse(text.slice(text.indexOf('\n')));
    known.contents.singles.library.name = 'Another name';
    await writeFile(checked, `${key}\n${JSON.stringify(known)}`);
    expect(await library('checked')).toMatchObject({ about: { name: 'Another name' } });
    await writeFile(checked, `${key} \n${JSON.stringify(known)}`);
    expect(await library('checked')).toEqual(await library('nothing'));
  });

  test.each(['', 'null', '{}'])('is read anew where the store holds %j', async (text) => {
    await writeFile(checkedFor(copy), text);
    expect(await library('checked')).toEqual(await library('nothing'));
  });

  test('is checked again once a file has changed, or one has come that has no place', async () => {
    await library('checked');
    await writeFile(join(copy, 'stray.txt'), '');
    expect(await library('checked')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('only .yaml and .md files') }),
    ]);
    await rm(join(copy, 'stray.txt'));
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
});

test('Names are indexed alike, whether anew or as they were written down', async () => {
  const anew = await library('nothing');
  await library('checked');
  const recalled = await library('checked');
  if (!('revision' in anew && 'revision' in recalled)) throw new Error('the library has faults');
  const [one, other] = [namesOf(anew).actors, namesOf(recalled).actors];
  expect(other.records).toEqual(one.records);
  expect(other.records.length).toBeGreaterThan(3);
  expect([...other.byId]).toEqual([...one.byId]);
  expect(other.vocabulary).toEqual(one.vocabulary);
});
