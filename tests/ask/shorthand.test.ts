// Short ways to write English words on a phone.
import { expect, test } from 'vitest';
import { writtenOut } from '../../src/ask/shorthand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

test.each([
  ['wats abt the army', 'what is about the army'],
  ["what's he say, cuz u know", 'what is he say, because you know'],
  ['what’s on slide 5', 'what is on slide 5'],
  ['is ABT in', 'is ABT in'],
  ['is u-boat command in', 'is u-boat command in'],
  ['wat zegt hij over de politie en het leger', 'wat zegt hij over de politie en het leger'],
  ['', ''],
])('%j is read as %j', (typed, read) => {
  expect(writtenOut(library, typed)).toBe(read);
});
