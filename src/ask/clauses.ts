// Clauses that tell of an actor who is asked about, in English: «the ombudsman, who hears complaints about the police».
import type { Library } from '../knowledge/library.ts';
import type { Mention } from './mentions.ts';
import { articles, joiningOf } from './small-words.ts';
import { clauseEndsIn, sentenceEndsIn } from './written.ts';

const relatives = new Set(['who', 'which', 'that', 'whose', 'whom']);

/** How many are meant with whom somebody is compared in general: «more rockets than most armies». */
const general = new Set('most many any some all other'.split(' '));

/** Behind one of these «that» begins what is said. */
const saying = /^(?:told|tells?|said|says?|explain(?:s|ed)?|convinced?|inform(?:s|ed)?)$/;

/** The first and last place of some words. */
type Span = readonly [number, number];

/**
 * Where something is told of an actor right behind his name, up to the end of the clause. A clause without a comma before it
 * is left out where another one who is asked about may be joined to it: «the soldiers who drive trucks and the police».
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
    const next = words[from + 1] ?? '';
    // «I told the police that the army is in.»
    const isNamed = articles.has(next) || mentions.some((one) => one.from === from + 1);
    if (words[from] === 'that' && isNamed && words.slice(0, from).some((word) => saying.test(word)))
      return [];
    const end = clauses.find((place) => place >= from) ?? words.length - 1;
    if (clauses.includes(from - 1)) return [[from, end]];
    const isJoined = words.some((word, at) => at > from && at <= end && joins.has(word));
    const isListed =
      articles.has(words[end + 1] ?? '') || mentions.some((one) => one.from === end + 1);
    return isJoined || isListed ? [] : [[from, end]];
  });
}

/** Where many are named with whom somebody is compared: «than most armies». */
export function comparedIn(words: readonly string[], mentions: readonly Mention[]): Span[] {
  return mentions.flatMap(({ from, to }): Span[] => {
    const than = words.lastIndexOf('than', from - 1);
    const between = words.slice(than + 1, from);
    const isMany = than >= 0 && between.length > 0 && between.every((word) => general.has(word));
    return isMany ? [[from, to - 1]] : [];
  });
}
