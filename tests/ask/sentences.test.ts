// Sentences of a question, and the ground that one ends with.
import { describe, expect, test } from 'vitest';
import { withoutGround } from '../../src/ask/sentences.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

describe('A ground behind a comma', () => {
  test.each([
    ['Is it in, given that it pays?', ['Is it in?', 'given that it pays.']],
    ['Is it in, because it pays, since 1990?', ['Is it in?', 'because it pays, since 1990.']],
    ['It is in; although it is armed', ['It is in.', 'although it is armed.']],
    ['Is it in, or out?', ['Is it in, or out?']],
  ])('is a sentence of its own, the mark stays with what is asked: %s', (sentence, parts) => {
    expect(withoutGround(library, sentence)).toEqual(parts);
  });

  test('begins with whatever an editor lists', () => {
    const grounds = ["puisqu'il", 'étant-donné', '(since'];
    const other = { ...library, questions: { ...library.questions, grounds } };
    expect(withoutGround(other, "In, puisqu'il paie ?")).toEqual(['In?', "puisqu'il paie."]);
  });

  test('is none where no words for one are known', () => {
    const other = { ...library, questions: { ...library.questions, grounds: [] } };
    expect(withoutGround(other, 'In, because it pays?')).toEqual(['In, because it pays?']);
  });
});
