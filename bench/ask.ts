// Questions: time for one, and the share answered from the right place.

import { findingsOf } from '../src/ask/corpus.ts';
import { understand } from '../src/ask/understand.ts';
import type { Context } from '../src/command.ts';
import { askers, questionsOf, wrongWith } from '../tests/questions/score.ts';
import { quantile } from './lookup.ts';

export interface Asked {
  /** How many things can answer a question. */
  readonly findings: number;
  /** Milliseconds to understand a question and find what answers it. */
  readonly median: number;
  readonly p99: number;
  /** The median where of each question the quickest round counts: what else the machine does makes none quicker. */
  readonly least: number;
  /** Right answers and all, of the questions looked at in tuning and of the others. */
  readonly tuned: readonly [number, number];
  readonly unseen: readonly [number, number];
}

/**
 * How often all are asked before anything is timed, as a bot runs for weeks and V8 compiles for the better one time and
 * again in its first ten seconds; and how often then.
 */
const warming = 6;
const rounds = 5;

/** Asks all questions of the tests: the time for one, and how many are answered rightly. */
export function measureAsk(context: Context): Asked {
  const questions = askers.flatMap(questionsOf);
  const timed = () =>
    questions.map(({ ask }) => {
      const from = performance.now();
      understand(context.library, ask);
      return performance.now() - from;
    });
  for (let round = 0; round < warming; round++) timed();
  const all = Array.from({ length: rounds }, timed);
  const times = all.flat();
  const least = questions.map((_, at) => Math.min(...all.map((one) => one[at] as number)));
  const score = (tuned: boolean) => {
    const some = questions.filter((one) => one.tuned === tuned);
    return [some.filter((one) => !wrongWith(one, context)).length, some.length] as const;
  };
  return {
    findings: findingsOf(context.library).length,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    least: quantile(least, 0.5),
    tuned: score(true),
    unseen: score(false),
  };
}
