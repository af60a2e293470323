// The countries that a question speaks of, and where names stand in it.
import type { NameIndex } from '../lookup/names.ts';
import { stem } from './stems.ts';

/** The words [from, to) of a question that are the name of a country. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Whether a word of a question, by its place, stands in one of the names that were found there. */
export function isNamed(
  names: readonly { readonly from: number; readonly to: number }[],
  at: number,
): boolean {
  return names.some(({ from, to }) => at >= from && at < to);
}

/** So many words a country's name has at most. */
const longest = 4;

/** What decides whether words may be a country's name. */
interface Reading {
  readonly index: NameIndex;
  /** Words that join a name to another: «of», «in». */
  readonly wrapping: { readonly links: readonly string[] };
  readonly idle: (stem: string) => boolean;
}

/** Where countries are named, the longest names first. A word that says nothing is none by itself: «us». */
export function placesIn(
  words: readonly string[],
  { index: { composing }, wrapping: { links }, idle }: Reading,
): Place[] {
  const places: Place[] = [];
  if (!composing?.namesPlace(words)) return places;
  for (let from = 0; from < words.length; from++) {
    for (let length = Math.min(longest, words.length - from); length > 0; length--) {
      const run = words.slice(from, from + length);
      const [first = '', last = first] = [run[0], run.at(-1)];
      // «In France» is a place too, but its name is the second word.
      if (links.includes(first) || links.includes(last)) continue;
      if (length === 1 && idle(stem(first))) continue;
      if (!composing.isPlace(run)) continue;
      places.push({ from, to: from + length });
      from += length - 1;
      break;
    }
  }
  return places;
}
