// Finds the country in typed words, or a place in some country: its name or adjective, and what is left of the words.
import { countries } from '../knowledge/countries.ts';
import { slips, undoubled } from './closeness.ts';
import { allowedSlips } from './expand.ts';
import { fold } from './fold.ts';
import {
  alikeIn,
  bare,
  beginningOf,
  hasOtherEnding,
  isWholeIn,
  type Likenesses,
  leastShare,
  mostOwn,
  sharedStart,
  without,
  withoutS,
} from './place-words.ts';
import { unspacedLetter } from './scripts.ts';

/** The countries that some of the words may name, by code, and the other words. */
export interface Placed {
  readonly codes: readonly string[];
  readonly rest: string;
}

/** Korean names are written with their place in one word, though its sentences have spaces. */
const korean = /\p{sc=Hangul}/u;

/** A place that was guessed from a word, and whether that is one of its whole names with another ending. */
export interface Guessed extends Placed {
  readonly word: string;
  readonly isForm: boolean;
}

/** Names by the code of the country that bears them, or in which what bears them lies. */
export type Called = ReadonlyMap<string, readonly string[]>;

/** Folded names, each with the codes of its countries after it: what `PlaceNames` are made of, as plain data. */
export type PackedPlaces = string;

/**
 * Folds names of countries, or of what lies in them. Names that are listed count unless they are among the `idle` words,
 * which say nothing of any country; those that are added count in any case.
 */
export function packPlaces(
  listed: Called,
  added: Called = new Map(),
  idle: ReadonlySet<string> = new Set(),
): PackedPlaces {
  const found = new Map<string, Set<string>>();
  const add = (name: string, code: string) => {
    if (name !== '') found.set(name, (found.get(name) ?? new Set()).add(code));
  };
  for (const [code, names] of listed) {
    for (const name of names) {
      const folded = bare(fold(name));
      if (!idle.has(folded)) add(folded, code);
    }
    for (const name of added.get(code) ?? []) add(bare(fold(name)), code);
  }
  return Array.from(found, ([name, codes]) => [name, ...codes].join('\t')).join('\n');
}

/** Names of countries, or of what lies in them, by folded form, each with the codes of its countries. */
export class PlaceNames {
  readonly #codes = new Map<string, readonly string[]>();
  /** Made when it is first needed: most names are only ever looked for as they are. */
  #known: Likenesses | undefined;
  /** The first words of names, each with how many words the longest of those has; and the longest of all. */
  readonly #first = new Map<string, number>();
  #longest = 0;

  constructor(packed: PackedPlaces) {
    // Thousands of names are of one country: its code is held once.
    const shared = new Map<string, readonly string[]>();
    for (const line of packed === '' ? [] : packed.split('\n')) {
      const end = line.indexOf('\t');
      const name = line.slice(0, end);
      const own = line.slice(end + 1);
      const codes = shared.get(own) ?? own.split('\t');
      shared.set(own, codes);
      this.#codes.set(name, codes);
      const parts = name.split(' ');
      const first = parts[0] ?? '';
      this.#first.set(first, Math.max(parts.length, this.#first.get(first) ?? 0));
      this.#longest = Math.max(this.#longest, parts.length);
    }
  }

  get #alike(): Likenesses {
    this.#known ??= alikeIn(this.#codes.keys());
    return this.#known;
  }

  /** The bearers of a name; where states and territories share it, the states: `Dutch` is not of the Caribbean. */
  #bearers(names: Iterable<string>): string[] {
    const codes = new Set([...names].flatMap((name) => this.#codes.get(name) ?? []));
    const states = [...codes].filter((code) => countries().get(code)?.state);
    return states.length > 0 ? states : [...codes];
  }

  /** The longest run of words that names a country; without `links` at the edges of what is left. */
  named(words: readonly string[], links: ReadonlySet<string>): Placed | undefined {
    const begun: { readonly from: number; readonly most: number }[] = [];
    let longest = 0;
    for (let from = 0; from < words.length; from++) {
      const most = Math.min(this.#longestFrom(bare(words[from] as string)), words.length - from);
      if (most > 0) begun.push({ from, most });
      longest = Math.max(longest, most);
    }
    for (let length = longest; length > 0; length--) {
      for (const { from, most } of begun) {
        if (most < length) continue;
        const run = bare(words.slice(from, from + length).join(' '));
        const name = [run, withoutS(run)].find((one) => this.#codes.has(one));
        const codes = name === undefined ? [] : this.#bearers([name]);
        if (codes.length > 0) return { codes, rest: without(words, from, length, links) };
      }
    }
    return words.length === 1 ? this.#unspaced(words[0] ?? '') : undefined;
  }

  /** How many words the longest name has that begins with a word; 0 where none does. */
  #longestFrom(word: string): number {
    const most = this.#first.get(word) ?? 0;
    return word.endsWith('s') ? Math.max(most, this.#first.get(withoutS(word)) ?? 0) : most;
  }

  /** A name written without spaces that begins with a country, 中国警察, 日本の警察, or ends with one, ศาลไทย. */
  #unspaced(word: string): Placed | undefined {
    if (!unspacedLetter.test(word) && !korean.test(word)) return undefined;
    for (let length = word.length - 1; length > 1; length--) {
      const codes = this.#bearers([word.slice(0, length)]);
      if (codes.length > 0) return { codes, rest: word.slice(length).replace(/^[の的의]/u, '') };
    }
    for (let from = 1; from < word.length - 1; from++) {
      const codes = this.#bearers([word.slice(from)]);
      if (codes.length > 0) return { codes, rest: word.slice(0, from) };
    }
    return undefined;
  }

  /** Places by one word that begins like a country's name, or is that name misspelt: every reading of every word. */
  guessed(words: readonly string[], links: ReadonlySet<string>): Guessed[] {
    return words.flatMap((word, from) => {
      const own = word.length < 4 ? undefined : this.#like(bare(word));
      const one = own ? [{ word, ...own, rest: without(words, from, 1, links) }] : [];
      return [...this.#severalAt(words, from, links), ...one];
    });
  }

  /** Places by one word that is a name but for its ending, as adjectives and cases have it: «hessisches». */
  ended(words: readonly string[], links: ReadonlySet<string>): Placed[] {
    return words.flatMap((word, from) => {
      const names = this.#formsOf(word).filter((name) => hasOtherEnding(word, name));
      const codes = this.#bearers(names);
      return codes.length > 0 ? [{ codes, rest: without(words, from, 1, links) }] : [];
    });
  }

  /** Places by several words, of which the first or the last is as in a country's name, and one has a slip. */
  #severalAt(words: readonly string[], from: number, links: ReadonlySet<string>): Guessed[] {
    for (let length = Math.min(this.#longest, words.length - from); length > 1; length--) {
      const run = words.slice(from, from + length);
      const typed = run.join(' ');
      const near = [run[0], run.at(-1)]
        .flatMap((word = '') => this.#alike.several.get(word) ?? [])
        .filter((name) => name.split(' ').length === length && slips(typed, name, 1) <= 1);
      const codes = this.#bearers(near);
      if (codes.length > 0)
        return [{ word: typed, codes, rest: without(words, from, length, links), isForm: false }];
    }
    return [];
  }

  /** The names of which a word may be one with another ending. */
  #formsOf(word: string): readonly string[] {
    return this.#alike.begun.get(beginningOf(word)) ?? [];
  }

  #beginningAs(word: string): readonly string[] {
    return this.#alike.single.get(word.charAt(0)) ?? [];
  }

  /** Places by a last word that is not yet typed to the end. */
  begun(words: readonly string[], links: ReadonlySet<string>): Placed[] {
    const last = words.at(-1) ?? '';
    if (last.length < 3) return [];
    const names = this.#beginningAs(last).filter((name) => name.startsWith(last));
    const codes = this.#bearers(names.sort((a, b) => a.length - b.length));
    const rest = without(words, words.length - 1, 1, links);
    return codes.length > 0 ? [{ codes: codes.slice(0, 3), rest }] : [];
  }

  /** The countries that a word names with a slip, or whose name it begins like: those it shares most with, if few. */
  #like(word: string): Pick<Guessed, 'codes' | 'isForm'> | undefined {
    const most = Math.min(allowedSlips(word.length), word.length >= 10 ? 2 : 1);
    let misspelt: string[] = [];
    let least = most;
    for (const name of this.#beginningAs(word)) {
      if (Math.abs(name.length - word.length) > least) continue;
      const own = slips(word, name, least);
      if (own > least) continue;
      misspelt = own < least ? [name] : [...misspelt, name];
      least = own;
    }
    const doubled = this.#alike.undoubled.get(undoubled(word)) ?? [];
    const near = misspelt.length > 0 ? misspelt : doubled;
    const names = near.length > 0 ? near : this.#inflected(word);
    const codes = this.#bearers(names);
    if (codes.length === 0 || codes.length > 2) return undefined;
    return { codes, isForm: near.length === 0 && names.some((name) => isWholeIn(word, name)) };
  }

  /** The names that share most with a word that looks like one of them with another ending. */
  #inflected(word: string): string[] {
    const typed = undoubled(word);
    let best: string[] = [];
    let most = 0;
    for (const name of this.#formsOf(word)) {
      const plain = undoubled(name);
      const same = sharedStart(typed, plain);
      if (same < most || same < leastShare * plain.length) continue;
      if (typed.length - same > mostOwn) continue;
      best = same > most ? [name] : [...best, name];
      most = same;
    }
    return best;
  }
}
