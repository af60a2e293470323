// The questions about an actor of which too little is known: few, never one too many, and always to an end.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Library, need } from '../../src/knowledge/library.ts';
import { nextQuestion } from '../../src/reason/ask-back.ts';
import { describedBy } from '../../src/reason/facts.ts';
import { judge, openQuestions } from '../../src/reason/judge.ts';
import { judged, library } from './real.ts';
import { library as planets } from './worlds.ts';

/** The questions that are asked, in order, when each is answered by `reply`; stops if one is asked twice. */
function interview(over: Library, reply: (attribute: string) => string) {
  const answers = new Map<string, string>();
  for (;;) {
    const subject = describedBy(over, answers);
    const question = nextQuestion(over, subject);
    if (question === undefined) return { answers, judgement: judge(over, subject) };
    if (answers.has(question)) throw new Error(`${question} is asked twice`);
    if (!openQuestions(judge(over, subject)).includes(question))
      throw new Error(`${question} changes nothing`);
    const { after } = need(over.attributes, question);
    if (
      after !== undefined &&
      !answers.has(after) &&
      openQuestions(judge(over, subject)).includes(after)
    )
      throw new Error(`${question} is asked before ${after}`);
    answers.set(question, reply(question));
  }
}

describe.each([
  ['planets', planets],
  ['the knowledge base', library],
])('Questions over %s', (_, over) => {
  const anyAnswers = fc.record(
    Object.fromEntries(
      [...over.attributes.values()].map(({ id, values }) => [
        id,
        fc.constantFrom(...Object.keys(values)),
      ]),
    ),
  );

  test('come to an end for any answers, each asked once, with a verdict and a place', () => {
    fc.assert(
      fc.property(anyAnswers, (all) => {
        const { answers, judgement } = interview(over, (attribute) => all[attribute] ?? '');
        expect(answers.size).toBeLessThanOrEqual(over.attributes.size);
        expect(judgement.verdict).not.toBe('unknown');
        expect(judgement.place.rule).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  test('leave nothing out: the rest of the answers would change neither verdict nor tier', () => {
    fc.assert(
      fc.property(anyAnswers, (all) => {
        const { answers, judgement } = interview(over, (attribute) => all[attribute] ?? '');
        const assumed = [...over.attributes.values()].filter((a) => a.otherwise !== undefined);
        const known = new Map(
          Object.entries(all).filter(([id]) => assumed.every((a) => a.id !== id)),
        );
        const whole = judge(over, describedBy(over, new Map([...known, ...answers])));
        expect(whole.verdict).toBe(judgement.verdict);
        expect(whole.place.rule?.tier.id).toBe(judgement.place.rule?.tier.id);
      }),
      { numRuns: 60 },
    );
  });
});

describe('Questions about the actors of the knowledge base', () => {
  const counts = judged
    .map(({ judgement: { subject } }) => {
      const value = (attribute: string) => subject.facts.get(attribute)?.values[0] ?? '';
      return interview(library, value).answers.size;
    })
    .sort((a, b) => a - b);

  test('are six at most for half of them, and never more than nine', () => {
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(6);
    expect(counts.at(-1)).toBeLessThanOrEqual(9);
  });

  test('begin with the question that separates most', () => {
    expect(nextQuestion(library, describedBy(library, new Map()))).toBe('statehood');
    expect(nextQuestion(planets, describedBy(planets, new Map()))).toBe('orbits');
  });

  test('are none where everything is settled', () => {
    const settled = describedBy(
      planets,
      new Map([
        ['orbits', 'planet'],
        ['light', 'none'],
      ]),
    );
    expect(nextQuestion(planets, settled)).toBeUndefined();
  });
});
