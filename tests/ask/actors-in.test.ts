// The actors that a sentence names and says nothing else of; and sentences that say more.
import { expect, test } from 'vitest';
import { actorsIn } from '../../src/ask/actors-in.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

test.each([
  ['is the police part of it, please', ['police']],
  ['so what about parliament then', ['parliament']],
  ['the police and the courts', ['police', 'courts']],
  ['mayor of Wakanda', ['mayor']],
])('«%s» names %j', (sentence, ids) => {
  expect(actorsIn(library, sentence)).toEqual(ids);
});

test.each([
  'army of angels',
  'army of ants',
  'army ants',
  'police of cats',
  'a parliament of owls',
])('«%s» names nobody', (sentence) => {
  expect(actorsIn(library, sentence)).toEqual([]);
});
