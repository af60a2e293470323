// The plainest ways to ask, over everything that there is to ask about: none of them is refused.
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();
const refused = (question: string) =>
  ['nothing', 'silence', 'unknown', 'empty'].includes(understand(library, question).kind);
const terms = [...library.terms.values()];
const pairs = terms.flatMap(({ name, differs = [] }) =>
  differs.map(({ from }) => [name, library.terms.get(from)?.name ?? ''] as const),
);

describe('No plain question is refused', () => {
  test.each([
    'what is X?',
    'X?',
    'define X',
    'explain X',
    'tell me about X',
    'what does X mean',
    'what does Chuter mean by X',
    'what does he say about X',
    'where does X come up?',
  ])('about a term: %s', (frame) => {
    const all = terms.map(({ name }) => frame.replace('X', name.toLowerCase()));
    expect(all.filter(refused)).toEqual([]);
  });

  test.each(['what is the difference between X and Y?', 'X vs Y', 'are X and Y the same?'])(
    'about two terms that the library tells apart: %s',
    (frame) => {
      expect(pairs.length).toBeGreaterThan(50);
      const all = pairs.map(([x, y]) =>
        frame.replace('X', x.toLowerCase()).replace('Y', y.toLowerCase()),
      );
      expect(all.filter(refused)).toEqual([]);
    },
  );

  test.each([
    'is X in?',
    'is X part of the security sector?',
    'does X belong?',
    'X in or out?',
    'what does Chuter think about X?',
  ])('about an actor: %s', (frame) => {
    const all = [...library.actors.values()].map(({ name }) => frame.replace('X', name));
    expect(all.filter(refused)).toEqual([]);
  });

  test.each([
    'who is X?',
    'who was X?',
    'what did X say about the state?',
    'what did X claim?',
    'what does X say',
    'what did X write about violence?',
    'quote X',
  ])('about whoever is quoted: %s', (frame) => {
    const all = ['Weber', 'Max Weber', 'Trotsky'].map((name) => frame.replace('X', name));
    expect(all.filter(refused)).toEqual([]);
  });

  test.each([
    'who should be consulted?',
    'who must be involved?',
    'what happens after the monopoly is lost?',
    'who has the monopoly of force?',
    'what is an NGO?',
    'what is an intelligence service?',
    'who wrote the deck?',
    'who made these slides?',
    'who belongs to the security sector?',
    'what is the security sector?',
  ])('%s', (question) => {
    expect(refused(question)).toBe(false);
  });
});
