// Whether nothing here answers a question, by all that speaks for it and against it.
import type { Library } from '../knowledge/library.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import type { Scored } from './classifier.ts';
import { refuses } from './examples.ts';
import type { Likeness } from './likeness.ts';
import { tellsPart } from './parts.ts';
import { type Read, shareOf } from './question.ts';
import { certain, enough, least, never, scopeOf, several, speaksOfSubject } from './scope.ts';
import type { Hit } from './search.ts';
import { negations } from './small-words.ts';
import type { Supported } from './support.ts';
import type { Understood } from './understand.ts';

/**
 * What speaks for it that nothing answers, in log-odds: fitted by logistic regression on how the rules and what is learned
 * judged questions that had been left out of the learning (stacked generalization, Wolpert 1992), and rounded. They were some
 * 5,000 by twenty-one writers who had not seen the program; each writer's were left out together, since questions of one hand
 * are alike. The questions stand among the examples, without their writers.
 */
const odds = {
  intercept: 0.8,
  /** Of the log-odds that the words alone give, and of how much more speaks for the best refusal than for the best answer. */
  probability: 0.87,
  refusal: 1.87,
  /** Of the likeness of the nearest example that nothing answers, and of how much supports the best answer. */
  unanswered: 5.2,
  support: -1.25,
  /** Of a question that speaks of the source, the subject, whoever is quoted, how to deal with somebody. */
  ...{ source: 1, subject: -0.8, people: -0.6, treatment: -0.6 },
  /** Of a country that is spoken of beside whoever is named, what nothing here tells, the share of what is never spoken of. */
  ...{ placed: 0.75, beyond: 2, unheard: 1.3 },
  /** Of what the rules made of it: nothing, a part, whether somebody belongs by a sign that it is asked. */
  ...{ nothing: 1.1, part: -3.2, signed: -1.4 },
  /** Where they hardly err: nothing else is said than what they found; in few words, which weight is set by trial. */
  ...{ plain: -0.75, short: -5.5 },
} as const;

/** So many words are few; where it is asked whether somebody belongs, or what tells two apart, a few more. By trial, as the next three. */
const few = 8;
const fewAsking = 12;

/** Nearly all of what is said where several actors are named. */
const nearlyAll = 0.8;

/** From this probability on few words are as good as many: «write an essay about the security sector». */
const hopeless = 0.9;

/** From these log-odds on nothing answers. Lower, and more is refused on both sides. */
const refusing = -0.75;

/** From these on it is not sure that what is found is the answer. By trial, so that it is so of few in a hundred. */
const unsure = -1.5;

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
  /** What may answer it, by how much supports that, most first. */
  readonly answers: readonly Supported[];
}

/** How surely something here answers a question. */
type Surely = 'surely' | 'perhaps' | 'not';

/** How surely something here answers a question, by the log-odds that nothing does; `named`: it names a part of the source. */
export function howSurely(
  library: Library,
  read: Read,
  ruled: Understood,
  told: Told,
  named: boolean,
): Surely {
  // A word to be explained, who does what, or a part to be shown, beside which nothing is said.
  if (ruled.kind === 'found' && ruled.alone) return 'surely';
  // «How does the deck define the police?» is told where they stand.
  if (ruled.kind === 'membership' && read.asks === 'definition' && wordsIn(read) <= few)
    return 'surely';
  // «What does the deck say about the police?», and nothing else.
  const { says, source } = read.signs;
  const isUnsaid = read.words.some((word) => negations.has(word));
  if (ruled.kind === 'membership' && says && source && !isUnsaid && isAlone(library, read))
    return 'surely';
  if (named && read.matter.every((word) => tellsPart(library, word))) return 'surely';
  const ofNothing = oddsOfNothing(library, read, ruled, told);
  if (ofNothing > refusing) return 'not';
  return ofNothing > unsure ? 'perhaps' : 'surely';
}

/** The log-odds that nothing answers a question, of any kind. */
export function oddsOfNothing(
  library: Library,
  read: Read,
  ruled: Understood,
  { alike, learned, probability, answers }: Told,
): number {
  const { words, beyond, unheard } = scopeOf(library, read);
  const { signs, people, stems, matter } = read;
  const best = (unanswered: boolean) =>
    learned.find(({ answer }) => refuses(answer) === unanswered)?.score ?? 0;
  const p = Math.min(Math.max(probability, margin), 1 - margin);
  return (
    odds.intercept +
    odds.probability * Math.log(p / (1 - p)) +
    odds.refusal * (best(true) - best(false)) +
    odds.unanswered * (alike.find(({ answer }) => refuses(answer))?.likeness ?? 0) +
    odds.support * (answers[0]?.support ?? 0) +
    (signs.source ? odds.source : 0) +
    (speaksOfSubject(library, stems) ? odds.subject : 0) +
    (people.length > 0 ? odds.people : 0) +
    (signs.kinds.has('treatment') ? odds.treatment : 0) +
    (words === never ? odds.placed : 0) +
    (beyond ? odds.beyond : 0) +
    odds.unheard * (unheard / Math.max(1, matter.length)) +
    ofRuled(library, read, ruled, p < hopeless)
  );
}

/** What speaks for it in what the rules made of a question; few words count only where the answer is `plausible`. */
function ofRuled(library: Library, read: Read, ruled: Understood, plausible: boolean): number {
  if (answersNothing(ruled)) return odds.nothing;
  const isAsked = ruled.kind === 'membership' && read.signs.kinds.has('membership');
  const most = isAsked || ruled.kind === 'difference' ? fewAsking : few;
  const isShort = plausible && wordsIn(read) <= most;
  if (isAsked) return isShort && shareOf(library, read) >= least ? odds.short : odds.signed;
  if (ruled.kind === 'slide') return isShort ? odds.short : odds.part;
  if (!isPlain(library, read, ruled)) return 0;
  return isShort ? odds.short : odds.plain;
}

/** How many words a question has, beside what is said by the way. */
function wordsIn({ words, aside }: Read): number {
  return words.length - aside.size;
}

/** Whether a question says nothing else than what the rules understood. */
function isPlain(library: Library, read: Read, ruled: Understood): boolean {
  switch (ruled.kind) {
    case 'membership':
      return isAlone(library, read);
    case 'treatment':
      return read.signs.source && read.signs.kinds.has('treatment');
    case 'found':
      return isKnown(read, ruled.asks, ruled.hits[0]);
    case 'difference':
      return true;
    default:
      return false;
  }
}

/** Whether nothing is said beside actors, or it is asked what the source says of them. */
function isAlone(library: Library, read: Read): boolean {
  const { source, says } = read.signs;
  const all = read.actors.length < several ? 1 : nearlyAll;
  return shareOf(library, read) >= (source && says ? enough : all);
}

/**
 * Whether the rules hardly err: it is asked what the source or a person says of what is named, a word is to be explained,
 * two are to be told apart, or who does what, or whom to consult.
 */
function isKnown(
  { people, open, signs }: Read,
  asks: QuestionKind | undefined,
  best: Hit | undefined,
): boolean {
  const kind = best?.finding.kind;
  if (best === undefined || best.covered < (kind === 'tier' ? enough : certain)) return false;
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

/** Whether the rules answer nothing. */
export function answersNothing({ kind }: Understood): boolean {
  return ['nothing', 'silence', 'unknown', 'empty'].includes(kind);
}
