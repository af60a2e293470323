// What a question asks, by the rules that read its words and the examples of how people ask. Nothing is made up.
import type { Library } from '../knowledge/library.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { byExample } from './by-example.ts';
import { byRules, namedIn } from './by-rules.ts';
import type { Finding } from './corpus.ts';
import { asTheirs } from './defined.ts';
import { withShared } from './elided.ts';
import type { Answer } from './examples.ts';
import { glossed } from './glossed.ts';
import { writtenInFull } from './in-full.ts';
import { likest } from './likeness.ts';
import { narrowerIn } from './narrower.ts';
import { isNamed } from './places.ts';
import { type Read, readQuestion } from './question.ts';
import { type Respelt, respelled } from './respell.ts';
import { articles, scopeOf } from './scope.ts';
import type { Hit } from './search.ts';
import { asks, beforeAsker, clausesOf, sentencesOf, withoutGround } from './sentences.ts';
import { writtenOut } from './shorthand.ts';
import { wordsOf } from './stems.ts';
import { asTyped } from './written.ts';

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
  | { readonly kind: 'difference'; readonly actors: readonly [string, string] }
  | { readonly kind: 'slide'; readonly parts: readonly string[] }
  /** Something that the source does not say. */
  | { readonly kind: 'silence'; readonly finding: Finding; readonly near: readonly Hit[] }
  /** Answered by the first hit; with `weak`, perhaps by one of the first three. */
  | {
      readonly kind: 'found';
      readonly asks: QuestionKind | undefined;
      readonly hits: readonly Hit[];
      readonly weak: boolean;
      /** Whether it is asked what a word means, and nothing else. */
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
  const whole = spelt(library, question);
  if (isAnswer(whole)) return whole;
  const before = byItself(library, question);
  if (before) return before;
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

/** What is asked before somebody says something of himself, if it is clearly asked and he names nobody there. */
function byItself(library: Library, question: string): Understood | undefined {
  const before = beforeAsker(question);
  if (before === undefined) return undefined;
  const { mentions, places } = readQuestion(library, question);
  const from = wordsOf(before).length;
  if ([...mentions, ...places].some(({ to }) => to > from)) return undefined;
  const { signs, people } = readQuestion(library, before);
  const found = spelt(library, before);
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

/** What a question asks with no word shortened; what is misspelt is put right where nothing answers it as it is. */
function spelt(library: Library, question: string): Understood {
  const read = readQuestion(library, question);
  const ruled = byRules(library, question, read);
  const meant = inEnglish(library, read, ruled);
  if (meant) return meant;
  const written = isAnswer(ruled) ? asWritten(library, question, read, ruled) : undefined;
  const settled = written && isAnswer(written) && written.kind !== 'silence';
  if (settled && !explains(written)) return written;
  const right = respelled(library, question, read);
  if (right) {
    const { question: other, words } = right;
    const once = new Set(words.flatMap((one) => wordsOf(one.meant)));
    const found = asRead(library, other, readQuestion(library, other, once));
    const isBetter = settled ? isLonger(found, written) : !written || found.kind !== 'silence';
    if (isAnswer(found) && isBetter)
      return { ...found, respelt: [...words, ...(found.respelt ?? [])] };
  }
  return written ?? asWritten(library, question, read, ruled);
}

/** Whether a word is explained, which may be part of a longer one that is misspelt: «security comunity». */
function explains(understood: Understood): boolean {
  return understood.kind === 'found' && understood.asks === 'definition';
}

/** Whether a term is explained whose name has all words of another one that is, and more. */
function isLonger(one: Understood, other: Understood): boolean {
  const [named = [], short = []] = [one, other].map((understood) => {
    const best = understood.kind === 'found' ? understood.hits[0]?.finding : undefined;
    return best?.kind === 'term' ? best.id.split('-') : [];
  });
  return (
    named.length > short.length && short.length > 0 && short.every((word) => named.includes(word))
  );
}

/** From this likeness on an example in the same language tells more than the words one by one. */
const told = 0.5;

/**
 * What a question in another language asks, word by word in English; undefined where it is in English, where its own words
 * tell as much, and where nothing answers it. Whether somebody belongs is seen by the signs of each language alone.
 */
function inEnglish(library: Library, read: Read, ruled: Understood): Understood | undefined {
  const english = glossed(library, read);
  if (english === undefined || ['difference', 'slide'].includes(ruled.kind)) return undefined;
  // «How does the UN define the security sector?» names the sector like a question whether somebody is in it.
  const there = readQuestion(library, english);
  const theirs = asTheirs(library, english, there);
  if (theirs || ruled.kind === 'membership') return theirs;
  const meant = asRead(library, english, there);
  if (!isAnswer(meant) || ['membership', 'silence'].includes(meant.kind)) return undefined;
  const own = likest(library, read).find(({ likeness }) => likeness >= told);
  return own && !isMeant(meant, own.answer) ? undefined : meant;
}

/** Whether what was understood is what an example has for an answer. */
function isMeant(understood: Understood, answer: Answer): boolean {
  if (understood.kind !== 'found' || typeof answer === 'string') return false;
  const [best] = understood.hits;
  return best?.finding.kind === answer.kind && best.finding.id === answer.id;
}

/** What a question asks in other words. */
function asRead(library: Library, question: string, read: Read): Understood {
  return asWritten(library, question, read, byRules(library, question, read));
}

/** What is asked by the words as they are written. */
function asWritten(library: Library, question: string, read: Read, ruled: Understood): Understood {
  const near = 'hits' in ruled ? ruled.hits : 'near' in ruled ? ruled.near : namedIn(library, read);
  const meant = byExample(library, read, ruled, near) ?? ruled;
  const understood =
    'actors' in meant && read.respelt.length > 0 ? { ...meant, respelt: read.respelt } : meant;
  const narrower = understood.kind === 'membership' ? narrowerIn(library, read) : undefined;
  if (!narrower) return understood;
  const name = asTyped(question, narrower.words);
  return narrower.ends ? { ...understood, narrower: name } : { kind: 'unknown', name };
}

/** Whether something was understood that is answered surely. */
function isAnswer(understood: Understood): boolean {
  const isWeak = understood.kind === 'found' && understood.weak;
  return !isWeak && !['nothing', 'unknown', 'empty'].includes(understood.kind);
}
