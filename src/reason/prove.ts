// Proves a test over a subject's facts. The tree that comes back is the explanation.
import { type Library, need, type WithId } from '../knowledge/library.ts';
import type { Criterion, Test } from '../knowledge/schema.ts';
import type { Fact, Subject } from './facts.ts';

/** Kleene's strong connectives over three grades; `unknown` means that any of the three is still possible. */
export type Grade = 'no' | 'partly' | 'yes';
export type Answer = Grade | 'unknown';

/** A proof of one test: its answer, and the proofs of what it is made of. */
export interface Proof {
  readonly test: Test;
  readonly answer: Answer;
  /** The lowest and highest grade that is still possible; equal when the answer is known. */
  readonly low: Grade;
  readonly high: Grade;
  readonly parts: readonly Proof[];
  /** Set at a reference to a criterion; `parts` then holds the proof of its test. */
  readonly criterion?: WithId<Criterion>;
  /** Set at a look at an attribute, when something is known of it. */
  readonly fact?: Fact | undefined;
}

const order: Record<Grade, number> = { no: 0, partly: 1, yes: 2 };
const lower = (a: Grade, b: Grade): Grade => (order[a] < order[b] ? a : b);
const higher = (a: Grade, b: Grade): Grade => (order[a] > order[b] ? a : b);
const opposite: Record<Grade, Grade> = { no: 'yes', partly: 'partly', yes: 'no' };

/**
 * Proves `test` over the facts of `subject`.
 * `all` takes the lowest, `any` the highest, `not` turns round. What is unknown is an interval from no to yes,
 * so an answer is known as soon as what is unknown cannot change it. Throws on a circle of criteria.
 */
export function prove(
  library: Library,
  test: Test,
  subject: Subject,
  open: readonly string[] = [],
): Proof {
  if (test.all) return joined(test, proveEach(library, test.all, subject, open), lower, 'yes');
  if (test.any) return joined(test, proveEach(library, test.any, subject, open), higher, 'no');
  if (test.not) {
    const part = prove(library, test.not, subject, open);
    return proof(test, opposite[part.high], opposite[part.low], [part]);
  }
  if (test.criterion !== undefined) {
    const id = test.criterion;
    if (open.includes(id))
      throw new Error(`criterion ${id} rests on itself: ${[...open, id].join(' > ')}`);
    const criterion = need(library.criteria, id);
    const part = prove(library, criterion.test, subject, [...open, id]);
    return { ...proof(test, part.low, part.high, [part]), criterion };
  }
  if (test.named) {
    const { lineage } = subject;
    if (!lineage) return proof(test, 'no', 'yes', []);
    const grade: Grade = test.named.some((id) => lineage.includes(id)) ? 'yes' : 'no';
    return proof(test, grade, grade, []);
  }
  return look(library, test, subject);
}

function proveEach(
  library: Library,
  tests: readonly Test[],
  subject: Subject,
  open: readonly string[],
): Proof[] {
  return tests.map((test) => prove(library, test, subject, open));
}

function gradeOf(test: Test, value: string): Grade {
  if (test.is?.includes(value)) return 'yes';
  return test.partly?.includes(value) ? 'partly' : 'no';
}

/** Looks at one attribute. Of several values the one that speaks most strongly for the test counts. */
function look(library: Library, test: Test, subject: Subject): Proof {
  const attribute = test.attribute ?? '';
  const fact = subject.facts.get(attribute);
  if (fact) {
    const grade = fact.values.map((value) => gradeOf(test, value)).reduce(higher);
    return { ...proof(test, grade, grade, []), fact };
  }
  const { values } = need(library.attributes, attribute);
  const possible = Object.keys(values).map((value) => gradeOf(test, value));
  return proof(test, possible.reduce(lower), possible.reduce(higher), []);
}

function joined(
  test: Test,
  parts: Proof[],
  join: (a: Grade, b: Grade) => Grade,
  empty: Grade,
): Proof {
  let low = empty;
  let high = empty;
  for (const part of parts) {
    low = join(low, part.low);
    high = join(high, part.high);
  }
  return proof(test, low, high, parts);
}

function proof(test: Test, low: Grade, high: Grade, parts: readonly Proof[]): Proof {
  return { test, low, high, parts, answer: low === high ? low : 'unknown' };
}

/**
 * The parts that decided: of an `all` those at its own (lowest) answer, of an `any` those at its own (highest),
 * and the open ones where the answer is unknown.
 */
export function deciding(proof: Proof): readonly Proof[] {
  return proof.parts.filter((part) => proof.test.not !== undefined || part.answer === proof.answer);
}

/** The looks at attributes that decided, in order, each once. */
export function decidingLooks(proof: Proof): Proof[] {
  if (proof.test.attribute !== undefined) return [proof];
  return deciding(proof).flatMap(decidingLooks);
}

/** Attributes that are looked at, unknown, and still able to change the answer. */
export function openAttributes(proof: Proof): string[] {
  if (proof.answer !== 'unknown') return [];
  const { attribute } = proof.test;
  if (attribute !== undefined) return [attribute];
  return [...new Set(proof.parts.flatMap(openAttributes))];
}
