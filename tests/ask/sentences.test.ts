// Sentences of a question, the ground that one ends with, and what is told behind a comma.
import { describe, expect, test } from 'vitest';
import { beforeAsker, clausesOf, withoutGround } from '../../src/ask/sentences.ts';
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

describe('What is told behind a comma', () => {
  test.each([
    [
      'where do they come in, they only write tickets',
      ['where do they come in?', 'they only write tickets.'],
    ],
    ['so is it in, this one, I mean?', ['so is it in?', 'this one, I mean.']],
    ['where do they come in, money wise', ['where do they come in, money wise']],
    ['they write tickets, are they in', ['they write tickets.', 'are they in?']],
    ['I lost my notes, what was on slide 16', ['I lost my notes.', 'what was on slide 16?']],
    ["can't they come in, they judge", ["can't they come in?", 'they judge.']],
    ['how is it put, and why', ['how is it put, and why']],
    ['where do they come in', ['where do they come in']],
  ])('is a sentence of its own where somebody is told of: %s', (sentence, parts) => {
    expect(clausesOf(sentence)).toEqual(parts);
  });
});

describe('What somebody says of himself with no mark before it', () => {
  test.each([
    ['is customs in we have a bet', 'is customs in?'],
    ['whats on slide 7 cant open the file', 'whats on slide 7?'],
    ['is the army in i need it for class', 'is the army in?'],
  ])('is told from what is asked: %j', (question, asked) => {
    expect(beforeAsker(question)).toEqual({ asked, introduces: false });
  });

  test('is told from it with who he is', () => {
    const question = 'who is to be consulted im the new guy in the army';
    expect(beforeAsker(question)).toEqual({ asked: 'who is to be consulted?', introduces: true });
  });

  test.each([
    ['what did he say we should do about it', 'where it says what to do'],
    ['how do i define it', 'where little stands before'],
    ['we have a bet', 'where nothing does'],
  ])('is part of what is asked in %j: %s', (question) => {
    expect(beforeAsker(question)).toBeUndefined();
  });
});
