// Measures /ask on questions that others wrote, and keeps it from getting worse.
import { describe, expect, test } from 'vitest';
import { realContext } from '../real.ts';
import { askers, questionsOf, wrongWith } from './score.ts';

const context = await realContext();
const all = askers.flatMap(questionsOf);

/** The share of questions answered from the right place, or refused where that is right. */
function share(questions: typeof all): number {
  return questions.filter((one) => wrongWith(one, context) === undefined).length / questions.length;
}

describe('The questions', () => {
  test('are more than 700, by six writers, a third of them looked at', () => {
    expect(all.length).toBeGreaterThan(700);
    expect(all.filter(({ tuned }) => tuned).length / all.length).toBeLessThan(0.35);
  });

  test('that were never looked at are answered right in 85 of a hundred at least', () => {
    expect(share(all.filter(({ tuned }) => !tuned))).toBeGreaterThan(0.85);
  });

  test('that were looked at in tuning, in nine of ten', () => {
    expect(share(all.filter(({ tuned }) => tuned))).toBeGreaterThan(0.9);
  });

  test('that are out of scope are refused in nineteen of twenty', () => {
    expect(share(all.filter(({ kind }) => kind === 'refused'))).toBeGreaterThan(0.95);
  });
});
