// What is left of typed words without those around that say nothing at all, misspelt ones too: «what abuot teh police pls».
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { namesOf } from '../lookup/shelves.ts';
import { hasWord } from '../lookup/vocabulary.ts';
import { isSwapped } from '../lookup/word-pairs.ts';
import { isEmpty } from './searching.ts';
import { stem, wordsOf } from './stems.ts';

/** Words that say nothing, by their length: one that is typed with two letters swapped is as long. */
const emptyWords = onceForLibrary(({ questions: { ignored } }) => {
  const found = new Map<number, string[]>();
  for (const word of ignored.flatMap(wordsOf))
    found.set(word.length, [...(found.get(word.length) ?? []), word]);
  return found;
});

/** The folded words from the first to the last that says something; empty where none does, or where all do. */
export function whatIsSaid(library: Library, typed: string): string {
  const words = wordsOf(typed);
  const says = (word: string) => !isEmpty(library, stem(word)) && !isSlip(library, word);
  const first = words.findIndex(says);
  const last = words.findLastIndex(says);
  return first < 0 || last - first + 1 === words.length
    ? ''
    : words.slice(first, last + 1).join(' ');
}

/** Whether a word that no name has is one that says nothing, with two letters swapped. */
export function isSlip(library: Library, word: string): boolean {
  if (hasWord(namesOf(library).actors.vocabulary, word)) return false;
  return (
    emptyWords(library)
      .get(word.length)
      ?.some((other) => isSwapped(word, other)) ?? false
  );
}
