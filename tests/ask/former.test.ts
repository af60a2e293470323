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
