// Whether nothing here answers a question, by all that speaks for it and against it.
import type { Library } from '../knowledge/library.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import type { Scored } from './classifier.ts';
import type { FindingKind } from './corpus.ts';
import { refuses } from './examples.ts';
import { mayBeForeign } from './language.ts';
import type { Likeness } from './likeness.ts';
import { tellsPart } from './parts.ts';
import { type Read, shareOf } from './question.ts';
import { certain, enough, never, scopeOf, several, speaksOfSubject } from './scope.ts';
import type { Understood } from './understand.ts';

/**
 * What speaks for it that nothing answers, in log-odds: fitted by logistic regression on how the rules, the learned
 * probability and the likeness judged examples that had been left out of what they learned (stacked generalization,
 * Wolpert 1992), and rounded. `npm run bench examples` leaves them out again.
 */
const odds = {
  intercept: 0.5,
  /** Of the log-odds that the words alone give, and of how much more speaks for the best refusal than for the best answer. */
  probability: 1,
  refusal: 1.7,
  /** Of the likeness of the nearest example that nothing answers, and of the nearest that something answers. */
  unanswered: 3.2,
  answered: -2.8,
  /** Of a country that is spoken of beside whoever is named, another field, a figure that is asked for. */
  placed: 0.9,
  elsewhere: 1.1,
  figure: 0.7,
  /** Of the share of a question that an entry covers. */
  covered: -1.4,
} as const;

/** And by what the rules took the question for. */
const byKind: Readonly<Record<Understood['kind'], number>> = {
  ...{ nothing: -0.2, silence: 0.6, unknown: 0.3, empty: -0.4 },
  ...{ found: 0.6, slide: -1, membership: 0.3, rivals: 0.3, treatment: 0, difference: -0.1 },
};

/** Of an actor of whom it is asked whether it belongs; of what else the rules know well. By trial. */
const signed = -5.5;
const known = -4.5;
/** Of actors beside whom nothing is said, next to nothing where there are several, or of whom it is asked what the source says. */
const bare = -3.5;
const nearlyAll = 0.8;

/** Of actors that are named beside the subject of the library: «MONUSCO patrols. Security sector?» By trial. */
const subjected = -1.5;

/** Of how to treat an actor, where it is asked of the source: «how does the presentation deal with parliament». By trial. */
const treated = -2;

/** From these log-odds on nothing answers. Lower, and more is refused on both sides: see `npm run bench examples`. */
const refusing = -1;

/**
 * From these on where a part is named by its number: whatever else is said, what stands there is mostly asked for. By trial;
 * in another language too little is known of what else is said.
 */
const refusingNamed = { english: 1, foreign: Number.POSITIVE_INFINITY };

/** A probability is so far from 0 and 1 at least. */
const margin = 0.001;

/** What the examples tell of a question. */
interface Told {
  /** Those that are like it, the likest first. */
  readonly alike: readonly Likeness[];
  /** The answers for which most speaks by what was learned from all of them, most first. */
  readonly learned: readonly Scored[];
  /** How probable it is by the words alone that nothing answers. */
  readonly probability: number;
}

/** Whether nothing answers a question, by the log-odds of that; `named` is whether it names a part of the source. */
export function nothingAnswers(
  library: Library,
  read: Read,
  ruled: Understood,
  odds: number,
  named: boolean,
): boolean {
  // A word to be explained, or a part to be shown, beside which nothing is said.
  if (ruled.kind === 'found' && ruled.alone) return false;
  if (named && read.matter.every((word) => tellsPart(library, word))) return false;
  const other = mayBeForeign(library, read.words) ? refusingNamed.foreign : refusingNamed.english;
  return odds > (named ? other : refusing);
}

/** The log-odds that nothing answers a question, of any kind. */
export function oddsOfNothing(
  library: Library,
  read: Read,
  ruled: Understood,
  { alike, learned, probability }: Told,
): number {
  const { words, covered } = scopeOf(library, read);
  const nearest = (unanswered: boolean) =>
    alike.find(({ answer }) => refuses(answer) === unanswered)?.likeness ?? 0;
  const best = (unanswered: boolean) =>
    learned.find(({ answer }) => refuses(answer) === unanswered)?.score ?? 0;
  const p = Math.min(Math.max(probability, margin), 1 - margin);
  return (
    odds.intercept +
    odds.probability * Math.log(p / (1 - p)) +
    odds.refusal * (best(true) - best(false)) +
    odds.unanswered * nearest(true) +
    odds.answered * nearest(false) +
    (words === never ? odds.placed : 0) +
    (read.signs.elsewhere ? odds.elsewhere : 0) +
    (covered === never ? odds.figure : 0) +
    ofRuled(library, read, ruled) +
    byKind[ruled.kind]
  );
}

/** What speaks for it in what the rules found. */
function ofRuled(library: Library, read: Read, ruled: Understood): number {
  if (ruled.kind === 'membership') {
    const least = read.actors.length < several ? 1 : nearlyAll;
    const alone = shareOf(library, read) >= least || (read.signs.says && read.signs.source);
    const beside = alone ? bare : 0;
    if (read.signs.kinds.has('membership')) return signed;
    return beside + (speaksOfSubject(library, read.stems) ? subjected : 0);
  }
  if (ruled.kind === 'rivals') return signed;
  if (ruled.kind === 'treatment')
    return read.signs.source && read.signs.kinds.has('treatment') ? treated : 0;
  if (ruled.kind !== 'found') return 0;
  const [best] = ruled.hits;
  if (!best) return 0;
  const share = best.finding.kind === 'tier' ? enough : certain;
  const whole = best.covered >= share && isKnown(read, ruled.asks, best.finding.kind);
  return odds.covered * best.covered + (whole ? known : 0);
}

/**
 * Whether the rules hardly err: it is asked what the source or a person says of what is named, a word is to be explained,
 * two are to be told apart, or who does what, or whom to consult.
 */
function isKnown(
  { people, open, signs }: Read,
  asks: QuestionKind | undefined,
  kind: FindingKind,
): boolean {
  if (signs.says || people.length > 0) return kind !== 'silence';
  switch (kind) {
    case 'difference':
    case 'relation':
      return true;
    case 'quotation':
      return signs.source && asks === 'quotation';
    case 'term':
      return asks === 'definition' || asks === undefined;
    case 'tier':
      return open && signs.kinds.has('treatment');
    default:
      return false;
  }
}
