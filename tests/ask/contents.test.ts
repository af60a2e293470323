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
    ['which slides are there?', 'parts'],
    ['give me a list of the slides', 'parts'],
    ['alle Folien', 'parts'],
    ['Welche Begriffe werden definiert?', 'terms'],
    ['todas las citas', 'quotations'],
    ['combien de citations', 'quotations'],
    ['how many slides are there?', 'parts'],
    ['do you have a list of definitions?', 'definitions'],
    ['what are the tiers?', 'tiers'],
    ['Wie viele Folien hat der Vortrag?', 'parts'],
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
    'give me one of the quotes',
    'what are the terms of use',
    'which quotes are wrong',
    "which quotes can't I cite",
    'which quotations are not from the deck',
    'who is not quoted',
    'why so many definitions',
    'what are definitions',
    'in what terms does the deck define it?',
    'which slide has quotes',
    'who claims what',
    'what the deck claims',
  ])('is not asked for where something else is said: %s', (question) => {
    expect(understand(library, question).kind).not.toBe('contents');
  });

  test('has what it lists in its data', () => {
    const entries = (line: string) => ask(context, line).data['entries'] as string[];
    expect(entries('/ask which tiers are there?')).toEqual([...library.tiers.keys()]);
    expect(entries('/ask which slides are there?')).toHaveLength(21);
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
