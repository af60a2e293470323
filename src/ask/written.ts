// How a question is written: which of its words have capitals, and where a comma or the like ends a name.
import { fold } from '../lookup/fold.ts';
import { wordsOf } from './stems.ts';

/** The folded words that are written with a capital inside a sentence, unless most words are. */
export function capitalsIn(question: string): ReadonlySet<string> {
  const words = [...question.matchAll(/(?<![.?!:]\s*|^\s*)(?<=\s)(\p{L}[\p{L}\p{N}]*)/gu)];
  const found = words.filter(([, word = '']) => /^\p{Lu}/u.test(word));
  return new Set(2 * found.length > words.length ? [] : found.map(([word]) => fold(word)));
}

/** The places of the words after which a comma or the like ends a name. */
export function endsIn(question: string): ReadonlySet<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const piece of question.split(/[,;:?!](?=\s|$)|\n/u)) {
    at += wordsOf(piece).length;
    ends.add(at - 1);
  }
  return ends;
}
