// A body that is called as an everyday word is: it is named where the word is written large.
import { expect, test } from 'vitest';
import { readQuestion } from '../../src/ask/question.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();
const named = (question: string) => readQuestion(library, question).mentions.map(({ id }) => id);

test.each([
  ['is GRIP in the security sector', 'be-grip'],
  ['would they put SHAPE there', 'international-shape'],
  ['Signal', 'cross-border-signal'],
  ['Is Signal in it?', 'cross-border-signal'],
])('%s names it', (question, id) => {
  expect(named(question)).toEqual([id]);
});

test.each([
  'the state loses its grip on force, then what happens to it',
  'what model is under the hood of this bot',
  'in what shape is the slide on legitimacy',
  'is my boss in',
  'is my pet in',
  'are lions in',
  'is a side in',
])('%s does not', (question) => {
  expect(named(question)).toEqual([]);
});
