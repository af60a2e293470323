// How probable it is that nothing here answers a question, learned from the examples. It tells whether to answer, never what.
import { keptForLibrary } from '../knowledge/kept.ts';
import type { Library } from '../knowledge/library.ts';
import { examplesOf, refuses } from './examples.ts';
import { featuresByExample, indexedExamples, weighedIn } from './indexed.ts';
import { hashOf } from './numbered.ts';
import type { Read } from './question.ts';

/** Fewer examples teach nothing of what else people ask. */
const fewest = 300;

/**
 * How often all examples are gone through, and from which round on the weights of each count for the average; how far one
 * example moves a weight and the intercept; how strongly weights are drawn to zero (L2); what keeps the first steps finite.
 */
const learning = {
  ...{ rounds: 16, averaged: 8 },
  ...{ step: 0.3, interceptStep: 0.02, drawn: 0.0003, finite: 0.001 },
};

/** How much each feature, and what holds of every question, speaks for it that nothing answers: log-odds. */
interface Weights {
  readonly own: Float64Array;
  readonly intercept: number;
}

/**
 * From 0 to 1: how probable it is, by its words, that nothing here answers a question; undefined where the examples do not
 * know its words, or are too few. Of its forms the one that is answered more probably counts.
 */
export function probabilityOfNothing(library: Library, read: Read): number | undefined {
  if (indexedExamples(library).answerOf.length < fewest) return undefined;
  const { own, intercept } = weightsOf(library);
  const each = weighedIn(library, read)
    .filter(({ length }) => length > 0)
    .map((features) =>
      logistic(
        features.reduce((sum, [one, weight]) => sum + weight * (own[one] as number), intercept),
      ),
    );
  return each.length === 0 ? undefined : Math.min(...each);
}

/**
 * The weights, learned when they are first asked for: logistic regression (Cox 1958) by stochastic gradient descent whose
 * steps shrink for what is often seen (Duchi, Hazan, Singer 2011), averaged over the later rounds (Polyak, Juditsky 1992).
 * The order is that of the examples' own words, so neither files nor what is added between them change it.
 */
const weightsOf = keptForLibrary<Weights, Weights>({
  name: 'weights',
  pack: learned,
  unpack: (packed) => packed,
});

function learned(library: Library): Weights {
  const { known, answers } = examplesOf(library);
  const { starts, numbers, weights } = featuresByExample(library);
  const hashes = known.map(({ text }) => hashOf(text));
  const order = [...known.keys()].sort((a, b) => (hashes[a] as number) - (hashes[b] as number));
  const unanswered = known.map(({ answer }) => refuses(answers[answer]));
  const own = new Float64Array(indexedExamples(library).size);
  const squares = new Float64Array(own.length);
  const average = new Float64Array(own.length);
  const counted = learning.rounds - learning.averaged;
  let [intercept, averageIntercept] = [0, 0];
  for (let round = 0; round < learning.rounds; round++) {
    for (const at of order) {
      const from = starts[at] as number;
      const to = starts[at + 1] as number;
      let sum = intercept;
      for (let place = from; place < to; place++)
        sum += (weights[place] as number) * (own[numbers[place] as number] as number);
      const error = logistic(sum) - (unanswered[at] ? 1 : 0);
      for (let place = from; place < to; place++) {
        const number = numbers[place] as number;
        const before = own[number] as number;
        const slope = error * (weights[place] as number) + learning.drawn * before;
        const square = (squares[number] as number) + slope * slope;
        squares[number] = square;
        own[number] = before - (learning.step * slope) / Math.sqrt(square + learning.finite);
      }
      intercept -= learning.interceptStep * error;
    }
    if (round < learning.averaged) continue;
    for (let one = 0; one < own.length; one++)
      average[one] = (average[one] as number) + (own[one] as number) / counted;
    averageIntercept += intercept / counted;
  }
  return { own: average, intercept: averageIntercept };
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
