// Slips counted by bits and by rows are those that the table of distances has.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slips, slipsBegun } from '../../src/lookup/closeness.ts';

/** The table of optimal string alignment distances, each place filled: from every beginning to every beginning. */
function table(typed: string, text: string): number[][] {
  const rows = Array.from({ length: typed.length + 1 }, (_, i) =>
    Array.from({ length: text.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] as number;
  for (let i = 1; i <= typed.length; i++)
    for (let j = 1; j <= text.length; j++) {
      const same = typed[i - 1] === text[j - 1];
      const swapped =
        i > 1 && j > 1 && typed[i - 1] === text[j - 2] && typed[i - 2] === text[j - 1];
      const row = rows[i] as number[];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (same ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return rows;
}

const within = (distance: number, most: number) =>
  distance > most ? Number.POSITIVE_INFINITY : distance;

/** Words of few letters, so that many are near; longer than a number has bits, some of them. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'я'), maxLength: 40 });

describe('Slips', () => {
  test('are the distance, where it is not beyond the most', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 6 }), (typed, text, most) => {
        const distance = table(typed, text)[typed.length]?.[text.length] as number;
        expect(slips(typed, text, most)).toBe(within(distance, most));
      }),
      { numRuns: 2000 },
    );
  });

  test('to a beginning are the fewest to any of about the same length', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.nat({ max: 4 }),
        fc.nat({ max: 44 }),
        (typed, text, most, letters) => {
          const last = table(typed, text.slice(0, letters))[typed.length] as number[];
          const near = last.filter((_, at) => Math.abs(at - typed.length) <= most);
          expect(slipsBegun(typed, text, most, letters)).toEqual({
            whole: within(last.at(-1) as number, most),
            beginning: within(Math.min(...near, Number.POSITIVE_INFINITY), most),
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['parlament', 'parliament', 1],
    ['gaurd', 'guard', 1],
    ['полиция', 'полицыя', 1],
    ['', 'abc', 3],
  ])('%s and %s: %d', (typed, text, count) => expect(slips(typed, text, 3)).toBe(count));
});
