// Texts with their numbers in one table: each is found again, and no other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbered, numberIn } from '../../src/ask/numbered.ts';

test('every text has its number, whatever others there are, and what is not among them has none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), fc.string(), (texts, other) => {
      const numbers = numbered(texts);
      expect(texts.map((text) => numberIn(numbers, text))).toEqual([...texts.keys()]);
      if (!texts.includes(other)) expect(numberIn(numbers, other)).toBeUndefined();
    }),
  );
});

test('a text is not found by its beginning, nor by what stands behind it', () => {
  const numbers = numbered(['', 'force', 'forces', 'police force', 'constructor', '__proto__']);
  expect(['forc', 'forcesp', 'ce', 'prototype'].map((one) => numberIn(numbers, one))).toEqual(
    Array(4).fill(undefined),
  );
  expect(numberIn(numbers, '__proto__')).toBe(5);
});
