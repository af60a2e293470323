// The loaded library: passages by address, rules in order, what rests on a part, the content revision.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/knowledge/check.ts';
import { bareWords } from '../../src/knowledge/contents.ts';
import { folders } from '../../src/knowledge/folders.ts';
import { need } from '../../src/knowledge/library.ts';
import { restingOn } from '../../src/knowledge/rests.ts';
import { entryShapes } from '../../src/knowledge/schema.ts';
import { references } from '../../src/knowledge/walk.ts';
import { folder, opened } from '../second-library/open.ts';

const library = await opened(folder);

describe('A passage', () => {
  test('is a line of a source, shown with its part and title', () => {
    expect(need(library.passages, 'notes#1.moon')).toMatchObject({
      at: 'paragraph 1, What goes round what',
      part: '1',
      text: 'A moon goes round a *planet*.',
      gist: false,
    });
  });

  test('is a whole part too, and a summary if a line of it is one', () => {
    expect(need(library.passages, 'notes#4').text).toBe(
      'Some would count every round body.\nWe are asked to name the planets, not the round things.',
    );
    expect(need(library.passages, 'notes#3').gist).toBe(true);
    expect(need(library.passages, 'notes#3.share').gist).toBe(false);
  });

  test('of a part without title is shown by its number alone', () => {
    expect(need(library.passages, 'almanac#7').at).toBe('page 7');
  });

  test('that is not there is a mistake of ours', () => {
    expect(() => need(library.passages, 'notes#9')).toThrow('no entry "notes#9"');
  });
});

describe('What rests on a part of a source', () => {
  test('is every entry that cites it or a line of it, by folder', () => {
    const resting = restingOn(library, 'notes', '4');
    expect(Object.fromEntries(resting)).toEqual({
      tiers: ['planet'],
      actors: ['pluto'],
      arguments: ['every-round-body', 'round-is-not-enough'],
    });
  });

  test('is nothing for a part that nobody cites, also where its number begins another', () => {
    expect(restingOn(library, 'notes', '').size).toBe(0);
    expect(restingOn(library, 'almanac', '70').size).toBe(0);
  });
});

test.each([
  ['this library', folder],
  ['the real one', fileURLToPath(new URL('../../knowledge', import.meta.url))],
])(
  'What rests on the parts of %s is what its shapes call references, and no other text',
  async (_, where) => {
    const all = await opened(where);
    const found = new Set<string>();
    for (const name of folders) {
      if (name === 'institutions') continue;
      for (const entry of all[name].values() as Iterable<{ id: string }>)
        for (const { target, id } of references(entryShapes[name], entry))
          if (target === 'passages') {
            const { source, part } = need(all.passages, id);
            found.add(`${source.id}#${part} ${name} ${entry.id}`);
          }
    }
    const told = [...all.sources.values()].flatMap((source) =>
      source.parts.flatMap(({ at }) =>
        [...restingOn(all, source.id, at)].flatMap(([name, ids]) =>
          ids.map((id) => `${source.id}#${at} ${name} ${id}`),
        ),
      ),
    );
    expect(found.size).toBeGreaterThan(5);
    expect(told.sort()).toEqual([...found].sort());
  },
);

describe('A library', () => {
  test('has a revision that follows from its content alone', async () => {
    expect(library.revision).toMatch(/^[0-9a-f]{8}$/);
    expect((await opened(folder)).revision).toBe(library.revision);
  });

  test('has its rules in their order over all tiers', () => {
    expect(library.rules.map(({ order }) => order)).toEqual([10, 20, 30, 40]);
  });
});

test('Words are compared without emphasis and line breaks', () => {
  expect(bareWords('  round a *star*,\n and __cleared__ ')).toBe('round a star, and cleared');
});

test('The nearest ids share half their pairs of letters, two at most', () => {
  const ids = ['parliament', 'parliaments', 'parliamentary', 'courts'];
  expect(nearest('parlament', ids)).toEqual(['parliament', 'parliaments']);
  expect(nearest('xyz', ids)).toEqual([]);
  expect(nearest('', [])).toEqual([]);
});
