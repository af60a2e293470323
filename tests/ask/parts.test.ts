// The part of the source that a question names or points at.
import { describe, expect, test } from 'vitest';
import { partsNamed } from '../../src/ask/parts.ts';
import { wordsOf } from '../../src/ask/stems.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();
const named = (question: string) => partsNamed(library, wordsOf(question));

describe('A part is named', () => {
  test.each([
    ['what stood on number 16', ['16']],
    ['I slept after the slide on the courts. What was on number eleven?', ['11']],
    ['what is on the 5th one', ['5']],
    ['show what stands on the twenty first one', ['21']],
    ['the penultimate slide please', ['20']],
    ['second to last slide', ['20']],
    ['the last slide but one', ['20']],
    ['last slide before the end one', ['20']],
    ['the slide before the last', ['20']],
    ['the last slide', ['21']],
  ])('in %j', (question, parts) => {
    expect(named(question)).toEqual(parts);
  });

  test.each([
    ['who lives at number 10', 'another place'],
    ['what was on number 99', 'a number that no part has'],
    ['the bus stops on number 9', 'nothing is asked'],
    ['what happened on the one day', 'no number'],
  ])('not in %j: %s', (question) => {
    expect(named(question)).toEqual([]);
  });
});
