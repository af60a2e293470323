// Whether nothing answers a question, and what answers it best, by what speaks for it.
import { describe, expect, test } from 'vitest';
import { byRules } from '../../src/ask/by-rules.ts';
import type { Scored } from '../../src/ask/classifier.ts';
import { findingsOf } from '../../src/ask/corpus.ts';
import type { Likeness } from '../../src/ask/likeness.ts';
import { howSurely, oddsOfNothing } from '../../src/ask/odds.ts';
import { readQuestion } from '../../src/ask/question.ts';
import { supported } from '../../src/ask/support.ts';
import type { Understood } from '../../src/ask/understand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();
const read = (question: string) => readQuestion(library, question);
const nothing: Understood = { kind: 'nothing', near: [] };
const like = (answer: Likeness['answer'], likeness: number): Likeness => ({
  answer,
  likeness,
  shared: 0.5,
});

describe('The odds that nothing answers', () => {
  const question = 'how does one pay for it';
  const told = (
    ruled: Understood,
    probability: number,
    alike: readonly Likeness[] = [],
    learned: readonly Scored[] = [],
  ) => {
    const answers = supported(library, read(question), ruled, alike, learned);
    return { alike, learned, probability, answers };
  };
  const odds = (
    probability: number,
    alike: readonly Likeness[] = [],
    learned: readonly Scored[] = [],
  ) => oddsOfNothing(library, read(question), nothing, told(nothing, probability, alike, learned));

  test('grow with the probability by its words, which is never held for certain', () => {
    expect(odds(0.9)).toBeGreaterThan(odds(0.5));
    expect(Number.isFinite(odds(0)) && Number.isFinite(odds(1))).toBe(true);
  });

  test('grow with a near example that nothing answers, and shrink with one that something does', () => {
    expect(odds(0.5, [like('unsaid', 0.5)])).toBeGreaterThan(odds(0.5));
    expect(odds(0.5, [like('membership', 0.5)])).toBeLessThan(odds(0.5));
  });

  test('grow with what was learned to speak for a refusal, and shrink with what speaks for an answer', () => {
    expect(odds(0.5, [], [{ answer: 'refused', score: 1 }])).toBeGreaterThan(odds(0.5));
    expect(odds(0.5, [], [{ answer: 'membership', score: 1 }])).toBeLessThan(odds(0.5));
  });

  test('shrink where the rules saw it asked whether an actor belongs', () => {
    const asked = 'is the army in it?';
    const ruled = byRules(library, asked, read(asked));
    expect(ruled.kind).toBe('membership');
    expect(oddsOfNothing(library, read(asked), ruled, told(ruled, 0.5))).toBeLessThan(odds(0.5));
  });

  test('do not count for a word that is to be explained and stands alone', () => {
    const asked = 'does he say what legitimacy means?';
    const ruled = byRules(library, asked, read(asked));
    expect(ruled).toMatchObject({ kind: 'found', alone: true });
    const unsaid = told(ruled, 1, [like('unsaid', 1)]);
    expect(howSurely(library, read(asked), ruled, unsaid, false)).toBe('surely');
  });
});

describe('What supports an answer', () => {
  const findings = findingsOf(library);
  const term = findings.find(({ kind, id }) => kind === 'term' && id === 'force');
  const part = findings.find(({ kind, id }) => kind === 'part' && id === '17');
  if (!term || !part) throw new Error('the library has no such entries');
  const learned = [
    { answer: term, score: 0.5 },
    { answer: part, score: 0.4 },
  ];

  test('is what was learned, and that the rules found it too', () => {
    const asked = read('force?');
    expect(supported(library, asked, nothing, [], learned)[0]?.answer).toBe(term);
    const hit = { finding: part, score: 1, covered: 1, matched: 2 };
    const ruled: Understood = { kind: 'found', asks: undefined, hits: [hit], weak: false };
    expect(supported(library, asked, ruled, [], learned)[0]).toMatchObject({
      answer: part,
      own: true,
    });
  });

  test('is nothing for a verdict where nobody is named, or for a refusal', () => {
    const asked = read('what about it?');
    const some = [
      { answer: 'membership' as const, score: 2 },
      { answer: 'unsaid' as const, score: 1 },
      ...learned,
    ];
    const answers = supported(library, asked, nothing, [like('refused', 1)], some).map(
      (one) => one.answer,
    );
    expect(answers).toEqual([term, part]);
  });
});
