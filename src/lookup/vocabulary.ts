// The words of many texts: how rare each is, and which texts hold it. Names share words, so there are far fewer words than names.
import { byLetters, lettersOf, type WordsByLetters } from './letters.ts';

/** For each number of one thing the numbers of others: those of `n` stand in `items` from `starts[n]` to `starts[n + 1]`. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

export interface Vocabulary {
  /** Every word once, in order: a word's number is its place here. */
  readonly words: readonly string[];
  /** For each word the set of its letters, for telling quickly which words cannot be near (see `lettersOf`). */
  readonly letters: Int32Array;
  /** The words of each length. */
  readonly ofLength: readonly WordsByLetters[];
  /** For each word its inverse document frequency, the natural logarithm of 1 + texts / texts with the word. */
  readonly rarity: Float32Array;
  /** The texts that hold a word. */
  readonly holders: Postings;
  /** The words of a text. */
  readonly contents: Postings;
  /** For each text the sum of its words' rarity. */
  readonly weight: Float32Array;
}

/** Indexes folded texts by their words. */
export function indexWords(texts: readonly string[]): Vocabulary {
  const { found, contents } = wordsOf(texts);
  const words = [...found.keys()].sort();
  const inOrder = new Uint32Array(words.length);
  for (let number = 0; number < words.length; number++)
    inOrder[found.get(words[number] as string) as number] = number;
  const { items } = contents;
  for (let at = 0; at < items.length; at++) items[at] = inOrder[items[at] as number] as number;
  return vocabularyOf(words, contents);
}

/** A vocabulary from its words in order and the words of each text by their numbers. */
function vocabularyOf(words: readonly string[], contents: Postings): Vocabulary {
  const { items, starts } = contents;
  const texts = starts.length - 1;
  const ends = new Uint32Array(words.length + 1);
  for (const word of items) bump(ends, word + 1);
  const rarity = new Float32Array(words.length);
  for (let word = 0; word < words.length; word++) {
    rarity[word] = Math.log(1 + texts / (ends[word + 1] as number));
    bump(ends, word + 1, ends[word] as number);
  }
  const next = ends.slice();
  const holders = { starts: ends, items: new Uint32Array(items.length) };
  const weight = new Float32Array(texts);
  for (let text = 0; text < texts; text++) {
    const to = starts[text + 1] as number;
    for (let at = starts[text] as number; at < to; at++) {
      const word = items[at] as number;
      holders.items[next[word] as number] = text;
      bump(next, word);
      weight[text] = (weight[text] as number) + (rarity[word] as number);
    }
  }
  const letters = Int32Array.from(words, lettersOf);
  return { words, letters, ofLength: byLength(words, letters), rarity, holders, contents, weight };
}

function byLength(words: readonly string[], letters: Int32Array): WordsByLetters[] {
  const lists: number[][] = [];
  for (let number = 0; number < words.length; number++) {
    const length = words[number]?.length ?? 0;
    while (lists.length <= length) lists.push([]);
    lists[length]?.push(number);
  }
  return lists.map((list) => byLetters(list, letters));
}

/** The different words in the order of finding, and for each text the numbers of its words in that order. */
function wordsOf(texts: readonly string[]): { found: Map<string, number>; contents: Postings } {
  const found = new Map<string, number>();
  const starts = new Uint32Array(texts.length + 1);
  let items = new Uint32Array(8 * texts.length + 8);
  let count = 0;
  for (let text = 0; text < texts.length; text++) {
    const from = count;
    for (const word of (texts[text] as string).split(' ')) {
      let number = found.get(word);
      if (number === undefined) {
        number = found.size;
        found.set(word, number);
      }
      if (holds(items, from, count, number)) continue;
      if (count === items.length) {
        const longer = new Uint32Array(2 * items.length);
        longer.set(items);
        items = longer;
      }
      items[count++] = number;
    }
    starts[text + 1] = count;
  }
  return { found, contents: { starts, items: items.slice(0, count) } };
}

function holds(items: Uint32Array, from: number, to: number, number: number): boolean {
  for (let at = from; at < to; at++) if (items[at] === number) return true;
  return false;
}

function bump(counts: Uint32Array, at: number, by = 1): void {
  counts[at] = (counts[at] as number) + by;
}

/** The number of a word, or undefined where no text has it. */
export function numberOf(vocabulary: Pick<Vocabulary, 'words'>, word: string): number | undefined {
  const number = firstWord(vocabulary, word);
  return vocabulary.words[number] === word ? number : undefined;
}

/** Whether some text has a word. */
export function hasWord(vocabulary: Pick<Vocabulary, 'words'>, word: string): boolean {
  return numberOf(vocabulary, word) !== undefined;
}

/** The texts that hold a word, by their numbers; none where no text has it. */
export function textsWith(
  { words, holders: { starts, items } }: Pick<Vocabulary, 'words' | 'holders'>,
  word: string,
): Uint32Array {
  const number = numberOf({ words }, word);
  return number === undefined
    ? items.subarray(0, 0)
    : items.subarray(starts[number], starts[number + 1]);
}

/** The number of the first word that does not stand before `text` in order. */
export function firstWord({ words }: Pick<Vocabulary, 'words'>, text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
