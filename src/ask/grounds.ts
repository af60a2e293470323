// Which of the actors that a question names it asks about: not those in a ground, «parliament is in because it controls the army».
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { Mention } from './mentions.ts';
import { indexOfRun, wordsOf } from './stems.ts';
import { clauseEndsIn } from './written.ts';

/** Phrases that begin a ground or what is granted: «because», «although». */
const beginnings = onceForLibrary(({ questions }) => questions.grounds.map(wordsOf));

/** The actors named outside of every ground; all of them where none is. */
export function askedAbout(
  library: Library,
  question: string,
  words: readonly string[],
  mentions: readonly Mention[],
): string[] {
  const distinct = (some: readonly Mention[]) => [...new Set(some.map(({ id }) => id))];
  if (mentions.length < 2) return distinct(mentions);
  const grounds = groundsIn(library, question, words);
  const outside = mentions.filter(({ from }) => !grounds.some(([a, b]) => from >= a && from <= b));
  return distinct(outside.length > 0 ? outside : mentions);
}

/** The places of the first and last word of each ground: from where it begins to the end of the clause. */
function groundsIn(
  library: Library,
  question: string,
  words: readonly string[],
): (readonly [number, number])[] {
  const ends = [...clauseEndsIn(question)];
  return words.flatMap((_, from) => {
    // «Since when» begins a question, and «though» at the end of a clause nothing.
    const none = words[from + 1] === 'when' || ends.includes(from);
    const begins =
      !none && beginnings(library).some((phrase) => indexOfRun(words, phrase, from) === from);
    return begins ? [[from, ends.find((end) => end >= from) ?? words.length - 1] as const] : [];
  });
}
