// Words found by their sets of letters, as comparing the letters of every word would find them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byLetters, lettersOf, withLetters } from '../../src/lookup/letters.ts';

const word = fc.string({ unit: fc.constantFrom(...'aeinrtzq'), minLength: 1, maxLength: 9 });
const few = fc.integer({ min: 0, max: 2 });

/** How many letters of one word are not in another. */
function missing(word: string, other: string): number {
  return [...new Set(word)].filter((letter) => !other.includes(letter)).length;
}

test('are those that lack so many letters of a word at most, and have so many others', () => {
  const words = fc.array(word, { maxLength: 70 });
  fc.assert(
    fc.property(words, word, few, few, (all, typed, less, more) => {
      const near = (other: string) =>
        missing(typed, other) <= less && missing(other, typed) <= more;
      const numbers = [...all.keys()];
      const index = byLetters(numbers, Int32Array.from(all, lettersOf));
      const found = withLetters(index, lettersOf(typed), less, more).sort((a, b) => a - b);
      expect(found).toEqual(numbers.filter((number) => near(all[number] ?? '')));
    }),
  );
});

test('are none of a length that no word has', () => {
  expect(withLetters(undefined, lettersOf('police'), 2, 2)).toEqual([]);
});
