// Whether a question is in another language than English.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { wordsOf } from './stems.ts';

/** From so many words of a language on, which are none of English, a question is in it. */
const fewestForeign = 2;

/** Whether words are of a language other than English, by those that say nothing in it. */
export function isForeign(library: Library, words: readonly string[]): boolean {
  const { english, others } = wordsThatSayNothing(library);
  const own = words.filter((word) => english.has(word)).length;
  return others.some((theirs) => {
    const found = words.filter((word) => theirs.has(word)).length;
    return found >= fewestForeign && found > own;
  });
}

/** Whether words may be of a language other than English: they are, or none of them says nothing in English. */
export function mayBeForeign(library: Library, words: readonly string[]): boolean {
  const { english } = wordsThatSayNothing(library);
  return isForeign(library, words) || !words.some((word) => english.has(word));
}

/** Whether a word says nothing in some language in which a question may be. */
export function saysNothingThere(library: Library, word: string): boolean {
  return wordsThatSayNothing(library).others.some((theirs) => theirs.has(word));
}

/**
 * The languages other than English (ISO 639-1) of which words may be: those of which they have most words that say nothing, and
 * no fewer than of English.
 */
export function languagesOf(library: Library, words: readonly string[]): string[] {
  const { english, byLanguage } = wordsThatSayNothing(library);
  const own = words.filter((word) => english.has(word)).length;
  const found = [...byLanguage].map(([language, theirs]) => {
    return { language, count: words.filter((word) => theirs.has(word)).length };
  });
  const most = Math.max(...found.map(({ count }) => count));
  return most > 0 && most >= own
    ? found.flatMap((one) => (one.count === most ? one.language : []))
    : [];
}

/** The words that say nothing in a language. */
export function saysNothingIn(library: Library, language: string): ReadonlySet<string> {
  return wordsThatSayNothing(library).byLanguage.get(language) ?? new Set();
}

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
  return { english, byLanguage, others: [...byLanguage.values()] };
});
