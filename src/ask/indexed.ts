// The example questions by their features, as they are compared and learned from.
import { keptForLibrary } from '../knowledge/kept.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import {
  type Answer,
  answerSaid,
  examplesOf,
  formsOf,
  masked,
  refuses,
  type Said,
} from './examples.ts';
import { featuresOf, otherWords, type Words, weighed } from './features.ts';
import { type Numbers, numbered, numberIn } from './numbered.ts';
import type { Read } from './question.ts';
import { type Weighed, weightIn } from './rows.ts';
import { searching } from './searching.ts';
import { stemsOf } from './stems.ts';

/** The examples by their features, as plain data. */
interface PackedExamples {
  /** The numbers of the features. */
  readonly numbers: Numbers;
  /** The examples that have feature `n`, each with its weight there, from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly examples: Uint32Array;
  readonly weights: Float32Array;
  /** What answers them, and the number of the answer of each example. */
  readonly said: readonly Said[];
  readonly answerOf: Uint32Array;
}

/** The examples by their features. */
interface Indexed extends Omit<PackedExamples, 'numbers' | 'said'> {
  readonly answers: readonly Answer[];
  /** The number of a feature, and how many there are. */
  readonly numberOf: (feature: string) => number | undefined;
  readonly size: number;
  /** The weight of a feature in an example, both by their numbers; 0 where the example does not have it. */
  readonly weightOf: (example: number, feature: number) => number;
  /** Where the sums of the examples are worked out: so large an array is not made anew for each question. */
  readonly sums: Float32Array;
  /** The numbers of those that say that nothing answers. */
  readonly refusals: readonly number[];
  /** By answer the place of its finding among all; -1 of none. */
  readonly places: readonly number[];
  /** How rare a feature is, by its number; of one that no example has, undefined. */
  readonly rarity: (feature: number | undefined) => number;
  readonly words: Words;
}

/** The index of the examples, made when it is first asked. */
export const indexedExamples = onceForLibrary((library): Indexed => {
  const { numbers, said, ...rest } = featured(library);
  const { findings } = searching(library);
  const answers = said.map((one) => {
    const answer = answerSaid(findings, one);
    if (answer === undefined)
      throw new Error('an index of examples does not belong to this library');
    return answer;
  });
  const numberOf = (feature: string) => numberIn(numbers, feature);
  return {
    ...rest,
    numberOf,
    size: numbers.ends.length,
    weightOf: weightIn({ ...rest, items: rest.examples }),
    answers,
    refusals: answers.flatMap((one, at) => (refuses(one) ? [at] : [])),
    sums: new Float32Array(rest.answerOf.length),
    places: answers.map((one) => (typeof one === 'string' ? -1 : findings.indexOf(one))),
    rarity: rarityIn(rest.answerOf.length, rest.starts),
    words: wordsIn(library),
  };
});

/** What single stems are in a library. */
const wordsIn = onceForLibrary((library): Words => {
  const { languages, 'other-languages': others } = library.questions;
  const idle = [languages, others].flatMap((all) => Object.values(all).flat());
  return { other: otherWords(library), nothing: new Set(idle.flatMap(stemsOf)) };
});

const featured = keptForLibrary<PackedExamples, PackedExamples>({
  name: 'examples',
  pack: featuredIn,
  unpack: (packed) => packed,
});

function featuredIn(library: Library): PackedExamples {
  const { known, said } = examplesOf(library);
  const words = wordsIn(library);
  const features = known.map(({ text }) => featuresOf(masked(text), words));
  const found = new Map<string, number>();
  const held: number[] = [];
  for (const own of features)
    for (const one of own.keys()) {
      const number = found.get(one) ?? found.size;
      found.set(one, number);
      held[number] = (held[number] ?? 0) + 1;
    }
  const starts = new Uint32Array(held.length + 1);
  for (const [number, count] of held.entries())
    starts[number + 1] = (starts[number] as number) + count;
  const rarity = rarityIn(known.length, starts);
  const examples = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(examples.length);
  const next = starts.slice();
  for (const [example, own] of features.entries())
    for (const [one, weight] of weighed(own, (feature) => rarity(found.get(feature)))) {
      const number = found.get(one) as number;
      const at = next[number] as number;
      examples[at] = example;
      weights[at] = weight;
      next[number] = at + 1;
    }
  const answerOf = Uint32Array.from(known, ({ answer }) => answer);
  return { numbers: numbered([...found.keys()]), starts, examples, weights, said, answerOf };
}

/** How rare features are among so many examples. */
function rarityIn(all: number, starts: Uint32Array): (number: number | undefined) => number {
  return (number) => {
    const held =
      number === undefined ? 0 : (starts[number + 1] as number) - (starts[number] as number);
    return Math.log((all + 1) / (held + 0.5));
  };
}

const weighedForms = new WeakMap<Read, readonly Weighed[]>();

/** The features of each form of a question, worked out once for all that compares them. */
export function weighedIn(library: Library, read: Read): readonly Weighed[] {
  const known = weighedForms.get(read);
  if (known) return known;
  const { numberOf, rarity, words } = indexedExamples(library);
  const forms = formsOf(read).map((stems) => {
    const features = Array.from(
      featuresOf(stems, words),
      ([one, count]) => [numberOf(one), count] as const,
    );
    return weighed(features, rarity).filter((one): one is [number, number] => one[0] !== undefined);
  });
  weighedForms.set(read, forms);
  return forms;
}

/** The features of the examples one after another, for learning: those of example `n` from `starts[n]` to `starts[n + 1]`. */
export interface ByExample {
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  readonly weights: Float32Array;
}

/** The features of each example, with their weights. */
export function featuresByExample(library: Library): ByExample {
  const { starts: from, examples, weights: weighs, size, answerOf } = indexedExamples(library);
  const starts = new Uint32Array(answerOf.length + 1);
  for (const example of examples) starts[example + 1] = (starts[example + 1] as number) + 1;
  for (let at = 1; at < starts.length; at++)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const numbers = new Uint32Array(examples.length);
  const weights = new Float32Array(examples.length);
  const next = starts.slice();
  for (let number = 0; number < size; number++)
    for (let at = from[number] as number; at < (from[number + 1] as number); at++) {
      const example = examples[at] as number;
      const place = next[example] as number;
      numbers[place] = number;
      weights[place] = weighs[at] as number;
      next[example] = place + 1;
    }
  return { starts, numbers, weights };
}
