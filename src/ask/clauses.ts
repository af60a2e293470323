// Clauses that tell of an actor who is asked about, in English: «the ombudsman, who hears complaints about the police».
import type { Library } from '../knowledge/library.ts';
import type { Mention } from './mentions.ts';
import { joiningOf } from './small-words.ts';
import { clauseEndsIn, sentenceEndsIn } from './written.ts';

const relatives = new Set(['who', 'which', 'that', 'whose', 'whom']);
const choosing = new Set(['or', 'nor']);

/** How many are meant with whom somebody is compared in general: «more rockets than most armies». */
const general = new Set('most many any some all other'.split(' '));

/** The first and last place of some words. */
type Span = readonly [number, number];

/**
 * Where something is told of an actor right behind his name: up to the end of the clause, or to what may join another one who
 * is asked about.
 */
export function toldOf(
  library: Library,
  question: string,
  words: readonly string[],
  mentions: readonly Mention[],
): Span[] {
  const clauses = [...clauseEndsIn(question)];
  const sentences = sentenceEndsIn(question);
  const joins = joiningOf(library);
  return mentions.flatMap(({ to: from }): Span[] => {
    if (!relatives.has(words[from] ?? '') || sentences.has(from - 1)) return [];
    const end = clauses.find((place) => place >= from) ?? words.length - 1;
    const joined = words.findIndex(
      (word, at) => at > from && at <= end && (joins.has(word) || choosing.has(word)),
    );
    return [[from, joined < 0 ? end : joined - 1]];
  });
}

/** Where many are named with whom somebody is compared: «than most armies». */
export function comparedIn(words: readonly string[], mentions: readonly Mention[]): Span[] {
  return mentions.flatMap(({ from, to }): Span[] => {
    const isMany = words[from - 2] === 'than' && general.has(words[from - 1] ?? '');
    return isMany ? [[from, to - 1]] : [];
  });
}
