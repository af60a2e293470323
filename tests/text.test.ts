// Texts cut to a length keep whole characters, and shortened ones whole words.
import { describe, expect, test } from 'vitest';
import { cut, shortened } from '../src/text.ts';

describe('A cut text', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly', 7, 'exactly'],
    ['a longer one', 6, 'a long'],
    ['ab😀', 3, 'ab'],
  ])('%s at %i', (text, most, expected) => {
    expect(cut(text, most)).toBe(expected);
  });
});

describe('A shortened text', () => {
  test.each([
    ['short', 10, 'short'],
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two …'],
    ['one two three', 9, 'one two …'],
    ['one two three', 8, 'one …'],
    ['abcdefghijk', 6, 'abcd …'],
  ])('%s at %i', (text, most, expected) => {
    expect(shortened(text, most)).toBe(expected);
    expect(shortened(text, most).length).toBeLessThanOrEqual(most);
  });
});
