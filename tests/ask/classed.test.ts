// Whether some body is another actor, by a law or a list, nothing here tells; what its kind is the verdict on it tells.
import { expect, test } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

test.each([
  'is Hezbollah a terrorist group under EU law or only its military wing',
  "Is Hezbollah on the EU's list of terrorist organisations?",
  'Is Wagner a terrorist organisation?',
  'is the Wagner Group officially a terrorist group',
])('is refused: %s', (question) => {
  expect(understand(library, question).kind).toBe('nothing');
});

test.each([
  ['is the Garda an executive agency?', 'ie-garda'],
  ['is Hamas, a terrorist group, part of the security sector?', 'ps-hamas'],
  ['are the Carabinieri a gendarmerie?', 'it-carabinieri'],
])('is answered: %s', (question, actor) => {
  const understood = understand(library, question);
  expect(understood.kind).not.toBe('nothing');
  if (understood.kind === 'membership') expect(understood.actors).toContain(actor);
});
