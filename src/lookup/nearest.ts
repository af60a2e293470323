// The words of a short list that come nearest to a misspelt one: commands and options.
import { closeness } from './closeness.ts';

/** At most two of `words`, nearest first, that are at least half the same as `typed` or begin with it. */
export function nearestWords(typed: string, words: readonly string[]): string[] {
  const wanted = typed.slice(0, 40).toLowerCase();
  const score = (word: string) =>
    wanted.length > 1 && word.startsWith(wanted) ? 1 : closeness(wanted, word);
  return words
    .map((word) => ({ word, score: score(word) }))
    .filter((found) => found.score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ word }) => word);
}
