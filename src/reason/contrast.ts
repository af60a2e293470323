// Sets two judgements side by side: the criteria on which they differ, and the one that decides.
import type { WithId } from '../knowledge/library.ts';
import type { Criterion } from '../knowledge/schema.ts';
import type { Judgement } from './judge.ts';
import { type Answer, deciding, type Proof } from './prove.ts';

export interface Difference {
  readonly criterion: WithId<Criterion>;
  readonly first: Proof;
  readonly second: Proof;
  /** True when this criterion is among those that decide the lower of two different verdicts. */
  readonly decides: boolean;
}

const rank: readonly Answer[] = ['unknown', 'no', 'partly', 'yes'];

/**
 * The criteria of the first judgement's definition on which the two answers differ, in its order. Where both come to the
 * same, only what decides one of them: what they are beside that makes no difference, and reads as if it did.
 */
export function differences(first: Judgement, second: Judgement): Difference[] {
  const others = new Map(criteria(second.proof).map((proof) => [proof.criterion?.id, proof]));
  const lower = rank.indexOf(first.verdict) < rank.indexOf(second.verdict) ? first : second;
  const alike = first.verdict === second.verdict;
  const decisive = alike ? new Set() : new Set(decidingCriteria(lower.proof));
  const telling = new Set([first, second].flatMap(({ proof }) => decidingCriteria(proof)));
  return criteria(first.proof).flatMap((proof) => {
    const criterion = proof.criterion;
    const other = others.get(criterion?.id);
    if (!criterion || !other || other.answer === proof.answer) return [];
    if (alike && !telling.has(criterion.id)) return [];
    return [{ criterion, first: proof, second: other, decides: decisive.has(criterion.id) }];
  });
}

/** The criteria of a proof, outermost first, each once. */
export function criteria(proof: Proof): Proof[] {
  const inner = proof.parts.flatMap(criteria);
  const all = proof.criterion ? [proof, ...inner] : inner;
  return all.filter(
    (one, index) => all.findIndex((other) => other.criterion?.id === one.criterion?.id) === index,
  );
}

function decidingCriteria(proof: Proof): string[] {
  const inner = deciding(proof).flatMap(decidingCriteria);
  return proof.criterion ? [proof.criterion.id, ...inner] : inner;
}
