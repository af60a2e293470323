// How much a question resembles the examples: people ask for the same thing in many words, and no rule foresees them all.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { type Answer, examplesOf, masked, maskedQuestion } from './examples.ts';
import type { Read } from './question.ts';
import { isIdle, searching } from './searching.ts';
import { stemsOf } from './stems.ts';

/** An answer with how much a question resembles its examples. */
export interface Likeness {
  readonly answer: Answer;
  /** From 0 to 1: the cosine between the question and the nearest example, less where the question says other things too. */
  readonly likeness: number;
  /** The share of what the question says, by its words, that this example or its answer says too. */
  readonly shared: number;
}

/** So many answers are looked at: no one looks further than the nearest that fits. */
const mostAlike = 12;

/** The examples that have a feature, each with its weight there. */
interface Postings {
  readonly examples: Uint32Array;
  readonly weights: Float32Array;
}

/** What is known of single stems: what they stand for, and which say nothing in a language other than English. */
interface Words {
  readonly other: ReadonlyMap<string, string>;
  readonly nothing: ReadonlySet<string>;
}

/** The examples by their features. */
interface Index {
  readonly holding: ReadonlyMap<string, Postings>;
  readonly rarity: (feature: string) => number;
  readonly words: Words;
  /** By example, what it or a finding that answers it says; made when it is first asked for. */
  readonly said: Map<number, ReadonlySet<string>>;
}

const indexOf = onceForLibrary((library): Index => {
  const { known } = examplesOf(library);
  const words = {
    other: otherWords(library),
    nothing: new Set(Object.values(library.questions.languages).flat().flatMap(stemsOf)),
  };
  const features = known.map(({ text }) => featuresOf(masked(text), words));
  const held = new Map<string, number>();
  for (const own of features) for (const one of own.keys()) held.set(one, (held.get(one) ?? 0) + 1);
  const rarity = (one: string) => Math.log((known.length + 1) / ((held.get(one) ?? 0) + 0.5));
  const lists = new Map<string, [example: number, weight: number][]>();
  for (const [at, own] of features.entries())
    for (const [one, weight] of weighed(own, rarity)) {
      const list = lists.get(one);
      if (list) list.push([at, weight]);
      else lists.set(one, [[at, weight]]);
    }
  const holding = new Map<string, Postings>();
  for (const [one, list] of lists)
    holding.set(one, {
      examples: Uint32Array.from(list, ([at]) => at),
      weights: Float32Array.from(list, ([, weight]) => weight),
    });
  return { holding, rarity, words, said: new Map() };
});

/** Single words that stand for one of the entries' words. */
function otherWords(library: Library): Map<string, string> {
  const found = new Map<string, string>();
  for (const [first, phrases] of searching(library).phrases)
    for (const { stems, word } of phrases)
      if (stems.length === 1 && word.length === 1 && word[0] !== undefined)
        found.set(first, word[0]);
  return found;
}

/** How much what is compared counts beside a word that says something: a pair, and a word that says nothing in its language. */
const counts = { pair: 0.7, nothing: 0.3 };

/** What is compared, words and words in pairs, each with how much it counts. */
function featuresOf(stems: readonly string[], { other, nothing }: Words): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    features.set(feature, Math.max(weight, features.get(feature) ?? 0));
  let before: string | undefined;
  for (const one of stems) {
    // A number alone tells nothing: «what is 5» is not about slide 5.
    if (/^\d+$/.test(one)) continue;
    const own = other.get(one) ?? one;
    add(own, nothing.has(one) ? counts.nothing : 1);
    if (before !== undefined) add(`${before} ${own}`, counts.pair);
    before = own;
  }
  return features;
}

/** Features with their weights, of length 1 as a whole: by how much they count and how rare they are (tf-idf). */
function weighed(
  features: ReadonlyMap<string, number>,
  rarity: (one: string) => number,
): Map<string, number> {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [one, count] of features) {
    const weight = count * rarity(one);
    weights.set(one, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [one, weight] of weights) weights.set(one, weight / length);
  return weights;
}

/**
 * The answers whose examples a question resembles most, best first: by the cosine between their features. An example may
 * speak of one actor («What may parliament do?») or of any, so the question is compared as it stands too.
 */
export function likest(library: Library, read: Read): Likeness[] {
  const { known, answers } = examplesOf(library);
  const { words } = indexOf(library);
  const named = read.mentions.length > 0 || read.places.length > 0;
  const forms = named ? [maskedQuestion(read), read.stems] : [read.stems];
  const nearest = new Uint32Array(answers.length);
  const likeness = new Float64Array(answers.length);
  for (const stems of forms) {
    const scores = likenessOf(library, stems);
    for (let at = 0; at < known.length; at++) {
      const answer = known[at]?.answer as number;
      const score = scores[at] as number;
      if (score <= (likeness[answer] as number)) continue;
      likeness[answer] = score;
      nearest[answer] = at;
    }
  }
  const same = (one: string) => words.other.get(one) ?? one;
  const says = forms.map((stems) =>
    stems.map((one) => [same(one), isIdle(library, one) ? byTheWay : 1] as const),
  );
  return [...answers.keys()]
    .filter((one) => (likeness[one] as number) > 0)
    .sort((a, b) => (likeness[b] as number) - (likeness[a] as number))
    .slice(0, mostAlike)
    .map((one): Likeness => {
      const answer = answers[one] as Answer;
      const theirs = saidBy(library, nearest[one] as number);
      const shared = Math.max(...says.map((own) => shareIn(theirs, own)));
      return { answer, likeness: ((likeness[one] as number) * (1 + 2 * shared)) / 3, shared };
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** How much words resemble each example, from 0 to 1. */
function likenessOf(library: Library, stems: readonly string[]): Float64Array {
  const { known } = examplesOf(library);
  const { holding, rarity, words } = indexOf(library);
  const scores = new Float64Array(known.length);
  for (const [one, weight] of weighed(featuresOf(stems, words), rarity)) {
    const held = holding.get(one);
    if (!held) continue;
    const { examples, weights } = held;
    for (let at = 0; at < examples.length; at++) {
      const example = examples[at] as number;
      scores[example] = (scores[example] as number) + weight * (weights[at] as number);
    }
  }
  return scores;
}

/** How much a word that says nothing of the matter counts, beside one that does. */
const byTheWay = 0.1;

/** The share of words, by how much they count, that are among others; 1 where there are none. */
function shareIn(all: ReadonlySet<string>, own: readonly (readonly [string, number])[]): number {
  let whole = 0;
  let shared = 0;
  for (const [one, counts] of own) {
    whole += counts;
    if (all.has(one)) shared += counts;
  }
  return whole === 0 ? 1 : shared / whole;
}

/** What an example says, or a finding that answers it. */
function saidBy(library: Library, example: number): ReadonlySet<string> {
  const { words, said } = indexOf(library);
  const before = said.get(example);
  if (before) return before;
  const { known, answers } = examplesOf(library);
  const { text = '', answer = 0 } = known[example] ?? {};
  const entry = answers[answer] as Answer;
  const finding = typeof entry === 'string' ? '' : `${entry.title} ${entry.names} ${entry.text}`;
  const own = [...masked(text), ...stemsOf(finding)].map((one) => words.other.get(one) ?? one);
  const made = new Set(own);
  said.set(example, made);
  return made;
}
