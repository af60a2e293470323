// What is compared of questions and examples: their words, and words in pairs, by how much they tell.
import type { Library } from '../knowledge/library.ts';
import { searching } from './searching.ts';

/** What is known of single stems: what they stand for, and which say nothing in a language other than English. */
export interface Words {
  readonly other: ReadonlyMap<string, string>;
  readonly nothing: ReadonlySet<string>;
}

/** Single words that stand for one of the entries' words. */
export function otherWords(library: Library): Map<string, string> {
  const found = new Map<string, string>();
  for (const [first, phrases] of searching(library).phrases)
    for (const { stems, word } of phrases)
      if (stems.length === 1 && word.length === 1 && word[0] !== undefined)
        found.set(first, word[0]);
  return found;
}

/**
 * How much what is compared counts beside a word that says something: a pair, and a word that says nothing in its language.
 * A pair of two such words counts less again.
 */
const counts = { pair: 0.7, nothing: 0.3 };

/** What is compared, words and words in pairs, the first with the beginning, each with how much it counts. */
export function featuresOf(
  stems: readonly string[],
  { other, nothing }: Words,
): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    features.set(feature, Math.max(weight, features.get(feature) ?? 0));
  let before = '';
  let said = counts.nothing;
  for (const one of stems) {
    // A number alone tells nothing: «what is 5» is not about slide 5.
    if (/^\d+$/.test(one)) continue;
    const own = other.get(one) ?? one;
    const says = nothing.has(one) ? counts.nothing : 1;
    add(own, says);
    add(`${before} ${own}`, counts.pair * Math.max(says, said));
    before = own;
    said = says;
  }
  return features;
}

/** Features with their weights, of length 1 as a whole: by how much they count and how rare they are (tf-idf). */
export function weighed<Feature>(
  features: Iterable<readonly [Feature, number]>,
  rarity: (one: Feature) => number,
): [Feature, number][] {
  const weights: [Feature, number][] = [];
  let square = 0;
  for (const [one, count] of features) {
    const weight = count * rarity(one);
    weights.push([one, weight]);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const own of weights) own[1] /= length;
  return weights;
}
