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
  test('are more than 150, by three kinds of asker, a third of them looked at', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(({ tuned }) => tuned).length / all.length).toBeLessThan(0.35);
  });

  test('that were never looked at are answered right in four of five cases at least', () => {
    expect(share(all.filter(({ tuned }) => !tuned))).toBeGreaterThan(0.8);
  });

  test('that were looked at in tuning, in six of seven', () => {
    expect(share(all.filter(({ tuned }) => tuned))).toBeGreaterThan(6 / 7);
  });

  test('that are out of scope are refused in five of six cases at least', () => {
    expect(share(all.filter(({ kind }) => kind === 'refused'))).toBeGreaterThan(5 / 6);
  });
});
