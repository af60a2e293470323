// How much a question resembles the examples: people ask for the same thing in many words, and no rule foresees them all.
import type { Library } from '../knowledge/library.ts';
import { greatest } from '../lookup/greatest.ts';
import { type Answer, formsOf } from './examples.ts';
import { indexedExamples, weighedIn } from './indexed.ts';
import type { Read } from './question.ts';
import type { Weighed } from './rows.ts';
import { isIdle, searching } from './searching.ts';

/** An answer with how much a question resembles its examples. */
export interface Likeness {
  readonly answer: Answer;
  /** From 0 to 1: the cosine between the question and the nearest example, less where the question says other things too. */
  readonly likeness: number;
  /** The share of what the question says, by its words, that this example or its answer says too. */
  readonly shared: number;
}

/** So many answers are looked at. */
const mostAlike = 10;

/** None is looked at that is less like it than this share of the nearest. */
const farBelow = 0.2;

/** What more than this share of the examples says leads to none of them, and would take most of the time. */
const mostHeld = 0.04;

/** A word of a question, what it stands for in the entries, its number if an example says it, and how much it counts. */
interface Said {
  readonly one: string;
  readonly same: string;
  readonly feature: number | undefined;
  readonly counts: number;
}

const alike = new WeakMap<Read, readonly Likeness[]>();

/** The answers whose examples a question resembles most, best first; worked out once for each reading. */
export function likest(library: Library, read: Read): readonly Likeness[] {
  const found = alike.get(read) ?? compared(library, read);
  alike.set(read, found);
  return found;
}

/**
 * By the cosine between their features. An example may speak of one actor («What may parliament do?») or of any, so the
 * question is compared as it stands too.
 */
function compared(library: Library, read: Read): Likeness[] {
  const { answers, words, weightOf, numberOf } = indexedExamples(library);
  const forms = formsOf(read);
  const weighed = weighedIn(library, read);
  const { likeness, nearest, least } = nearestTo(library, weighed);
  const says = forms.map((stems) =>
    stems.map((one): Said => {
      const counts = isIdle(library, one) ? byTheWay : 1;
      const same = words.other.get(one) ?? one;
      return { one, same, feature: numberOf(same), counts };
    }),
  );
  return greatest(likeness, mostAlike)
    .filter((one) => (likeness[one] as number) > least)
    .map((one): Likeness => {
      const answer = answers[one] as Answer;
      const example = nearest[one] as number;
      const shared = sharedBy(library, example, says);
      const cosine = Math.max(...weighed.map((features) => cosineOf(features, example, weightOf)));
      return { answer, likeness: (cosine * (1 + 2 * shared)) / 3, shared };
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/**
 * For each answer the nearest of its examples to some form of a question and how near it is, by the features that tell; and how
 * near an example must be to be looked at.
 */
function nearestTo(
  library: Library,
  forms: readonly Weighed[],
): { readonly nearest: Uint32Array; readonly likeness: Float32Array; readonly least: number } {
  const { answers, answerOf, starts, examples, weights, sums } = indexedExamples(library);
  const nearest = new Uint32Array(answers.length);
  const likeness = new Float32Array(answers.length);
  const longest = mostHeld * sums.length;
  let most = 0;
  for (const features of forms) {
    sums.fill(0);
    for (const [feature, weight] of features) {
      const from = starts[feature] as number;
      const to = starts[feature + 1] as number;
      if (to - from > longest) continue;
      for (let at = from; at < to; at++) {
        const example = examples[at] as number;
        const sum = (sums[example] as number) + weight * (weights[at] as number);
        sums[example] = sum;
        // No weight is below nothing, so the most that a sum comes to is what it comes to at the end.
        if (sum <= most * farBelow) continue;
        const answer = answerOf[example] as number;
        if (sum <= (likeness[answer] as number)) continue;
        likeness[answer] = sum;
        nearest[answer] = example;
        if (sum > most) most = sum;
      }
    }
  }
  return { nearest, likeness, least: most * farBelow };
}

/** The cosine between a question and an example, by all their features. */
function cosineOf(
  features: Weighed,
  example: number,
  weightOf: (example: number, feature: number) => number,
): number {
  return features.reduce((sum, [one, weight]) => sum + weight * weightOf(example, one), 0);
}

/** How much a word that says nothing of the matter counts, beside one that does. */
const byTheWay = 0.1;

/**
 * The share of a question's words, by how much they count, that an example or the finding that answers it says; 1 of none.
 * Of its forms the one counts of which it is more.
 */
function sharedBy(library: Library, example: number, says: readonly (readonly Said[])[]): number {
  const { places, answerOf, weightOf } = indexedExamples(library);
  const entry = searching(library).stems[places[answerOf[example] ?? -1] ?? -1];
  const shares = says.map((own) => {
    let whole = 0;
    let shared = 0;
    for (const { one, same, feature, counts } of own) {
      whole += counts;
      const isSaid =
        entry?.has(one) ||
        entry?.has(same) ||
        (feature !== undefined && weightOf(example, feature) > 0);
      if (isSaid) shared += counts;
    }
    return whole === 0 ? 1 : shared / whole;
  });
  return Math.max(...shares);
}
