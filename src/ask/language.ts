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

/** By language, the words that say nothing. */
const wordsThatSayNothing = onceForLibrary(({ questions }) => ({
  english: new Set(questions.ignored.flatMap(wordsOf)),
  others: [questions.languages, questions['other-languages']]
    .flatMap((all) => Object.values(all))
    .map((words) => new Set(words.flatMap(wordsOf))),
}));
