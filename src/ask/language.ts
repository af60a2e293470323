// Whether a question is in another language than English.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { wordsOf } from './stems.ts';

/** From so many words of a language on, which are none of English, a question is in it. */
const fewestForeign = 2;

/** Whether words are of a language other than English, by those that say nothing in it. */
export function isForeign(library: Library, words: readonly string[]): boolean {
  const { english, others } = heardIn(library, words);
  return others.some((count) => count >= fewestForeign && count > english);
}

/** Whether words may be of a language other than English: they are, or none of them says nothing in English. */
export function mayBeForeign(library: Library, words: readonly string[]): boolean {
  return isForeign(library, words) || heardIn(library, words).english === 0;
}

/** Whether a word says nothing in some language in which a question may be. */
export function saysNothingThere(library: Library, word: string): boolean {
  return wordsThatSayNothing(library).inOthers.has(word);
}

/**
 * The languages other than English (ISO 639-1) of which words may be: those of which they have most words that say nothing, and
 * no fewer than of English.
 */
export function languagesOf(library: Library, words: readonly string[]): string[] {
  const { english, others } = heardIn(library, words);
  const { byLanguage, onlyHeard } = wordsThatSayNothing(library);
  const counts = [...others];
  for (const word of words) for (const at of onlyHeard.get(word) ?? []) bump(counts, at);
  const most = Math.max(...counts);
  if (most === 0 || most < english) return [];
  return [...byLanguage.keys()].filter((_, at) => counts[at] === most);
}

/** By language, words that only tell that a question is in it: they are searched as ever. */
const moreHeard = onceForLibrary(
  ({ questions }) =>
    new Map(
      Object.entries(questions.heard).map(([language, words]) => [
        language,
        new Set(words.flatMap(wordsOf)),
      ]),
    ),
);

/** How many of some words say nothing in English, and in each other language. */
interface Heard {
  readonly english: number;
  readonly others: readonly number[];
}

const heard = onceForLibrary(() => new WeakMap<readonly string[], Heard>());

/** Counts them once for each reading of a question. */
function heardIn(library: Library, words: readonly string[]): Heard {
  const known = heard(library).get(words);
  if (known) return known;
  const { english, inOthers, byLanguage } = wordsThatSayNothing(library);
  const others = new Array<number>(byLanguage.size).fill(0);
  let own = 0;
  for (const word of words) {
    if (english.has(word)) own++;
    for (const at of inOthers.get(word) ?? []) bump(others, at);
  }
  const found = { english: own, others };
  heard(library).set(words, found);
  return found;
}

/** The words that say nothing in a language, or only that a question is in it. */
export function saysNothingIn(library: Library, language: string): ReadonlySet<string> {
  return allHeard(library).get(language) ?? new Set();
}

const allHeard = onceForLibrary(
  (library): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      [...wordsThatSayNothing(library).byLanguage].map(([language, words]) => [
        language,
        new Set([...words, ...(moreHeard(library).get(language) ?? [])]),
      ]),
    ),
);

function bump(counts: number[], at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

/** By language, the words that say nothing. */
const wordsThatSayNothing = onceForLibrary((library) => {
  const { questions } = library;
  const listed = [questions.languages, questions['other-languages']].flatMap(
    Object.entries<string[]>,
  );
  const byLanguage = new Map(
    listed.map(([language, words]) => [language, new Set(words.flatMap(wordsOf))]),
  );
  // Its phrases are of many languages: «guten Tag».
  const single = questions.ignored.map(wordsOf).filter(({ length }) => length === 1);
  const heardThere = [...byLanguage.keys()].map((one) => moreHeard(library).get(one) ?? []);
  const elsewhere = new Set(heardThere.flatMap((words) => [...words]));
  // What says nothing in any question may be a word of another language: «Sicherheitssektor», «secteur».
  const english: ReadonlySet<string> = new Set(single.flat().filter((one) => !elsewhere.has(one)));
  return {
    english,
    byLanguage,
    inOthers: placesByWord(byLanguage.values()),
    onlyHeard: placesByWord(heardThere),
  };
});

/** By word the places of the lists that have it. */
function placesByWord(lists: Iterable<Iterable<string>>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, words] of [...lists].entries())
    for (const word of words) places.set(word, [...(places.get(word) ?? []), at]);
  return places;
}
