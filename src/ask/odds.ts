// How likely it is that nothing here answers a question, learned from the examples. It tells whether to answer, never what.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { examplesOf, formsOf, refuses } from './examples.ts';
import { featuresOf } from './features.ts';
import { indexOf } from './indexed.ts';
import type { Read } from './question.ts';

/** How often all examples are gone through, how far one moves a weight, and how far weights are drawn back to nothing. */
const learning = { rounds: 15, step: 0.3, apart: 0.02, drawn: 0.001 };

/** How much each feature, and what holds of every question, speaks for it that nothing answers: log-odds. */
interface Weights {
  readonly own: Float64Array;
  readonly common: number;
}

/**
 * From 0 to 1: how likely it is, by its words, that nothing here answers a question. Of its forms the one that is
 * answered more likely counts.
 */
export function oddsOfNothing(library: Library, read: Read): number {
  const { numbers, words } = indexOf(library);
  const { own, common } = weightsOf(library);
  const each = formsOf(read).map((stems) => {
    const features = [...featuresOf(stems, words).keys()].flatMap((one) => numbers.get(one) ?? []);
    return likely(features, own, common);
  });
  return Math.min(...each);
}

/**
 * The weights, learned when they are first asked for: logistic regression (Cox 1958) by stochastic gradient descent whose
 * steps shrink for what is often seen (Duchi, Hazan, Singer 2011). The order is fixed, so the same examples give the same.
 */
const weightsOf = onceForLibrary((library): Weights => {
  const { known, answers } = examplesOf(library);
  const examples = featuresByExample(library);
  const unanswered = known.map(({ answer }) => refuses(answers[answer]));
  const own = new Float64Array(indexOf(library).numbers.size);
  const squares = new Float64Array(own.length);
  const stride = strideFor(examples.length);
  let common = 0;
  let at = 0;
  for (let turn = 0; turn < learning.rounds * examples.length; turn++) {
    at = (at + stride) % examples.length;
    const features = examples[at] as readonly number[];
    const error = likely(features, own, common) - (unanswered[at] ? 1 : 0);
    for (const one of features) {
      const weight = own[one] as number;
      const slope = error + learning.drawn * weight;
      const square = (squares[one] as number) + slope * slope;
      squares[one] = square;
      own[one] = weight - (learning.step * slope) / Math.sqrt(square + learning.drawn);
    }
    common -= learning.apart * error;
  }
  return { own, common };
});

/** The logistic function of the sum of the weights. */
function likely(features: readonly number[], own: Float64Array, common: number): number {
  let sum = common;
  for (const one of features) sum += own[one] as number;
  return 1 / (1 + Math.exp(-sum));
}

/** The numbers of the features of each example. */
function featuresByExample(library: Library): readonly number[][] {
  const { starts, examples, stems } = indexOf(library);
  const found = stems.map((): number[] => []);
  for (let one = 0; one + 1 < starts.length; one++)
    for (let at = starts[one] as number; at < (starts[one + 1] as number); at++)
      found[examples[at] as number]?.push(one);
  return found;
}

/** A step through so many examples that meets each once before it meets one again, and neighbours never in a row. */
function strideFor(count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let stride = Math.max(1, Math.floor(count * golden));
  while (count > 0 && common(stride, count) > 1) stride++;
  return stride;
}

const golden = (Math.sqrt(5) - 1) / 2;
