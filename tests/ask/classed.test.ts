// Whether somebody is what laws and lists call him nothing here tells; what else he is the verdicts on both tell.
import { expect, test } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

test.each([
  'is Hezbollah a terrorist group under EU law or only its military wing',
  "Is Hezbollah on the EU's list of terrorist organisations?",
  'is Hezbollah on the list of terrorist groups of the UN?',
  'Is Wagner a terrorist organisation?',
  'is the Wagner Group officially a terrorist group',
  'is NATO a terrorist organisation',
])('is refused: %s', (question) => {
  expect(understand(library, question).kind).toBe('nothing');
});

test.each([
  ['are the Carabinieri a police force?', ['it-carabinieri', 'police']],
  ['is Wagner a mercenary group?', ['ru-wagner', 'mercenaries']],
  ['is Wagner a militia?', ['ru-wagner', 'militia-groups']],
  ['are militias and terrorist groups in?', ['militia-groups', 'terrorist-groups']],
  ['is a terrorist group part of the sector?', ['terrorist-groups']],
])('is answered: %s', (question, actors) => {
  expect(understand(library, question)).toEqual({ kind: 'membership', actors });
});
