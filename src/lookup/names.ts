// An index of names: in order, for exact ones and beginnings, and by their words, for what is misspelt or cut short.
import type { Composing } from './composing.ts';
import { fold } from './fold.ts';
import { columnsOf, type Entries, type Named, type NameRecord, NameRecords } from './records.ts';
import { indexWords, type Vocabulary } from './vocabulary.ts';

export type { Named, NameRecord };

export interface NameIndex {
  /** Every name, in the order of the folded forms. */
  readonly records: NameRecords;
  readonly byId: Entries;
  readonly vocabulary: Vocabulary;
  /** What finds names that stand in no list, `Kenyan parliament`; missing where entries belong to no country. */
  readonly composing?: Composing;
  /** Whether a folded word is one of everyday English, and no name misspelt; missing where none is. */
  readonly isCommon?: (word: string) => boolean;
  /** Whether a folded word only links the others of a name, «of»; missing where none is taken for one. */
  readonly isLink?: (word: string) => boolean;
  /** The names that sound like a folded one; missing where nobody misspells them so. */
  readonly soundingLike?: (folded: string) => readonly NameRecord[];
}

/** The language that people are answered in: of two entries equally near, the one with a near name in it is meant. */
export const answered = 'en';

/**
 * Indexes entries by their ids, titles and other names.
 * @param byId where they are kept, if they are kept elsewhere, perhaps without names that are only looked for.
 */
export function indexNames(entries: Iterable<Named>, byId?: Entries): NameIndex {
  const all = new Map<string, Named>();
  for (const entry of entries) all.set(entry.id, entry);
  const kept = byId ?? all;
  const records = new NameRecords(kept, columnsOf(all.values(), fold));
  const texts = Array.from({ length: records.length }, (_, at) => records.folded(at));
  return { records, byId: kept, vocabulary: indexWords(texts) };
}

/** The records whose folded name is `folded`, titles before other names. */
export function exactly(index: NameIndex, folded: string): readonly NameRecord[] {
  const from = firstFrom(index, folded);
  let to = from;
  while (to < index.records.length && index.records.compared(to, folded) === 0) to++;
  return index.records.slice(from, to);
}

/** Whether some name is `folded`. */
export function isName(index: NameIndex, folded: string): boolean {
  const at = firstFrom(index, folded);
  return at < index.records.length && index.records.compared(at, folded) === 0;
}

/** Whoever is called so: by a name of the index, or else by a country's and a kind's. */
export function bearersOf(index: NameIndex, folded: string): readonly string[] {
  const own = exactly(index, folded);
  return own.length > 0 ? own.map(({ id }) => id) : (index.composing?.exactly(folded) ?? []);
}

/** Whether somebody is called so. */
export function isCalled(index: NameIndex, folded: string): boolean {
  return isName(index, folded) || (index.composing?.exactly(folded).length ?? 0) > 0;
}

/** The records whose name a folded word is without its space: «loksabha». */
export function partedExactly(index: NameIndex, word: string): readonly NameRecord[] {
  if (word.includes(' ')) return [];
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const found = exactly(index, `${word.slice(0, at)} ${word.slice(at)}`);
    if (found.length > 0) return found;
  }
  return [];
}

/** The records whose name folded words are with a space too many: «m i 6», «para military forces». */
export function joinedExactly(index: NameIndex, words: readonly string[]): readonly NameRecord[] {
  if (words.length < 2 || words.length > mostJoined) return [];
  const all = words.join('');
  const least = words.length > 2 ? shortestAmongOthers : shortestJoined;
  const pairs = words.slice(1).flatMap((word, at) => {
    const joined = `${words[at]}${word}`;
    if (joined.length < least) return [];
    return [...words.slice(0, at), joined, ...words.slice(at + 2)].join(' ');
  });
  const whole =
    all.length >= shortestJoined || /\d/.test(all) || words.every((word) => word.length === 1);
  for (const text of [...(whole ? [all] : []), ...pairs]) {
    const found = exactly(index, text);
    if (found.length > 0) return found;
  }
  return [];
}

/** The records whose name words are where what follows a link stands before the rest: «university of defence». */
export function turnedExactly(index: NameIndex, words: readonly string[]): readonly NameRecord[] {
  const isLink = (word = '') => index.isLink?.(word) === true;
  const first = words.findIndex(isLink);
  if (first < 1) return [];
  const rest = words.slice(first).findIndex((word) => !isLink(word));
  if (rest < 0) return [];
  const turned = [...words.slice(first + rest), ...words.slice(0, first)];
  return exactly(index, turned.join(' '));
}

/** More words are no name in which somebody has put a space too many. */
const mostJoined = 5;

/** Shorter words are words by themselves: «as is»; single letters were spelt out, and no word has a figure: «MI 6». */
const shortestJoined = 8;

/** Among others that are right: «Polis Di Raja Malaysia». */
const shortestAmongOthers = 6;

/** A single letter is no word of a name that is written without its space. */
const shortestPart = 2;

/** The numbers [from, to) of the records whose folded name begins with `folded`. */
export function startingWith(index: NameIndex, folded: string): readonly [number, number] {
  return [firstFrom(index, folded), firstFrom(index, `${folded}\u{10FFFF}`)];
}

/** Whether some name begins with these letters. */
export function isBeginning(index: NameIndex, folded: string): boolean {
  const at = firstFrom(index, folded);
  return at < index.records.length && index.records.startsWith(at, folded);
}

/** Whether some name has more words than these, and begins with them. */
export function isBegun(index: NameIndex, folded: string): boolean {
  return isBeginning(index, `${folded} `);
}

/** The number of the first record that does not stand before `folded`. */
function firstFrom({ records }: NameIndex, folded: string): number {
  if (folded === '') return 0;
  let [low, high] = records.sameLetter(folded);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (records.compared(middle, folded) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The title of an entry of the index, or of a name composed from its entries. */
export function titleOf(index: NameIndex, id: string): string {
  return index.byId.get(id)?.name ?? index.composing?.title(id) ?? id;
}
