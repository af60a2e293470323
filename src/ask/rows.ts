// What has each feature, and with what weight: rows of numbers, one after another.
/** The features of a question that some example has, each by its number with its weight; of length 1 with those that none has. */
export type Weighed = readonly (readonly [number: number, weight: number])[];

/** For features what has them, each with its weight there: of feature `n` from `starts[n]` to `starts[n + 1]`. */
interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint16Array | Uint32Array;
  readonly weights: Float32Array;
}

/** Puts into `sums`, for each item, the sum of the weights of a question's features there, each by its weight in the question. */
export function sumsOf(
  features: Weighed,
  { starts, items, weights }: Rows,
  sums: Float32Array,
): Float32Array {
  sums.fill(0);
  for (const [number, weight] of features) {
    const to = starts[number + 1] as number;
    for (let at = starts[number] as number; at < to; at++) {
      const item = items[at] as number;
      sums[item] = (sums[item] as number) + weight * (weights[at] as number);
    }
  }
  return sums;
}

/** Tells the weight of an item among those of a feature, which are in order; 0 where it does not have it. */
export function weightIn({
  starts,
  items,
  weights,
}: Rows): (item: number, feature: number) => number {
  return (item, feature) => {
    let from = starts[feature] as number;
    const end = starts[feature + 1] as number;
    for (let to = end; from < to; ) {
      const middle = (from + to) >>> 1;
      if ((items[middle] as number) < item) from = middle + 1;
      else to = middle;
    }
    return from < end && items[from] === item ? (weights[from] as number) : 0;
  };
}
