// The few names that share most with typed words, by how rare the shared words are.
import { Recent } from '../recent.ts';
import { type Expansion, expansions } from './expand.ts';
import { greatest } from './greatest.ts';
import { numberOf, type Vocabulary } from './vocabulary.ts';

/** A text by number. `typed` is the share of what was typed that it covers, `own` the share of itself, by rarity. */
export interface Candidate {
  readonly text: number;
  readonly typed: number;
  readonly own: number;
}

/** From so many touched texts on, a commoner word no longer brings new ones: it only adds to those. */
const enough = 1000;

/** At most `most` candidates for the typed words, best first. */
export function candidates(
  vocabulary: Vocabulary,
  typed: readonly string[],
  most: number,
  loose: boolean,
): Candidate[] {
  const joined = rejoined(vocabulary, typed);
  const parted = joined.flatMap((word) => partedIn(vocabulary, word));
  const found = foundBy(vocabulary, parted, most, loose);
  if (parted.length === joined.length) return found;
  // A word that can be parted may be another one misspelt: «interpoll».
  const best = new Map(foundBy(vocabulary, joined, most, loose).map((one) => [one.text, one]));
  for (const one of found) {
    const other = best.get(one.text);
    if (!other || sumOf(one) > sumOf(other)) best.set(one.text, one);
  }
  return [...best.values()].sort((a, b) => sumOf(b) - sumOf(a)).slice(0, most);
}

function foundBy(
  vocabulary: Vocabulary,
  typed: readonly string[],
  most: number,
  loose: boolean,
): Candidate[] {
  const words = typed.map((word, at, all) =>
    understood(vocabulary, word, { loose, last: at === all.length - 1, alone: all.length === 1 }),
  );
  const total = words.reduce((sum, { rarity }) => sum + rarity, 0);
  words.sort((a, b) => a.held - b.held);
  return tally(vocabulary, words, total, most);
}

/** A typed word with what it may stand for, how rare that is, and how many texts hold it. */
interface Understood {
  readonly expansions: readonly Expansion[];
  readonly rarity: number;
  readonly held: number;
}

/** What words were understood as, the latest of them: from key to key all but the last word stay the same. */
const recent = new WeakMap<Vocabulary, Recent<Understood>>();
const mostRecent = 32;

function understood(
  vocabulary: Vocabulary,
  word: string,
  how: Parameters<typeof expansions>[2],
): Understood {
  const memory = recent.get(vocabulary) ?? new Recent<Understood>(mostRecent);
  recent.set(vocabulary, memory);
  const key = `${word} ${how.loose} ${how.last} ${how.alone}`;
  return memory.of(key, () => understand(vocabulary, word, how));
}

function understand(
  vocabulary: Vocabulary,
  word: string,
  how: Parameters<typeof expansions>[2],
): Understood {
  const found = expansions(vocabulary, word, how);
  const { starts } = vocabulary.holders;
  let held = 0;
  let best: Expansion | undefined;
  for (const one of found) {
    held += (starts[one.word + 1] as number) - (starts[one.word] as number);
    if (!best || one.fit > best.fit) best = one;
  }
  const unknown = Math.log(1 + vocabulary.weight.length);
  const rarity = best ? (vocabulary.rarity[best.word] as number) : unknown;
  return { expansions: found, rarity, held };
}

/** Typed words as the vocabulary has them: `parlia ment` joined. */
function rejoined(vocabulary: Vocabulary, typed: readonly string[]): string[] {
  const isKnown = (word: string) => numberOf(vocabulary, word) !== undefined;
  const words: string[] = [];
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? '';
    const joined = word + (typed[at + 1] ?? '');
    if (joined !== word && !isKnown(word) && isKnown(joined)) {
      words.push(joined);
      at++;
    } else words.push(word);
  }
  return words;
}

/** Shorter parts of a word are words by chance. */
const shortestPart = 4;

/** A word that is not known as two that are: the space was left out, `nationalguard`, or another key was hit for it. */
function partedIn(vocabulary: Vocabulary, word: string): string[] {
  const isKnown = (one: string) => numberOf(vocabulary, one) !== undefined;
  if (isKnown(word)) return [word];
  for (const between of [0, 1])
    for (let at = shortestPart; at <= word.length - shortestPart - between; at++) {
      const parts = [word.slice(0, at), word.slice(at + between)];
      if (parts.every(isKnown)) return parts;
    }
  return [word];
}

/** Where the sums for each text are kept while one query is worked on; made once for a vocabulary, all zero between queries. */
interface Sums {
  readonly typed: Float32Array;
  readonly own: Float32Array;
  /** How well the word at hand fits this text so far, its share of the text, and the turn in which this was noted. */
  readonly fit: Float32Array;
  readonly share: Float32Array;
  readonly turn: Uint32Array;
  readonly touched: Uint32Array;
}

const sumsOf = new WeakMap<Vocabulary, Sums>();

function emptySums(vocabulary: Vocabulary): Sums {
  const known = sumsOf.get(vocabulary);
  if (known) return known;
  const size = vocabulary.weight.length;
  const numbers = () => new Float32Array(size);
  const whole = () => new Uint32Array(size);
  const sums = {
    typed: numbers(),
    own: numbers(),
    fit: numbers(),
    share: numbers(),
    turn: whole(),
    touched: whole(),
  };
  sumsOf.set(vocabulary, sums);
  return sums;
}

/** By how much a candidate comes before others. */
function sumOf({ typed, own }: Pick<Candidate, 'typed' | 'own'>): number {
  return 2 * typed + own;
}

/** Adds up, for every text that holds one of the typed words, how well they fit, and takes the best. */
function tally(
  vocabulary: Vocabulary,
  words: readonly Understood[],
  total: number,
  most: number,
): Candidate[] {
  const { holders, contents, rarity, weight } = vocabulary;
  const sums = emptySums(vocabulary);
  let count = 0;
  for (const [turn, word] of words.entries()) {
    const meet = (text: number, fit: number, share: number) => {
      if (sums.turn[text] !== turn + 1) {
        if (sums.typed[text] === 0) sums.touched[count++] = text;
        sums.turn[text] = turn + 1;
        sums.fit[text] = 0;
        sums.share[text] = 0;
      }
      const before = sums.fit[text] as number;
      if (fit <= before) return;
      sums.typed[text] = (sums.typed[text] as number) + (fit - before) * word.rarity;
      sums.own[text] = (sums.own[text] as number) + share - (sums.share[text] as number);
      sums.fit[text] = fit;
      sums.share[text] = share;
    };
    if (count > 0 && count + word.held > enough) {
      const fits = new Map(word.expansions.map((one) => [one.word, one.fit]));
      const known = count;
      for (let at = 0; at < known; at++) {
        const text = sums.touched[at] as number;
        const to = contents.starts[text + 1] as number;
        for (let place = contents.starts[text] as number; place < to; place++) {
          const own = contents.items[place] as number;
          const fit = fits.get(own);
          if (fit !== undefined) meet(text, fit, fit * (rarity[own] as number));
        }
      }
    } else {
      for (const { word: own, fit } of word.expansions) {
        const share = fit * (rarity[own] as number);
        const to = holders.starts[own + 1] as number;
        for (let at = holders.starts[own] as number; at < to; at++)
          meet(holders.items[at] as number, fit, share);
      }
    }
  }
  const candidateAt = (at: number): Candidate => {
    const text = sums.touched[at] as number;
    const own = Math.min(1, (sums.own[text] as number) / (weight[text] as number));
    return { text, typed: (sums.typed[text] as number) / total, own };
  };
  const all = new Float64Array(count);
  for (let at = 0; at < count; at++) all[at] = sumOf(candidateAt(at));
  const best = greatest(all, most).map(candidateAt);
  for (const text of sums.touched.subarray(0, count)) {
    sums.typed[text] = 0;
    sums.own[text] = 0;
    sums.turn[text] = 0;
  }
  return best;
}
