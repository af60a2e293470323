// Whoever once held a post is not in its institution (rule R0).
import { expect, test } from 'vitest';
import { answer } from '../../src/answer.ts';
import { realContext } from '../real.ts';

const context = await realContext();
const judged = (actor: string) =>
  answer({ command: 'is-security-sector', options: { actor } }, context).data;

test.each([
  'former head of Mossad',
  'ex-CIA agent',
  'former minister of defence',
  'ex-president of Ghana',
  'ehemaliger Verteidigungsminister',
  'former speaker of the Knesset',
  'former Prime Minister of Israel',
  'exministro de defensa',
])('%s holds no office', (actor) => {
  expect(String(judged(actor)['actor'])).toMatch(/^former-office-holders/);
  expect(judged(actor)['verdict']).toBe('no');
});

test.each([
  ['retired colonel of the Egyptian army', /^retired-officers/],
  ['retired general', /^retired-officers/],
  ['former KGB', /kgb$/],
  ['head of Mossad', /mossad$/],
  ['defence minister of Kenya', /^defence-minister@ke/],
])('%s is judged as what it is', (actor, id) => {
  expect(String(judged(actor)['actor'])).toMatch(id);
});

test.each(['former spy', 'ex-police', 'former king', 'former National Guard'])(
  '%s is not judged as what it no longer is',
  (actor) => {
    expect(answer({ command: 'is-security-sector', options: { actor } }, context).mood).toBe(
      'sorry',
    );
  },
);

test('a body that is gone keeps its own entry, in a question too', () => {
  const question = 'Is the former KGB in the security sector?';
  expect(answer({ command: 'ask', options: { question } }, context).data['entries']).toEqual([
    'ru-kgb',
  ]);
});

test.each([
  ['FBI director', 1],
  ['speaker of the Knesset', 1],
  ['chief of the Chilean army', 1],
  ['police in Kenya', 0],
  ['Peruvian national police', 0],
  ['army general command of Chile', 0],
])('a post is told once to be judged by its institution: %s', (actor, times) => {
  const { blocks } = answer({ command: 'is-security-sector', options: { actor } }, context);
  const said = JSON.stringify(blocks).split('A person in a post is judged by the institution');
  expect(said.length - 1).toBe(times);
});

test.each([
  ['my dad retired as police commissioner, is he in', 'former-office-holders'],
  ['is someone who retired as an admiral part of it', 'retired-officers'],
  ['Left as brigadier in 2009. Am I in the security sector?', 'retired-officers'],
  ['our coach used to be a colonel. does he still belong to the sector', 'retired-officers'],
  ['is a police officer who has retired in the sector?', 'retired-officers'],
  ['our coach used to be police commissioner, is he in', 'former-office-holders'],
  ['un colonel à la retraite fait-il partie du secteur ?', 'retired-officers'],
  ['Ist ein Oberst im Ruhestand Teil des Sicherheitssektors?', 'retired-officers'],
  ['¿Un general retirado forma parte del sector de seguridad?', 'retired-officers'],
])('whoever retired as something holds that office no more: %s', (question, id) => {
  const { data } = answer({ command: 'ask', options: { question } }, context);
  expect(data['entries']).toEqual([id]);
  expect(data['verdict']).toBe('no');
});

test.each([
  ['My boss retired. A police commissioner took over. Is he in?', ['chief-of-police']],
  ['My wife is retired, a soldier guards our house, is he in?', ['soldiers']],
  ['The old one retired. As a police officer, am I in?', ['police-officers']],
])('who is told of behind whoever retired holds the office: %s', (question, entries) => {
  expect(answer({ command: 'ask', options: { question } }, context).data['entries']).toEqual(
    entries,
  );
});

test('nobody has retired of whom that is asked', () => {
  const question = 'Has the police commissioner retired?';
  expect(answer({ command: 'ask', options: { question } }, context).data['answered']).toBe(false);
});
