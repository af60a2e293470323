// A question by its sentences: which of them ask, and which are said by the way.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { introductionsIn } from './grounds.ts';
import type { Mention } from './mentions.ts';
import { isNamed } from './places.ts';
import { isHeld, isIdle } from './searching.ts';
import { standing, stem, wordsOf } from './stems.ts';
import { asks, piecesOf } from './written.ts';

/** Phrases that ask for a figure or a date. */
export const figures = onceForLibrary(({ questions }) => questions.figures.map(wordsOf));

/** Whether words ask for a figure or a date. */
export function asksFigure(
  library: Library,
  words: readonly string[],
  there?: ReadonlySet<string>,
): boolean {
  return standingFigures(library)(words, there);
}

const standingFigures = onceForLibrary(({ questions }) => standing(questions.figures));

/** The sentences of a text that hold a letter, each with the mark at its end. */
export function sentencesOf(text: string): string[] {
  return piecesOf(text).filter((one) => /\p{L}/u.test(one));
}

/** What begins a ground behind a comma: «is the BBC in, given that …»; undefined where a library has no words for one. */
const groundBehind = onceForLibrary(({ questions: { grounds } }) => {
  const phrases = grounds.map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return grounds.length === 0
    ? undefined
    : new RegExp(String.raw`[,;]\s+(?=(?:${phrases.join('|')})\s)`, 'iu');
});

/** A sentence, and the ground that it ends with as another one: the mark at its end is of what is asked. */
export function withoutGround(library: Library, sentence: string): string[] {
  const begins = groundBehind(library);
  const [said = '', ...ground] = begins ? sentence.split(begins) : [sentence];
  if (ground.length === 0) return [sentence];
  const mark = asks(sentence) ? '?' : '.';
  return [said + mark, `${ground.join(', ').replace(/[\s.!?？؟。]+$/u, '')}.`];
}

/**
 * The places of the words of sentences that ask nothing, where another sentence asks or tells: they hold no word of the
 * library, speak of a figure or a date («Homework due friday.»), or tell who asks («Good day, I am a trade unionist.»).
 */
export function asideIn(
  library: Library,
  question: string,
  mentions: readonly Mention[],
): ReadonlySet<number> {
  const pieces = piecesOf(question);
  if (pieces.length < 2) return new Set();
  let from = 0;
  const asked = pieces.some(asks);
  const sentences = pieces.map((sentence) => {
    const words = wordsOf(sentence);
    const places = words.map((_, at) => from + at);
    from += words.length;
    const telling = words.some((word, at) => {
      const one = stem(word);
      return (
        isNamed(mentions, places[at] as number) || (!isIdle(library, one) && isHeld(library, one))
      );
    });
    const dated = asked && asksFigure(library, words);
    const introduces = asked && introductionsIn(library, sentence, words).length > 0;
    return { places, telling: asks(sentence) || (telling && !dated && !introduces) };
  });
  const aside = sentences.filter(({ telling }) => !telling);
  return new Set(aside.length === sentences.length ? [] : aside.flatMap(({ places }) => places));
}

/** The words by which an English question or request begins, and those by which something is told beside it. */
const asking =
  /^\s*(?:(?:so|and|but|ok|well)\s+)?(?:(?:is|are|was|were|has|have|do|does|did|can|could|should|would|will)(?:n?['’]?t)?|(?:where|how|why|what|which|who)(?:['’]?s)?|whom|summari[sz]e|explain|tell|give|show|list|name|define|quote|compare|describe)\s/iu;
const telling =
  /^\s*(?:he|she|it|we|they|i|you|my|our|this|that|these|those|there|no|not|just|only|need)\s/iu;

/**
 * A question and what is told before or behind it by a comma, as two sentences: «where do they come in, they only write
 * tickets», «I lost my notes, what was on slide 16».
 */
export function clausesOf(sentence: string): string[] {
  const [first = '', ...others] = sentence.split(/,\s*/u);
  const rest = others.join(', ').replace(/[\s.!?]+$/u, '');
  if (asking.test(first) && telling.test(rest)) return [`${first}?`, `${rest}.`];
  return telling.test(first) && asking.test(rest) ? [`${first}.`, `${rest}?`] : [sentence];
}

/** What people say of themselves behind a question, with nothing between: who they are, «im a blogger», or what they do, «we have a bet». */
const whoAsks =
  /(?<![,.;:!?])\s(?:i am|im|i['’]m|we are|we['’]re)\s+(?:an?|the|just|only|new|from|doing|making|writing|preparing|studying)\s/iu;
const ofAsker =
  /(?<![,.;:!?])\s(?:i|im|i['’]m|ive|i['’]ve|we|we['’]re|we['’]ve|my|our|(?:can|could|do|did|have)n?['’]?t|cannot|need)\s(?!.*\b(?:should|must|can|could|would|may|might)\b)/iu;

/** So many words ask something at least: «what do» is half a question. */
const fewestAsking = 3;

/** A question with what is said behind it of whoever asks, with no mark between. */
export interface BeforeAsker {
  readonly asked: string;
  /** Whether he says there who he is: whatever he names is nothing that he asks about. */
  readonly introduces: boolean;
}

/** What is asked before somebody says something of himself: «is customs in we have a bet»; undefined where nothing is. */
export function beforeAsker(question: string): BeforeAsker | undefined {
  const who = question.search(whoAsks);
  const at = who < 0 ? question.search(ofAsker) : who;
  const before = question.slice(0, Math.max(0, at));
  const isQuestion = asking.test(before) && before.trim().split(/\s+/).length >= fewestAsking;
  return isQuestion ? { asked: `${before}?`, introduces: who >= 0 } : undefined;
}

/** The words after the last comma or the like: «Would you say, in?». */
export function lastClause(question: string): readonly string[] {
  const clauses = question.split(/[,.;:?!，、。；：？！؟،؛]+/u).map(wordsOf);
  return clauses.findLast(({ length }) => length > 0) ?? [];
}
