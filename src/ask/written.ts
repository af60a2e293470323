// How a question is written: which of its words have capitals, where a comma or the like ends a name, which sentences ask.
import { fold } from '../lookup/fold.ts';
import { indexOfRun, wordsOf } from './stems.ts';

/** The folded words that are written with a capital inside a sentence, unless most words are. */
export function capitalsIn(question: string): ReadonlySet<string> {
  const words = [...question.matchAll(/(?<![.?!:]\s*|^\s*)(?<=\s)(\p{L}[\p{L}\p{N}]*)/gu)];
  const found = words.filter(([, word = '']) => /^\p{Lu}/u.test(word));
  return new Set(2 * found.length > words.length ? [] : found.map(([word]) => fold(word)));
}

/** Whose something is, in English: «Machiavelli's definition». */
const owner = /([\p{L}\p{M}\p{N}]+)['’]s?(?=\s)/gu;

/** The folded words that say whose something is, with what they are without that. */
export function ownersIn(question: string): ReadonlyMap<string, string> {
  return new Map(
    [...question.matchAll(owner)].map(([whole, name = '']) => [fold(whole), fold(name)]),
  );
}

/** What ends a name or a clause: marks before a space, those of scripts that put none after them, and lines. */
const clauseEnd = /[,;:?!+](?=\s|$)|[，、；：？！。；؟،؛]|\n/u;

/** And what ends a sentence besides. */
const sentenceEnd = new RegExp(`${clauseEnd.source}|\\.(?=\\s|$)`, 'u');

/** The places of the words after which a comma or the like ends a name. */
export function endsIn(question: string): ReadonlySet<number> {
  return placesOf(question.split(clauseEnd));
}

/** The places of the words after which a dash or a stroke parts names: «parliament - member or not?», «FARDC / M23». */
export function dashesIn(question: string): ReadonlySet<number> {
  return placesOf(question.split(/\s[-–—/]+\s|—|(?<=\p{Lu}[\p{Lu}\d]+)\/(?=\p{Lu}[\p{Lu}\d])/u));
}

/** The places of the words after which a clause or a sentence ends. */
export function clauseEndsIn(question: string): ReadonlySet<number> {
  return placesOf(question.split(sentenceEnd));
}

/** The places of the last words of pieces. */
function placesOf(pieces: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const piece of pieces) {
    at += wordsOf(piece).length;
    ends.add(at - 1);
  }
  return ends;
}

/** The places of the words after which a sentence ends. */
export function sentenceEndsIn(question: string): ReadonlySet<number> {
  return placesOf(piecesOf(question));
}

/** Whether a sentence is a question by its mark. */
export function asks(sentence: string): boolean {
  return /[?？؟]\s*$/u.test(sentence);
}

/** A text in pieces, each a sentence or the number before one. */
export function piecesOf(text: string): string[] {
  return text.split(/(?<=[.?!;])\s+|(?<=[。？！；؟])|\n+/u);
}

/** The places of the first and last word of each sentence that is a question by its mark. */
export function askingIn(question: string): (readonly [number, number])[] {
  let from = 0;
  return piecesOf(question).flatMap((piece) => {
    const begins = from;
    from += wordsOf(piece).length;
    return asks(piece) && from > begins ? [[begins, from - 1] as const] : [];
  });
}

/** A run of words as it is typed in a question, and folded where that cannot be told. */
export function asTyped(question: string, run: readonly string[]): string {
  const typed = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const at = indexOfRun(typed.map(fold), run);
  return (at < 0 ? run : typed.slice(at, at + run.length)).join(' ');
}
