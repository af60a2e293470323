// Questions that ask for a list of what the library holds, and for nothing else.
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { need } from '../../src/knowledge/library.ts';
import { ask, realContext } from '../real.ts';

const context = await realContext();
const { library } = context;

describe('A list', () => {
  test.each([
    ['which quotes are in the deck?', 'quotations'],
    ['who is quoted in the lecture?', 'quotations'],
    ['show me all quotes please', 'quotations'],
    ['quelles citations contient le diaporama ?', 'quotations'],
    ['list the terms', 'terms'],
    ['what terms are defined in this lecture?', 'terms'],
    ['which definitions are in the deck?', 'definitions'],
    ['what arguments does the lecture make?', 'arguments'],
    ['what tiers are there?', 'tiers'],
    ['how many slides are there?', 'parts'],
  ])('is asked for by %s', (question, of) => {
    expect(understand(library, question)).toMatchObject({ kind: 'contents', of });
  });

  test.each([
    'which quotes does the deck have from Weber',
    'which arguments does the deck make against parliament',
    'what does the deck say about definitions',
    'list the definitions of genocide',
    'which terms does the treaty define',
    'which slides and quotes are there',
    'what is a definition?',
    'give me a quote',
  ])('is not asked for where something else is said: %s', (question) => {
    expect(understand(library, question).kind).not.toBe('contents');
  });

  test('of quotations has those of the lecture first, in its order', () => {
    const { data } = ask(context, '/ask which quotes are in the deck?');
    const all = data['entries'] as string[];
    const sources = all.map((id) => {
      const { passage } = need(library.quotations, id);
      return need(library.passages, passage).source.id;
    });
    expect(new Set(all)).toEqual(new Set(library.quotations.keys()));
    expect(sources).toEqual(
      [...sources].sort((a, b) => Number(b === 'deck') - Number(a === 'deck')),
    );
    expect(all.indexOf('define-and-control')).toBeLessThan(all.indexOf('conflict-results'));
  });
});
