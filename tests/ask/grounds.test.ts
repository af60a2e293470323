// Which of several actors a question asks about.
import { expect, test } from 'vitest';
import { readQuestion } from '../../src/ask/question.ts';
import { understand } from '../../src/ask/understand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();
const asked = (question: string) => {
  const understood = understand(library, question);
  return 'actors' in understood ? understood.actors : understood.kind;
};

test.each([
  ['my professor says parliament is in because it controls the army', ['parliament']],
  ['since the army is in, is the coast guard too?', ['coast-guard']],
  ['Since police carry guns, are the courts in?', ['courts']],
  ['Although they judge generals, are courts out?', ['courts']],
  ['le parlement en fait-il partie parce que l’armée dépend de lui ?', ['parliament']],
])('who is named in a ground is not asked about: %s', (question, actors) => {
  expect(asked(question)).toEqual(actors);
});

test.each([
  ['are the police and the army in?', ['police', 'military']],
  ['because the police and the army carry guns', ['police', 'military']],
  ['Parliament is out because it makes laws. Are the courts in?', ['parliament', 'courts']],
  [
    'is the police in because parliament votes for it, and is the army in because the president commands it?',
    ['police', 'military'],
  ],
  [
    'since when has the army been part of the security sector, and the police?',
    ['military', 'police'],
  ],
])('who is named beside or after it is, and where none is, all are: %s', (question, actors) => {
  expect(asked(question)).toEqual(actors);
});

test.each([
  ['Is the ombudsman, who hears complaints about the police, part of it?', ['ombudsman']],
  ['Do mercenaries who fight for the government count?', ['mercenaries']],
  ['Is a bank that lends money to the army in?', ['banks']],
  ['Hezbollah has more rockets than most armies, is it part of it?', ['lb-hezbollah']],
  ['Are soldiers who drive trucks and the police in?', ['soldiers', 'police']],
  ['Is it the police who are in, or the army?', ['police', 'military']],
  ['Is the army in? Who gives the police orders?', ['military', 'police']],
  ['I told a soldier that NGOs are in. Am I right?', ['soldiers', 'ngos']],
  ['A militia which the government pays. In or out?', ['militia-groups']],
  ['Are militias that the government pays in the security sector?', ['militia-groups']],
  [
    'Does a court that tries police officers or soldiers belong?',
    ['courts', 'police-officers', 'soldiers'],
  ],
  ['is the police better than all other armies in?', ['police']],
  ['Does the deck say that parliament is in?', ['parliament']],
])('who is named in what is told of another one is not: %s', (question, actors) => {
  expect(asked(question)).toEqual(actors);
});

test.each([
  ['I am a journalist. Are courts in?', ['courts']],
  ['Hi, I’m a soldier, are the media in?', ['media']],
  ['Ich bin Soldat. Gehören Gerichte dazu?', ['courts']],
  ['Я журналист. Входит ли парламент в сектор безопасности?', ['parliament']],
  ['are customs in im a journalist', ['customs']],
])('who asks is not asked about: %s', (question, actors) => {
  expect(asked(question)).toEqual(actors);
});

test.each([
  ['I am a soldier. Am I in?', ['soldiers']],
  ['I am a police officer. Do courts or I belong?', ['police-officers', 'courts']],
  ['am i in? im a soldier', ['soldiers']],
  ['I’m a soldier and my wife is a judge: which of us is in?', ['soldiers', 'judges']],
])('who asks about himself is: %s', (question, actors) => {
  expect(asked(question)).toEqual(actors);
});

test.each([
  [
    'Can the secretariat of the National Security Council be called part of the sector? It hands out tasks to the army.',
    ['national-security-council'],
  ],
  ['So is the media in, or is parliament? They both watch the army.', ['media', 'parliament']],
  ['Is parliament in? The courts too.', ['parliament', 'courts']],
  ['Is the army in? Same question for the police.', ['military', 'police']],
  ['What about parliament? The courts, the media.', ['parliament', 'courts', 'media']],
  ['The courts are out. Is the army in?', ['courts', 'military']],
  // Not what begins with another word, nor where somebody named before is meant.
  ['So the army counts, fine. But the courts?', ['military', 'courts']],
  ['They tell the army what to do. Are they and the police in?', ['military', 'police']],
])(
  'whoever a question names at its beginning is asked about, not who is told of beside it: %s',
  (question, actors) => {
    expect(asked(question)).toEqual(actors);
  },
);

test('who asks is nobody of whom he asks where somebody is quoted', () => {
  const question = 'Police trainee here. In which year did Weber really say it?';
  expect(readQuestion(library, question).actors).toEqual([]);
  expect(readQuestion(library, 'Police trainee here. Am I in?').actors).toEqual(['police']);
});
