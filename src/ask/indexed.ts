// The example questions by their features, as they are compared and learned from.
import { onceForLibrary } from '../knowledge/once.ts';
import { examplesOf, masked } from './examples.ts';
import { featuresOf, otherWords, type Words, weighed } from './features.ts';
import { searching } from './searching.ts';
import { stemsOf } from './stems.ts';

/** The examples by their features. */
interface Indexed {
  /** The number of a feature. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The examples that have feature `n`, each with its weight there, from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly examples: Uint32Array;
  readonly weights: Float32Array;
  /** The number of the answer of each example. */
  readonly answerOf: Uint32Array;
  /** The stems of each example, and by answer the place of its finding among all; -1 of none. */
  readonly stems: readonly (readonly string[])[];
  readonly places: readonly number[];
  readonly rarity: (feature: string) => number;
  readonly words: Words;
}

/** The index of the examples, made when it is first asked. */
export const indexedExamples = onceForLibrary((library): Indexed => {
  const { known, answers } = examplesOf(library);
  const words = {
    other: otherWords(library),
    nothing: new Set(
      [library.questions.languages, library.questions['other-languages']].flatMap((all) =>
        Object.values(all).flat().flatMap(stemsOf),
      ),
    ),
  };
  const { findings } = searching(library);
  const places = answers.map((one) => (typeof one === 'string' ? -1 : findings.indexOf(one)));
  const stems = known.map(({ text }) => masked(text));
  const features = stems.map((own) => featuresOf(own, words));
  const held: number[] = [];
  const numbers = new Map<string, number>();
  for (const own of features)
    for (const one of own.keys()) {
      const number = numbers.get(one) ?? numbers.size;
      numbers.set(one, number);
      held[number] = (held[number] ?? 0) + 1;
    }
  const rarity = (one: string) => {
    const number = numbers.get(one);
    return Math.log((known.length + 1) / ((number === undefined ? 0 : (held[number] ?? 0)) + 0.5));
  };
  const starts = new Uint32Array(held.length + 1);
  for (const [number, count] of held.entries())
    starts[number + 1] = (starts[number] as number) + count;
  const examples = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(examples.length);
  const next = starts.slice();
  for (const [example, own] of features.entries())
    for (const [one, weight] of weighed(own, rarity)) {
      const number = numbers.get(one) as number;
      const at = next[number] as number;
      examples[at] = example;
      weights[at] = weight;
      next[number] = at + 1;
    }
  const answerOf = Uint32Array.from(known, ({ answer }) => answer);
  return { answerOf, numbers, starts, examples, weights, stems, places, rarity, words };
});
