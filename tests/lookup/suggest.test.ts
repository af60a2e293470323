// Autocomplete: at most 25 choices, the best first, starters for nothing; and no time that grows faster than what is typed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeness } from '../../src/lookup/closeness.ts';
import { fold } from '../../src/lookup/fold.ts';
import { indexNames } from '../../src/lookup/names.ts';
import { nearestWords } from '../../src/lookup/nearest.ts';
import { resolve } from '../../src/lookup/resolve.ts';
import { suggest } from '../../src/lookup/suggest.ts';
import { realContext } from '../real.ts';

const { library, names } = await realContext();
const { strip, starters } = library.about;
const choices = (typed: string) => suggest(names.actors, typed, strip, starters);

describe('Suggestions', () => {
  test('for nothing, or for words around a name, are the starters by their titles', () => {
    for (const typed of ['', '   ', '?!', '🚓']) {
      expect(choices(typed).map(({ id }) => id)).toEqual(starters);
    }
    expect(choices('')[0]).toEqual({ id: 'parliament', label: 'Parliament' });
  });

  test.each([
    ['parl', 'parliament', 'Parliament'],
    ['PARLIAMENT', 'parliament', 'Parliament'],
    ['is the parl', 'parliament', 'Parliament'],
    ['legislatu', 'parliament', 'legislature (Parliament)'],
    ['парл', 'parliament', 'парламент (Parliament)'],
    ['gendarm', 'gendarmerie', 'Gendarmerie'],
    ['parliment', 'parliament', 'Parliament'],
  ])('for "%s" begin with %s, shown under the name that was typed', (typed, id, label) => {
    expect(choices(typed)[0]).toEqual({ id, label });
  });

  test('prefer names that begin with it to names with such a word', () => {
    const index = indexNames([
      { id: 'a', name: 'Guard of the border' },
      { id: 'b', name: 'Border guard' },
      { id: 'c', name: 'The order' },
      { id: 'd', name: 'Border' },
    ]);
    const found = suggest(index, 'border', { before: [], after: [], links: [] }, []).map(
      ({ id }) => id,
    );
    expect(found.slice(0, 3)).toEqual(['d', 'b', 'a']);
  });

  test('hold every actor whose name is typed, at the top', () => {
    for (const { id, name, shares = [] } of library.actors.values()) {
      if (!shares.map(fold).includes(fold(name))) expect(choices(name)[0]?.id).toBe(id);
    }
  });

  test('are at most 25 different entries that resolve to themselves, for any text at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' })),
        (typed) => {
          const found = choices(typed);
          expect(found.length).toBeLessThanOrEqual(25);
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
          for (const { id, label } of found) {
            expect(label).not.toBe('');
            expect(resolve(names.actors, id, strip)).toMatchObject({ kind: 'found', id });
          }
        },
      ),
      { numRuns: 300 },
    );
    for (const letter of 'abcdefghijklmnopqrstuvwxyzé') {
      expect(choices(letter).length).toBeLessThanOrEqual(25);
    }
  });
});

describe('The nearest words of a short list', () => {
  const words = ['define', 'compare', 'classify', 'tiers'];

  test.each([
    ['defin', ['define']],
    ['compair', ['compare']],
    ['cl', ['classify']],
    ['teirs', ['tiers']],
    ['xyzzy', []],
    ['', []],
  ])('to "%s" are %s', (typed, near) => {
    expect(nearestWords(typed, words)).toEqual(near);
  });
});

describe('Closeness', () => {
  test('is 1 for the same, less for each letter changed, and counts a swap as one', () => {
    expect(closeness('police', 'police')).toBe(1);
    expect(closeness('', '')).toBe(1);
    expect(closeness('police', '')).toBe(0);
    expect(closeness('polcie', 'police')).toBeCloseTo(5 / 6);
    expect(closeness('polices', 'police')).toBeCloseTo(6 / 7);
  });

  test('is the same from both sides and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const close = closeness(a, b);
        expect(close).toBeCloseTo(closeness(b, a));
        expect(close).toBeGreaterThanOrEqual(0);
        expect(close).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('Time', () => {
  /** The quickest of several runs, in milliseconds: what the machine does beside is left out. */
  const quickest = (run: () => unknown) => {
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    return Math.min(...times);
  };

  test.each([
    ['one letter', 'a'],
    ['words', 'police force '],
    ['what is stripped', 'is the '],
    ['marks', 'e\u0301'],
    ['apostrophes', "'s"],
    ['white space', ' '],
  ])('does not grow with what is typed: %s', (_, part) => {
    const short = part.repeat(1_000);
    const long = part.repeat(100_000);
    for (const run of [(text: string) => actorOf(text), choices]) {
      run(short);
      // A hundred times the length would be ten thousand times the time if it grew with its square.
      expect(quickest(() => run(long))).toBeLessThan(50 * quickest(() => run(short)) + 5);
    }
  });

  test('of folding grows no faster than the text', () => {
    for (const part of ['a', 'é', "'s ", 'ß', '?', 'ﬃ', ' ']) {
      fold(part.repeat(1_000));
      const short = quickest(() => fold(part.repeat(1_000)));
      expect(quickest(() => fold(part.repeat(100_000)))).toBeLessThan(2_000 * short + 5);
    }
  });

  const actorOf = (text: string) => resolve(names.actors, text, strip);
});
