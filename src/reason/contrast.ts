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
 * same, only those that decide one of them by themselves: what they are beside that makes no difference, and reads as if
 * it did.
 */
export function differences(first: Judgement, second: Judgement): Difference[] {
  const [ours, others] = [byId(first), byId(second)];
  const lower = rank.indexOf(first.verdict) < rank.indexOf(second.verdict) ? first : second;
  const alike = first.verdict === second.verdict;
  const decisive = alike ? new Set() : new Set(decidingCriteria(lower.proof));
  const telling = new Set([...tellingIn(first.proof, others), ...tellingIn(second.proof, ours)]);
  return criteria(first.proof).flatMap((proof) => {
    const criterion = proof.criterion;
    const other = others.get(criterion?.id);
    if (!criterion || !other || other.answer === proof.answer) return [];
    if (alike && !telling.has(criterion.id)) return [];
    return [{ criterion, first: proof, second: other, decides: decisive.has(criterion.id) }];
  });
}

/** The proofs of the criteria of a judgement. */
function byId({ proof }: Judgement): ReadonlyMap<string | undefined, Proof> {
  return new Map(criteria(proof).map((one) => [one.criterion?.id, one]));
}

/**
 * The criteria that decide a proof and are answered differently in another one, without those inside such a criterion:
 * of several that fail together none decides by itself.
 */
function tellingIn(proof: Proof, others: ReturnType<typeof byId>): string[] {
  const id = proof.criterion?.id;
  if (id !== undefined && others.get(id)?.answer !== proof.answer) return [id];
  return deciding(proof).flatMap((part) => tellingIn(part, others));
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
