// The store of parsed files saves time and changes nothing: not when it is missing, broken or old.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/knowledge/load.ts';
import { openParsed } from '../../src/knowledge/parsed.ts';
import { folder } from '../second-library/open.ts';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'parsed-'));
});
afterAll(() => rm(place, { recursive: true }));

const load = async (file: string) => {
  const loaded = await loadLibrary(folder, [], await openParsed(file));
  return 'library' in loaded ? loaded.library : undefined;
};

describe('The store', () => {
  test('gives the same library the second time', async () => {
    const file = join(place, 'new', 'store.json');
    const first = await load(file);
    expect(first?.revision).toMatch(/^[0-9a-f]{8}$/);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 1 });
    expect(await load(file)).toEqual(first);
  });

  test('recalls a text by all of its content', async () => {
    const file = join(place, 'texts.json');
    const store = await openParsed(file);
    store.keep('a: 1', { a: 1 });
    await store.save();
    const again = await openParsed(file);
    expect(again.recall('a: 1')).toEqual({ a: 1 });
    expect(again.recall('a: 2')).toBeUndefined();
  });

  test.each(['', 'null', '[]', '{"format":0,"texts":{}}', '{"format":1,"texts":7}', '{"format":1'])(
    'is empty when it holds %j',
    async (text) => {
      const file = join(place, 'broken.json');
      await writeFile(file, text);
      expect(await load(file)).toEqual(await load(join(place, 'none.json')));
    },
  );

  test('that cannot be written is done without', async () => {
    expect(await load(join(place, 'texts.json', 'below', 'a-file.json'))).toBeDefined();
  });
});
