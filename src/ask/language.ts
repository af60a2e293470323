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
  const all = [...wordsThatSayNothing(library).byLanguage.keys()];
  const more = all.map((language) => {
    const heardThere = moreHeard(library).get(language);
    return words.filter((word) => heardThere?.has(word)).length;
  });
  const counts = others.map((count, at) => count + (more[at] as number));
  const most = Math.max(...counts);
  if (most === 0 || most < english) return [];
  return all.filter((_, at) => counts[at] === most);
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
    for (const at of inOthers.get(word) ?? []) others[at] = (others[at] as number) + 1;
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

/** By language, the words that say nothing. */
const wordsThatSayNothing = onceForLibrary(({ questions }) => {
  const listed = [questions.languages, questions['other-languages']].flatMap(
    Object.entries<string[]>,
  );
  const byLanguage = new Map(
    listed.map(([language, words]) => [language, new Set(words.flatMap(wordsOf))]),
  );
  // Its phrases are of many languages: «guten Tag».
  const single = questions.ignored.map(wordsOf).filter(({ length }) => length === 1);
  const english: ReadonlySet<string> = new Set(single.flat());
  // By word the places of the languages in which it says nothing.
  const inOthers = new Map<string, number[]>();
  for (const [at, theirs] of [...byLanguage.values()].entries())
    for (const word of theirs) inOthers.set(word, [...(inOthers.get(word) ?? []), at]);
  return { english, byLanguage, inOthers };
});
