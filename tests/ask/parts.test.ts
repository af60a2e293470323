// The part of the source that a question names or points at.
import { describe, expect, test } from 'vitest';
import { partsNamed } from '../../src/ask/parts.ts';
import { readQuestion } from '../../src/ask/question.ts';
import { wordsOf } from '../../src/ask/stems.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();
const named = (question: string) => partsNamed(library, wordsOf(question), new Set());

test('the number of a part stands in the same question', () => {
  const { parts } = readQuestion(library, 'is force in these slides? Two of us doubt it');
  expect(parts).toEqual([]);
  expect(readQuestion(library, 'what is on slides two and three?').parts).toEqual(['2', '3']);
  expect(readQuestion(library, 'is the army in the slides? The courts disagree').parts).toEqual([]);
  expect(readQuestion(library, 'What is on slide 9? And 10?').parts).toEqual(['9', '10']);
  expect(readQuestion(library, "what's on the slide? 9 I think").parts).toEqual(['9']);
});

describe('A part is named', () => {
  test.each([
    ['what stood on number 16', ['16']],
    ['I slept after the slide on the courts. What was on number eleven?', ['11']],
    ['what is on the 5th one', ['5']],
    ['que dit la diapo n° 7 ?', ['7']],
    ['¿qué dice la lámina n.º 7?', ['7']],
    ['show what stands on the twenty first one', ['21']],
    ['the penultimate slide please', ['20']],
    ['second to last slide', ['20']],
    ['the last slide but one', ['20']],
    ['last slide before the end one', ['20']],
    ['the slide before the last', ['20']],
    ['the last slide', ['21']],
    ['slides 9th and 10th', ['9', '10']],
    ['nach den Folien der erste Staat', []],
    ['in the slides the third world', []],
    ['last slide before the end one, txt pls', ['20']],
    ['what is the last slide before the final exam', ['21']],
    ['the third from last slide', ['19']],
    ['the slide before last', ['20']],
    ['the last but two slide', ['19']],
    ['what was on the last one', ['21']],
    ['what was on the penultimate one', ['20']],
    ['what does slide 8 say on number one priority', ['8']],
    ['what is on slide 5 and on number 7', ['5']],
    ['I photographed all but number 20. What was on it?', ['20']],
    ['I skipped number 4, what was on it?', ['4']],
    ["what's on page 16", ['16']],
    ['page 3 of the printout please', ['3']],
    ['Was steht auf Seite 8?', ['8']],
    ["what's on slide 8 of the policy lecture", ['8']],
    ['slide 8 of your own deck', ['8']],
    ['what does page 9 say about the budget', ['9']],
    ['I missed No 20. What was on it?', ['20']],
    ['My projector died at number 16, can somebody tell me what it has', ['16']],
    ['sl 20 content pls', ['20']],
  ])('in %j', (question, parts) => {
    expect(named(question)).toEqual(parts);
  });

  test.each([
    ['who lives at number 10', 'another place'],
    ['what was on number 99', 'a number that no part has'],
    ['the bus stops on number 9', 'nothing is asked'],
    ['what happened on the one day', 'no number'],
    ['which bus is on number 9', 'something else is asked for'],
    ['what happens on number 10 downing street', 'more is said behind it'],
    ['what does he say on no one being above the law', 'nobody is no number'],
    ['what is the army doing on the 3rd one', 'somebody is asked about'],
    ['what happened on the first one hundred days', 'something else is counted'],
    ['what is your opinion on the second one', 'an opinion is asked for'],
    ['what is on page 4 of the OECD handbook', 'a page of another writing'],
    ['page 3 of the report', 'a page of another writing'],
    ['What does the OECD handbook say on page 22?', 'which may be named before it'],
    ["What's on page 4 of Weber's Politik als Beruf?", 'or whoever wrote it'],
    ['slide 8 of my own presentation', "a slide of the asker's"],
  ])('not in %j: %s', (question) => {
    expect(named(question)).toEqual([]);
  });
});
