// What answers a question best, by what was learned from the examples, the nearest of them and what the rules found.
import type { Library } from '../knowledge/library.ts';
import type { Scored } from './classifier.ts';
import type { FindingKind } from './corpus.ts';
import { type Answer, refuses } from './examples.ts';
import type { Likeness } from './likeness.ts';
import type { Read } from './question.ts';
import { articles, joiningOf } from './small-words.ts';
import type { Understood } from './understand.ts';

/** An answer with how much supports it. */
export interface Supported {
  readonly answer: Answer;
  readonly support: number;
  /** Whether it is what the rules found. */
  readonly own: boolean;
  /** Whether it is likely enough to be the answer. */
  readonly sure: boolean;
}

/**
 * How much the likeness of the nearest example and the share of its words that it says count beside what was learned, and
 * that the rules found it. Fitted as the odds are, by logistic regression on examples that had been left out, and rounded.
 */
const counts = { likeness: 0.2, shared: 0.4 };
const found = {
  entry: 0.4,
  /** What tells two things apart, who does what, or another's definition: there they hardly err. */
  told: 1,
};

/** From this support on an answer is given as the answer. By trial, as the next. */
const sure = 0.6;

/** So is one whose example is as near as this. */
const near = 0.5;

/** No more is learned of an answer than that it is the one. */
const most = 1.5;

/** So many answers are looked at. */
const looked = 20;

/** All that may answer a question, best first; `alike` and `learned` are those of its examples that can. */
export function supported(
  library: Library,
  read: Read,
  ruled: Understood,
  alike: readonly Likeness[],
  learned: readonly Scored[],
): Supported[] {
  const some = learned
    .filter(({ answer }) => !refuses(answer) && canAnswer(library, answer, read))
    .slice(0, looked);
  const least = some.at(-1)?.score ?? 0;
  const scores = new Map<Answer, number>(some.map(({ answer, score }) => [answer, score]));
  const answered = alike.filter(({ answer }) => !refuses(answer));
  const nearest = new Map(answered.map((one) => [one.answer, one]));
  const own = answerOf(ruled);
  const bonus = foundBy(ruled);
  const answers = new Set([...scores.keys(), ...nearest.keys(), ...(own ? [own] : [])]);
  return [...answers]
    .map((answer): Supported => {
      const isOwn = own !== undefined && isSame(answer, own);
      const { likeness = 0, shared = 0 } = nearest.get(answer) ?? {};
      const support =
        Math.min(scores.get(answer) ?? least, most) +
        counts.likeness * likeness +
        counts.shared * shared +
        (isOwn ? bonus : 0);
      return { answer, support, own: isOwn, sure: support >= sure || likeness >= near };
    })
    .sort((a, b) => b.support - a.support);
}

/**
 * Whether an answer fits the actors that are named: a verdict needs one, what tells two apart two of which not the same is
 * asked: «why are courts and parliament out?»
 */
export function canAnswer(library: Library, answer: Answer, read: Read): boolean {
  const { actors, signs } = read;
  if (answer === 'membership' || answer === 'treatment') return actors.length > 0;
  if (answer !== 'difference') return true;
  return actors.length === 2 && (signs.kinds.has('difference') || !areListed(library, read));
}

/** Whether all actors are named in a row with nothing but what joins them between. */
function areListed(library: Library, { mentions, words }: Read): boolean {
  const joins = joiningOf(library);
  return mentions.every(({ from }, at) => {
    const before = mentions[at - 1];
    return (
      !before || words.slice(before.to, from).every((word) => joins.has(word) || articles.has(word))
    );
  });
}

const verdicts = new Set<Answer>(['membership', 'treatment']);

/** What the rules answer with. */
function answerOf(ruled: Understood): Answer | undefined {
  switch (ruled.kind) {
    case 'found':
      return ruled.hits[0]?.finding;
    case 'membership':
    case 'treatment':
    case 'difference':
      return ruled.kind;
    default:
      return undefined;
  }
}

/**
 * Whether two answers are of one entry: an objection stands in an argument, a relation between terms, and what tells two
 * things apart is one in either order. How to treat an actor stands beside its verdict.
 */
export function isSame(one: Answer, other: Answer): boolean {
  if (typeof one === 'string' || typeof other === 'string')
    return one === other || (verdicts.has(one) && verdicts.has(other));
  if (one.kind === 'difference' && other.kind === 'difference')
    return one === other || (one.id === other.other && one.other === other.id);
  return (
    one.id === other.id && (holderOf[one.kind] ?? one.kind) === (holderOf[other.kind] ?? other.kind)
  );
}

/** In what kind of entry a finding stands that is none by itself. */
const holderOf: Partial<Record<FindingKind, FindingKind>> = {
  objection: 'argument',
  relation: 'term',
};

/** What the rules tell by the words of a question. */
const toldBy: ReadonlySet<FindingKind> = new Set(['difference', 'definition', 'relation']);

/** How much it counts that the rules found it. */
function foundBy(ruled: Understood): number {
  // Actors that are named, of whom it is not asked whether they belong: many questions name some.
  if (ruled.kind === 'membership') return 0;
  const kind = ruled.kind === 'found' ? ruled.hits[0]?.finding.kind : undefined;
  return kind !== undefined && toldBy.has(kind) ? found.told : found.entry;
}
