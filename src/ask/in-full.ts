// A question with its shortened words written out, where they make a name with the word beside them: «natl guard».
import type { Library } from '../knowledge/library.ts';
import { fold } from '../lookup/fold.ts';
import { exactly, isBegun, isCalled } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { linksOf } from '../lookup/strip.ts';
import type { Respelt } from './respell.ts';

/** A word as it stands in a question, and folded. */
interface Word {
  readonly typed: string;
  readonly folded: string;
  readonly at: number;
}

/** The question written out, and the words that were, each once; undefined where none is shortened. */
export function writtenInFull(
  library: Library,
  question: string,
): { readonly question: string; readonly words: readonly Respelt[] } | undefined {
  const words = [...question.matchAll(/[\p{L}\p{N}]+/gu)].map(
    ({ 0: typed, index: at }): Word => ({ typed, folded: fold(typed), at }),
  );
  const found = words.flatMap((word, at) => {
    const meant = meaningOf(library, words, at);
    return meant === undefined ? [] : [{ ...word, meant }];
  });
  if (found.length === 0) return undefined;
  let full = '';
  let end = 0;
  for (const { at, typed, meant } of found) {
    full += question.slice(end, at) + meant;
    end = at + typed.length;
  }
  const told = new Map(found.map(({ typed, meant }) => [`${typed} ${meant}`, { typed, meant }]));
  return { question: full + question.slice(end), words: [...told.values()] };
}

/** What the word at a place is short for; undefined where it is not, or where a name has it as it is. */
function meaningOf(library: Library, words: readonly Word[], at: number): string | undefined {
  const readings = readingsOf(library, words[at]?.folded ?? '');
  if (readings.length === 0) return undefined;
  const behind = besideOf(library, words, at, 1);
  const before = besideOf(library, words, at, -1).map((some) => some.toReversed());
  /** Whether a word makes a name with those beside it. */
  const makesName = (word: string) =>
    behind.some((some) => isNameOrBegun(library, [word, ...some].join(' '))) ||
    before.some((some) => isName(library, [...some, word].join(' ')));
  return makesName(words[at]?.folded ?? '') ? undefined : readings.find(makesName);
}

/** The word beside another, or with a link between the next: as it is, and as what it is short for. */
function besideOf(
  library: Library,
  words: readonly Word[],
  at: number,
  step: 1 | -1,
): (readonly string[])[] {
  const next = words[at + step]?.folded;
  if (next === undefined) return [];
  const farther = words[at + 2 * step]?.folded;
  const isLink = linksOf(library.about.strip).has(next) && farther !== undefined;
  const last = isLink ? farther : next;
  return [last, ...readingsOf(library, last)].map((one) => (isLink ? [next, one] : [one]));
}

function readingsOf({ about: { strip } }: Library, word: string): readonly string[] {
  const { shortened = {} } = strip;
  return Object.hasOwn(shortened, word) ? (shortened[word] ?? []) : [];
}

/** Whether somebody or a term is called so, or a country's kind. */
function isName(library: Library, folded: string): boolean {
  const { actors, terms } = namesOf(library);
  return isCalled(actors, folded) || exactly(terms, folded).length > 0;
}

function isNameOrBegun(library: Library, folded: string): boolean {
  return isName(library, folded) || isBegun(namesOf(library).actors, folded);
}
