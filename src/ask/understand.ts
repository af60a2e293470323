// What a question asks, by the rules that read its words and the examples of how people ask. Nothing is made up.
import type { Library } from '../knowledge/library.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import type { Contents } from './contents-asked.ts';
import type { Finding } from './corpus.ts';
import { withShared } from './elided.ts';
import { writtenInFull } from './in-full.ts';
import { isNamed } from './places.ts';
import { type Read, readQuestion } from './question.ts';
import type { Respelt } from './respell.ts';
import { scopeOf } from './scope.ts';
import type { Hit } from './search.ts';
import {
  type BeforeAsker,
  beforeAsker,
  clausesOf,
  sentencesOf,
  withoutGround,
} from './sentences.ts';
import { writtenOut } from './shorthand.ts';
import { articles } from './small-words.ts';
import { isAnswer, spelt } from './spelt.ts';
import { wordsOf } from './stems.ts';
import { asks } from './written.ts';

/** What a question was taken for, and what else is to be said of how it was read. */
export type Understood = Meaning & {
  /** The words that were taken for others. */
  readonly respelt?: readonly Respelt[];
  /** The name that was asked about, where only something more general is known: «the fashion police». */
  readonly narrower?: string;
};

type Meaning =
  /** Whether some actors belong, or how to treat them. */
  | { readonly kind: 'membership' | 'treatment'; readonly actors: readonly string[] }
  /** Whether it belongs by the definition of somebody else. */
  | { readonly kind: 'rivals'; readonly actor: string }
  | { readonly kind: 'difference'; readonly actors: readonly [string, string] }
  | { readonly kind: 'slide'; readonly parts: readonly string[] }
  /** What the library holds of a kind, listed. */
  | { readonly kind: 'contents'; readonly of: Contents }
  /** Something that the source does not say. */
  | { readonly kind: 'silence'; readonly finding: Finding; readonly near: readonly Hit[] }
  /** Answered by the first hit; with `weak`, perhaps by one of the first three. */
  | {
      readonly kind: 'found';
      readonly asks: QuestionKind | undefined;
      readonly hits: readonly Hit[];
      readonly weak: boolean;
      /** Whether that it answers is likely and no more: it is shown like a weak one. */
      readonly unsure?: boolean;
      /** Whether the words ask what one means, or who does what to whom, and nothing else. */
      readonly alone?: boolean;
    }
  /** Whether somebody belongs whom the library does not know. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** Nothing at all was asked: a greeting, a word of thanks. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'nothing'; readonly near: readonly Hit[] };

/** So many letters of a question are read: time must not grow with what is typed. */
const mostLetters = 2000;

/** Understands a question in a person's own words. The same question gets the same answer. */
export function understand(library: Library, typed: string): Understood {
  const question = withShared(library, writtenOut(library, typed.slice(0, mostLetters)));
  const full = writtenInFull(library, question);
  if (!full) return bySentences(library, question);
  const found = spelt(library, withShared(library, full.question));
  if (!isAnswer(found) || found.kind === 'silence') return bySentences(library, question);
  return { ...found, respelt: [...full.words, ...(found.respelt ?? [])] };
}

/**
 * What a question asks; where nothing answers it as a whole, what one sentence asks while the others only tell something:
 * whether somebody belongs, or what the source or a person says. «The BND? They report to the chancellor.»
 */
function bySentences(library: Library, question: string): Understood {
  const before = beforeAsker(question);
  const introduced = before?.introduces ? byItself(library, question, before) : undefined;
  if (introduced) return introduced;
  const whole = spelt(library, question);
  if (isAnswer(whole)) return whole;
  const apart = before && byItself(library, question, before);
  if (apart) return apart;
  const sentences = sentencesOf(question).flatMap((one) => withoutGround(library, one));
  const asking = askingOf(library, sentences.length > 1 ? sentences : clausesOf(question));
  if (asking === undefined) return whole;
  const found = spelt(library, asking);
  const read = readQuestion(library, asking);
  const { signs, people } = read;
  // «My neighbour is loud. Can I call the police or the mayor?» asks for advice.
  if (found.kind === 'membership') return scopeOf(library, read).outside ? whole : found;
  // «Our donors use the OECD's wording. What does the OECD understand by it?»
  const defines = found.kind === 'found' && found.hits[0]?.finding.kind === 'definition';
  const isOfSource = signs.source || people.length > 0 || defines;
  return isOfSource && isAnswer(found) && found.kind !== 'silence' ? found : whole;
}

/**
 * What is asked before somebody says something of himself with no mark between, if it is clearly asked and he names nobody
 * there, or who he is.
 */
function byItself(
  library: Library,
  question: string,
  { asked, introduces }: BeforeAsker,
): Understood | undefined {
  if (!introduces) {
    const { mentions, places } = readQuestion(library, question);
    const from = wordsOf(asked).length;
    if ([...mentions, ...places].some(({ to }) => to > from)) return undefined;
  }
  const { signs, people } = readQuestion(library, asked);
  const found = spelt(library, asked);
  const isAsked = signs.kinds.size > 0 || people.length > 0 || found.kind === 'slide';
  return isAsked && isAnswer(found) && found.kind !== 'silence' ? found : undefined;
}

/** The one of several sentences that asks; undefined where none or more than one does. */
function askingOf(library: Library, sentences: readonly string[]): string | undefined {
  const [first, second] = sentences;
  if (first === undefined || second === undefined) return undefined;
  const asking = sentences.find(asks) ?? first;
  const others = sentences.filter((one) => one !== asking);
  if (others.some((one) => asks(one) || readQuestion(library, one).open)) return undefined;
  // Without a question mark a name alone asks, and nothing else does.
  return asks(asking) || isName(readQuestion(library, asking)) ? asking : undefined;
}

/** Whether a sentence is the name of an actor and nothing else. */
function isName({ words, mentions }: Read): boolean {
  return words.every((word, at) => articles.has(word) || isNamed(mentions, at));
}
