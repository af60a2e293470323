// What is searched for questions: an index of all findings, other words for theirs, and the words that say nothing.
import MiniSearch from 'minisearch';
import type { Library } from '../knowledge/library.ts';
import { unspacedLetter } from '../lookup/scripts.ts';
import { Recent } from '../recent.ts';
import { type Finding, findingsOf } from './corpus.ts';
import { stem, stemsOf, wordsOf } from './stems.ts';

/** What is searched. */
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
export interface Phrase {
  readonly stems: readonly string[];
  readonly word: readonly string[];
}

/** For so many stems it is remembered what is near: a question asks several times for the same. */
export const mostNear = 32;

/** The fields of a finding that are searched. */
export const fields = ['title', 'names', 'text'];

/** How a finding is told apart into words, for the index. */
export const tokens = { fields, tokenize: wordsOf, processTerm: stem };

/** Works out what is searched of a library. */
export function searchingOf(library: Library): Searching {
  const findings = findingsOf(library);
  const index: Searching['index'] = new MiniSearch(tokens);
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
}

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
