// Which entry answers a question, or that none does, learned from all examples: their words as a whole tell more than the
// nearest of them does.
import { keptForLibrary } from '../knowledge/kept.ts';
import type { Library } from '../knowledge/library.ts';
import { greatest } from '../lookup/greatest.ts';
import { type Answer, examplesOf } from './examples.ts';
import { featuresByExample, indexedExamples, weighedIn } from './indexed.ts';
import { hashOf } from './numbered.ts';
import type { Read } from './question.ts';
import { sumsOf } from './rows.ts';

/** An answer with how much speaks for it: the sum of the weights of the question's features, 1 or more where it is sure. */
export interface Scored {
  readonly answer: Answer;
  readonly score: number;
}

/** How often all examples are gone through, and how far one of them moves the weights at most. */
const learning = { rounds: 5, farthest: 1 };

/** What stands in one example alone tells nothing. */
const fewest = 2;

/** By feature its weights for answers, from `starts[n]` to `starts[n + 1]`, as plain data. */
interface Weights {
  readonly starts: Uint32Array;
  readonly answers: Uint16Array;
  readonly weights: Float32Array;
}

/** So many answers are told, and refusals in any case: nobody looks at those for which least speaks. */
const mostTold = 48;

/** The answers for which most speaks, most first; of the forms of a question the one counts that speaks for them more. */
export function classified(library: Library, read: Read): Scored[] {
  const { answers, refusals } = indexedExamples(library);
  const { starts, answers: items, weights } = weightsOf(library);
  const forms = weighedIn(library, read).map((features) =>
    sumsOf(features, { starts, items, weights }, new Float32Array(answers.length)),
  );
  const [best = new Float32Array(answers.length), ...more] = forms;
  for (const scores of more)
    for (let at = 0; at < best.length; at++)
      best[at] = Math.max(best[at] as number, scores[at] as number);
  const told = greatest(best, mostTold);
  const others = refusals.filter((at) => !told.includes(at));
  return [...told, ...others]
    .map((at): Scored => ({ answer: answers[at] as Answer, score: best[at] as number }))
    .sort((a, b) => b.score - a.score);
}

/**
 * The weights, learned when they are first asked for: for every answer a linear function of the features, by the
 * passive-aggressive algorithm for several classes (Crammer, Dekel, Keshet, Shalev-Shwartz, Singer 2006, PA-I), averaged
 * over all steps. The order is that of the examples' own words, so neither files nor what is added between them change it.
 */
const weightsOf = keptForLibrary<Weights, Weights>({
  name: 'classes',
  pack: learned,
  unpack: (packed) => packed,
});

function learned(library: Library): Weights {
  const { known, answers } = examplesOf(library);
  const { size, starts: held } = indexedExamples(library);
  const classes = answers.length;
  const counts = (one: number) => (held[one + 1] as number) - (held[one] as number) >= fewest;
  const examples = featuresByExample(library);
  const hashes = known.map(({ text }) => hashOf(text));
  const order = [...known.keys()].sort((a, b) => (hashes[a] as number) - (hashes[b] as number));
  // Of two answers for which as much speaks the first by its name is the rival.
  const inOrder = [...answers.keys()].sort((a, b) =>
    nameOf(answers[a] as Answer) < nameOf(answers[b] as Answer) ? -1 : 1,
  );
  const [first = 0, second = 0] = inOrder;
  // A row for each feature that counts.
  let rows = 0;
  const rowOf = Int32Array.from({ length: size }, (_, one) => (counts(one) ? rows++ : -1));
  const own = new Float32Array(rows * classes);
  const late = new Float32Array(own.length);
  // Rounded less than the weights, so that the order of the features does not tell.
  const scores = new Float64Array(classes);
  let step = 0;
  for (let round = 0; round < learning.rounds; round++)
    for (const at of order) {
      step++;
      const from = examples.starts[at] as number;
      const to = examples.starts[at + 1] as number;
      scores.fill(0);
      let square = 0;
      for (let place = from; place < to; place++) {
        const row = (rowOf[examples.numbers[place] as number] as number) * classes;
        if (row < 0) continue;
        const weight = examples.weights[place] as number;
        square += weight * weight;
        for (let one = 0; one < classes; one++)
          scores[one] = (scores[one] as number) + weight * (own[row + one] as number);
      }
      const right = known[at]?.answer as number;
      let rival = right === first ? second : first;
      for (const one of inOrder)
        if (one !== right && (scores[one] as number) > (scores[rival] as number)) rival = one;
      const loss = 1 - (scores[right] as number) + (scores[rival] as number);
      if (loss <= 0 || square === 0) continue;
      const move = Math.min(learning.farthest, loss / (2 * square));
      for (let place = from; place < to; place++) {
        const row = (rowOf[examples.numbers[place] as number] as number) * classes;
        if (row < 0) continue;
        const by = move * (examples.weights[place] as number);
        own[row + right] = (own[row + right] as number) + by;
        own[row + rival] = (own[row + rival] as number) - by;
        late[row + right] = (late[row + right] as number) + step * by;
        late[row + rival] = (late[row + rival] as number) - step * by;
      }
    }
  const starts = new Uint32Array(size + 1);
  const found: number[] = [];
  const weights: number[] = [];
  for (let one = 0; one < size; one++) {
    const row = rowOf[one] as number;
    for (let answer = 0; row >= 0 && answer < classes; answer++) {
      const cell = row * classes + answer;
      const weight = (own[cell] as number) - (late[cell] as number) / (step + 1);
      if (weight === 0) continue;
      found.push(answer);
      weights.push(weight);
    }
    starts[one + 1] = found.length;
  }
  return { starts, answers: Uint16Array.from(found), weights: Float32Array.from(weights) };
}

function nameOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : `${answer.kind} ${answer.id} ${answer.other ?? ''}`;
}
