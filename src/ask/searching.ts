// What is searched for questions: an index of all findings, other words for theirs, and the words that say nothing.
import MiniSearch from 'minisearch';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { unspacedLetter } from '../lookup/scripts.ts';
import { Recent } from '../recent.ts';
import { type Finding, findingsOf } from './corpus.ts';
import { indexOfRun, stem, stemsOf, wordsOf } from './stems.ts';

/** What is searched: made once for a library. */
export interface Searching {
  readonly index: MiniSearch<{ id: number; title: string; names: string; text: string }>;
  readonly findings: readonly Finding[];
  /** The stems of each finding. */
  readonly stems: readonly ReadonlySet<string>[];
  /** Of each finding that is a difference, the stems that only the one and only the other of the two is called by. */
  readonly sides: readonly (readonly (readonly string[])[] | undefined)[];
  readonly held: ReadonlyMap<string, number>;
  /** The stems that the library is about: those of titles, names and the main source itself. */
  readonly matter: ReadonlySet<string>;
  /** The stems that say nothing at all, and these with those that are said by the way. */
  readonly empty: ReadonlySet<string>;
  readonly ignored: ReadonlySet<string>;
  /** What has been found by `nearStems`. */
  readonly near: Recent<readonly string[]>;
  /** Phrases of the thesaurus, and those that say nothing, by their first stem, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** Words in a row, by their stems, with what they stand for; nothing if they say nothing. */
interface Phrase {
  readonly stems: readonly string[];
  readonly word: readonly string[];
}

/** For so many stems it is remembered what is near: a question asks several times for the same. */
const mostNear = 32;

/** The fields of a finding that are searched. */
export const fields = ['title', 'names', 'text'];

/** The index of a library, made when it is first asked. */
export const searching = onceForLibrary((library): Searching => {
  const findings = findingsOf(library);
  const index = new MiniSearch<{ id: number; title: string; names: string; text: string }>({
    fields,
    tokenize: wordsOf,
    processTerm: stem,
  });
  index.addAll(findings.map(({ title, names, text }, id) => ({ id, title, names, text })));
  const stems = findings.map(
    ({ title, names, text }) => new Set(stemsOf(`${title} ${names} ${text}`)),
  );
  const held = new Map<string, number>();
  for (const own of stems) for (const one of own) held.set(one, (held.get(one) ?? 0) + 1);
  for (const { names } of library.actors.values()) {
    // Without spaces a name has no words of its own, and telling them apart takes long.
    const spaced = Object.values(names)
      .flat()
      .filter((name) => !unspacedLetter.test(name));
    for (const one of new Set(stemsOf(spaced.join(' ')))) if (!held.has(one)) held.set(one, 1);
  }
  const matter = new Set(findings.flatMap(matterOf));
  const { ignored: nothing, languages, filler } = library.questions;
  // In other scripts than the Latin these words say nothing in English either.
  const elsewhere = Object.values(library.questions['other-languages']).flat();
  const foreign = [
    ...Object.values(languages).flat(),
    ...elsewhere.filter((word) => !/\p{Script=Latin}/u.test(word)),
  ];
  const empty = new Set([...nothing, ...foreign].flatMap(stemsOf));
  const idle = [...nothing, ...foreign, ...filler].map(stemsOf);
  const ignored = new Set(idle.filter(({ length }) => length === 1).flat());
  const sides = findings.map((finding) => finding.sides && apart(finding.sides, ignored));
  const phrases = new Map<string, Phrase[]>();
  const add = (own: readonly string[], word: readonly string[]) => {
    const [first = ''] = own;
    phrases.set(first, [...(phrases.get(first) ?? []), { stems: own, word }]);
  };
  for (const { word, also } of library.thesaurus)
    for (const phrase of also) add(stemsOf(phrase), stemsOf(word));
  for (const phrase of idle) if (phrase.length > 1) add(phrase, []);
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return {
    index,
    findings,
    stems,
    sides,
    held,
    matter,
    empty,
    ignored,
    phrases,
    near: new Recent(mostNear),
  };
});

/** What tells each of two from the other: words of its title, and of its names where the other is not called so. */
function apart(
  sides: NonNullable<Finding['sides']>,
  ignored: ReadonlySet<string>,
): readonly string[][] {
  const titles = sides.map(({ title }) => stemsOf(title));
  const names = sides.map(({ names: own }, at) => [...(titles[at] ?? []), ...stemsOf(own)]);
  return sides.map((_, at) => {
    const other = sides.length - 1 - at;
    const title = titles[at]?.filter((one) => !titles[other]?.includes(one)) ?? [];
    const own = names[at]?.filter((one) => !names[other]?.includes(one)) ?? [];
    return [...title, ...own].filter((one) => !ignored.has(one));
  });
}

function matterOf({ kind, title, names, text }: Finding): string[] {
  if (kind === 'part') return stemsOf(`${title} ${text}`);
  const named = kind === 'term' || kind === 'argument' || kind === 'quotation' || kind === 'tier';
  return named ? stemsOf(`${title} ${names}`) : [];
}

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
  return phrases
    .get(stems[at] as string)
    ?.find((one) => indexOfRun(stems.slice(0, at + one.stems.length), one.stems, at) === at);
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
