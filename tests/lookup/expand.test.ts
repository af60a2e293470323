// Words near to a typed one.
import { describe, expect, test } from 'vitest';
import { hasWithSlip } from '../../src/lookup/expand.ts';
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
