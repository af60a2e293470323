// The few names that share most with typed words, by how rare the shared words are.
import { Recent } from '../recent.ts';
import { type Expansion, expansions } from './expand.ts';
import { greatest } from './greatest.ts';
import { Sums } from './sums.ts';
import { hasWord, type Vocabulary } from './vocabulary.ts';

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
    if (!other || worth(one.typed, one.own) > worth(other.typed, other.own))
      best.set(one.text, one);
  }
  return [...best.values()]
    .sort((a, b) => worth(b.typed, b.own) - worth(a.typed, a.own))
    .slice(0, most);
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
  const words: string[] = [];
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? '';
    const joined = word + (typed[at + 1] ?? '');
    if (joined !== word && !hasWord(vocabulary, word) && hasWord(vocabulary, joined)) {
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
  if (hasWord(vocabulary, word)) return [word];
  for (const between of [0, 1])
    for (let at = shortestPart; at <= word.length - shortestPart - between; at++) {
      const parts = [word.slice(0, at), word.slice(at + between)];
      if (parts.every((part) => hasWord(vocabulary, part))) return parts;
    }
  return [word];
}

/** What a query of a vocabulary is worked on with, empty between queries: a query never waits, so no two use it at once. */
interface Work {
  readonly sums: Sums;
  /** How well each word of the vocabulary fits the typed one at hand. */
  readonly fits: Float64Array;
}

const workOf = new WeakMap<Vocabulary, Work>();

function emptyWork(vocabulary: Vocabulary): Work {
  const known = workOf.get(vocabulary);
  if (known) return known;
  const { weight, words } = vocabulary;
  const work = { sums: new Sums(weight.length), fits: new Float64Array(words.length) };
  workOf.set(vocabulary, work);
  return work;
}

/** By how much a candidate comes before others. */
function worth(typed: number, own: number): number {
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
  const { sums, fits } = emptyWork(vocabulary);
  const { touched } = sums;
  for (const { rarity: own, held, expansions: found } of words) {
    sums.next(own);
    if (sums.count > 0 && sums.count + held > enough) {
      for (const { word, fit } of found) fits[word] = Math.max(fit, fits[word] as number);
      const known = sums.count;
      for (let at = 0; at < known; at++) {
        const text = touched[at] as number;
        const to = contents.starts[text + 1] as number;
        for (let place = contents.starts[text] as number; place < to; place++) {
          const word = contents.items[place] as number;
          const fit = fits[word] as number;
          if (fit > 0) sums.meet(text, fit, fit * (rarity[word] as number));
        }
      }
      for (const { word } of found) fits[word] = 0;
    } else {
      for (const { word, fit } of found) {
        const share = fit * (rarity[word] as number);
        const to = holders.starts[word + 1] as number;
        for (let at = holders.starts[word] as number; at < to; at++)
          sums.meet(holders.items[at] as number, fit, share);
      }
    }
  }
  const all = new Float64Array(sums.count);
  for (let at = 0; at < all.length; at++) {
    const text = touched[at] as number;
    all[at] = worth(
      sums.typed(text) / total,
      Math.min(1, sums.own(text) / (weight[text] as number)),
    );
  }
  const best = greatest(all, most).map((at): Candidate => {
    const text = touched[at] as number;
    const own = Math.min(1, sums.own(text) / (weight[text] as number));
    return { text, typed: sums.typed(text) / total, own };
  });
  sums.clear();
  return best;
}
