// A question with its shortened words written out, where they make a name with the word beside them: «natl guard».
import type { Library } from '../knowledge/library.ts';
import { fold } from '../lookup/fold.ts';
import { exactly, isBegun } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { linksOf } from '../lookup/strip.ts';
import type { Respelt } from './respell.ts';

/** A word as it stands in a question, and folded. */
interface Word {
  readonly typed: string;
  readonly folded: string;
  readonly at: number;
}

/** The question written out, and the words that were; undefined where none is shortened. */
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
  return {
    question: full + question.slice(end),
    words: found.map(({ typed, meant }) => ({ typed, meant })),
  };
}

/** What the word at a place is short for; undefined where it is not, or where a name has it as it is. */
function meaningOf(library: Library, words: readonly Word[], at: number): string | undefined {
  const { folded = '' } = words[at] ?? {};
  const readings = readingsOf(library, folded);
  if (readings.length === 0) return undefined;
  const links = linksOf(library.about.strip);
  const beside = (step: 1 | -1): string[][] => {
    const next = words[at + step]?.folded;
    if (next === undefined) return [];
    const more = words[at + 2 * step]?.folded;
    const all = links.has(next) && more !== undefined ? [next, more] : [next];
    const last = all.pop() ?? '';
    return [last, ...readingsOf(library, last)].map((one) => [...all, one]);
  };
  const after = beside(1).map((rest) => (word: string) => [word, ...rest].join(' '));
  const before = beside(-1).map((rest) => (word: string) => [...rest.toReversed(), word].join(' '));
  const isName = (word: string) =>
    after.some((of) => isNameOrBegun(library, of(word))) ||
    before.some((of) => isNameOf(library, of(word)));
  return isName(folded) ? undefined : readings.find(isName);
}

function readingsOf({ about: { strip } }: Library, word: string): readonly string[] {
  const { shortened = {} } = strip;
  return Object.hasOwn(shortened, word) ? (shortened[word] ?? []) : [];
}

/** Whether something general is called so: an actor or a term. */
function isNameOf(library: Library, folded: string): boolean {
  const { actors, terms } = namesOf(library);
  return (
    exactly(actors, folded).some(({ general }) => general) || exactly(terms, folded).length > 0
  );
}

function isNameOrBegun(library: Library, folded: string): boolean {
  return isNameOf(library, folded) || isBegun(namesOf(library).actors, folded);
}
