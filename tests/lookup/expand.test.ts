// Words near to a typed one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slips } from '../../src/lookup/closeness.ts';
import { allowedSlips, expansions, hasWithSlip } from '../../src/lookup/expand.ts';
import { indexWords } from '../../src/lookup/vocabulary.ts';

const vocabulary = indexWords(['arm', 'armada', 'army', 'police', 'bar']);

describe('A word with a slip', () => {
  test.each(['arm', 'polise', 'poilce', 'polic', 'policee'])('is there: %s', (typed) => {
    expect(hasWithSlip(vocabulary, typed)).toBe(true);
  });

  test.each(['ar', 'bar', 'poilcs', 'armadillo', ''])('is not there: %s', (typed) => {
    expect(hasWithSlip(vocabulary, typed)).toBe(false);
  });
});

describe('What a typed word may stand for', () => {
  const how = { loose: true, last: false, alone: false };

  test('is every word within its slips, and every longer one that begins so', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), word, (texts, typed) => {
        const own = indexWords(texts);
        const found = new Set(expansions(own, typed, how).map((one) => own.words[one.word]));
        const most = allowedSlips(typed.length);
        for (const text of own.words) {
          const allowed = text.length < 5 ? 1 : most;
          if (slips(typed, text, allowed) <= allowed) expect(found).toContain(text);
          if (text.startsWith(typed)) expect(found).toContain(text);
        }
      }),
    );
  });
});
