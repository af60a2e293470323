// What is worked out of a library is taken up again by another process, and says the same.
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { workOutParts } from '../../src/knowledge/kept.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { storeFor } from '../../src/knowledge/store.ts';
import { resolve } from '../../src/lookup/resolve.ts';
import { namesOf } from '../../src/lookup/shelves.ts';
import { suggest } from '../../src/lookup/suggest.ts';
import { keptIn, openLibrary, seenFor } from '../../src/open.ts';
import { until } from '../discord/bare-client.ts';

const parts = ['names', 'kinds', 'places', 'regions', 'searching', 'examples', 'weights'];
const real = fileURLToPath(new URL('../../knowledge', import.meta.url));

let copy = '';
beforeAll(async () => {
  copy = join(await mkdtemp(join(tmpdir(), 'kept-')), 'knowledge');
  await cp(real, copy, { recursive: true });
});
afterAll(async () => {
  await rm(dirname(copy), { recursive: true, force: true });
  const kept = ['checked', ...parts].map((part) => keptIn(copy, part));
  for (const file of [storeFor(copy), seenFor(copy), ...kept]) await rm(file, { force: true });
});

const opened = async (): Promise<Library> => {
  const loaded = await openLibrary(copy, 'checked');
  if ('problems' in loaded) throw new Error('the copy has faults');
  return loaded.library;
};

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

describe('What is worked out of a library', () => {
  test('is kept, each part apart, and says the same when it is taken up again', {
    timeout: 60_000,
  }, async () => {
    const first = await opened();
    workOutParts(first);
    for (const part of parts) await until(() => existsSync(keptIn(copy, part)), 10_000);
    const again = await opened();
    expect(told(again)).toEqual(told(first));
  });

  test.each(parts)(
    'is worked out anew where the store of %s is damaged',
    { timeout: 60_000 },
    async (part) => {
      const before = told(await opened());
      await writeFile(keptIn(copy, part), 'nonsense');
      expect(told(await opened())).toEqual(before);
    },
  );
});
