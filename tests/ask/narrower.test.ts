// A name of which only something more general is known: the answer says so.
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer.ts';
import { understand } from '../../src/ask/understand.ts';
import { realContext } from '../real.ts';

const context = await realContext();
const { library } = context;

describe('A name that is known only in part', () => {
  test.each([
    ['is the Atlantis police in?', 'Atlantis police'],
    ['Is a basketball court part of it?', 'basketball court'],
    ['are unarmed police officers in?', 'unarmed police officers'],
  ])('is told, as it was typed: %s', (question, narrower) => {
    expect(understand(library, question)).toMatchObject({ kind: 'membership', narrower });
    const { blocks } = answer({ command: 'ask', options: { question } }, context);
    expect(blocks[0]).toEqual({
      kind: 'note',
      text: `The library holds nothing on "${narrower}" itself; this answer is the general one.`,
    });
  });

  test.each(['court jester', 'military museum', 'bank robbers', 'army surplus'])(
    'is unknown where something else ends it: %s',
    (name) => {
      expect(understand(library, `is the ${name} in?`)).toEqual({ kind: 'unknown', name });
    },
  );

  test.each([
    ['is the police in?', 'all of it is the name'],
    ['is the army corrupt?', 'that is said of the army'],
    ['is parliament legally in the sector?', 'so is how it is so'],
    ['is teh police in?', 'that is a slip'],
    [
      'Gehört die freundliche Polizei zum Sicherheitssektor?',
      'few words of other languages are known',
    ],
    ['is the Bundestag in?', 'a body of its own is meant'],
  ])('is not seen in %s: %s', (question) => {
    expect(understand(library, question)).not.toHaveProperty('narrower');
  });
});
