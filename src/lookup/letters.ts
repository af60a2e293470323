// Sets of letters: they tell quickly which words cannot be near to another.

/** The letters of which about half of all words have one before those that few have or nearly all. */
const byShare = 'eairntoslcdumpghbyfvkwzxjq';
const codeOfA = 97;
const bitsOfLetters = new Int32Array(byShare.length);
for (const [at, letter] of [...byShare].entries())
  bitsOfLetters[letter.charCodeAt(0) - codeOfA] = 1 << (31 - at);
const otherBits = 32 - byShare.length;

/** The set of a word's letters as bits: 26 for a to z, the other letters and the digits shared out over the remaining six. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    bits |= bitsOfLetters[code - codeOfA] ?? 1 << (code % otherBits);
  }
  return bits;
}

/** Whether more than `most` letters of the set `a` are not in `b`; `most` is two at most. */
export function lacks(a: number, b: number, most: number): boolean {
  let bits = a & ~b;
  // Each time the last of them is taken away.
  if (most > 0) bits &= bits - 1;
  if (most > 1) bits &= bits - 1;
  return bits !== 0;
}

/** Words by number in the order of their sets, so that those beside one another have much in common. */
export interface WordsByLetters {
  readonly words: Uint32Array;
  /** The set of each of them. */
  readonly letters: Int32Array;
  /** For each so many of them the letters that any has, and those that all have. */
  readonly any: Int32Array;
  readonly all: Int32Array;
}

/** How many words are looked at together. */
const together = 16;

/** Puts words in the order of their sets of letters: `letters` has the set of every word. */
export function byLetters(words: readonly number[], letters: Int32Array): WordsByLetters {
  const ordered = Uint32Array.from(words);
  ordered.sort((a, b) => (letters[a] as number) - (letters[b] as number));
  const own = Int32Array.from(ordered, (word) => letters[word] as number);
  const count = Math.ceil(own.length / together);
  const any = new Int32Array(count);
  const all = new Int32Array(count).fill(-1);
  for (let at = 0; at < own.length; at++) {
    const block = Math.floor(at / together);
    any[block] = (any[block] as number) | (own[at] as number);
    all[block] = (all[block] as number) & (own[at] as number);
  }
  return { words: ordered, letters: own, any, all };
}

/**
 * The words that lack at most `missing` letters of a set, and have at most `more` others, in no order; each is two at
 * most.
 */
export function withLetters(
  some: WordsByLetters | undefined,
  own: number,
  missing: number,
  more: number,
): number[] {
  const found: number[] = [];
  if (some === undefined) return found;
  const { words, letters, any, all } = some;
  for (let block = 0; block < any.length; block++) {
    if (lacks(own, any[block] as number, missing) || lacks(all[block] as number, own, more))
      continue;
    const to = Math.min(letters.length, (block + 1) * together);
    for (let at = block * together; at < to; at++) {
      const theirs = letters[at] as number;
      if (!lacks(own, theirs, missing) && !lacks(theirs, own, more))
        found.push(words[at] as number);
    }
  }
  return found;
}
