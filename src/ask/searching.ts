// What is searched for questions, made once for a library, and what it says of a word.
import { keptForLibrary } from '../knowledge/kept.ts';
import type { Library } from '../knowledge/library.ts';
import { type PackedSearching, packSearching, unpackSearching } from './packed.ts';
import { fields, type Phrase, type Searching, searchingOf } from './search-index.ts';
import { standsAt } from './stems.ts';

/** The index of a library, made when it is first asked. */
export const searching = keptForLibrary<Searching, PackedSearching>({
  name: 'searching',
  pack: (library) => packSearching(searchingOf(library)),
  unpack: unpackSearching,
});

/** Whether a stem says nothing at all. */
export function isEmpty(library: Library, one: string): boolean {
  return searching(library).empty.has(one);
}

/** Whether nothing is searched by a stem: it says nothing, or is said by the way. */
export function isIdle(library: Library, one: string): boolean {
  return searching(library).ignored.has(one);
}

/** Whether a stem stands in a title or a name of an entry, or in the main source. */
export function isMatter(library: Library, one: string): boolean {
  return searching(library).matter.has(one);
}

/** Whether a stem stands anywhere in what can answer a question. */
export function isHeld(library: Library, one: string): boolean {
  return searching(library).held.has(one);
}

/** The phrase of the thesaurus, or one that says nothing, at a place among stems. */
export function phraseAt(
  { phrases }: Searching,
  stems: readonly string[],
  at: number,
): Phrase | undefined {
  return phrases.get(stems[at] as string)?.find((one) => standsAt(stems, one.stems, at));
}

/** The places of stems in phrases that say nothing: «secretary general». */
export function idlePhrases(library: Library, stems: readonly string[]): ReadonlySet<number> {
  const all = searching(library);
  return new Set(
    stems.flatMap((_, at) => {
      const phrase = phraseAt(all, stems, at);
      return phrase?.word.length === 0 ? phrase.stems.map((_, more) => at + more) : [];
    }),
  );
}

/** The stems of the library's matter for which a long stem that stands nowhere may be a slip. A number is none. */
export function nearStems(
  { index, held, matter, near }: Searching,
  one: string,
): readonly string[] {
  if (one.length < shortestSlip || held.has(one) || /\d/.test(one)) return [];
  return near.of(one, () =>
    index
      .autoSuggest(one, { fuzzy: 0.2, prefix: false, fields })
      .map(({ suggestion }) => suggestion)
      .filter((other) => matter.has(other)),
  );
}

const shortestSlip = 6;
