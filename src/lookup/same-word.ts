// Whether one word is another one misspelt.
import { slips, undoubled } from './closeness.ts';
import { answered, type NameIndex } from './names.ts';
import { hasWord, textsWith } from './vocabulary.ts';
import { isCut, isGlued, isSwapped } from './word-pairs.ts';

/** How many slips a word may have; the name of a single body must be nearer, as there are so many. */
export function allowed(length: number, general: boolean): number {
  return length <= (general ? 7 : 10) ? 1 : 2;
}

/**
 * Two words that differ by a slip at most, or two in long ones; a short word must be the same. A long word that no name
 * has is misspelt or no name at all: where it begins alike, more may be wrong with it. A country's name must begin alike,
 * and is not taken for another's.
 */
export function isSameWord(
  index: NameIndex,
  typed: string,
  other: string,
  { start, share, short }: Misspelt = inTwo,
): boolean {
  if (typed === other) return true;
  const { composing, vocabulary } = index;
  const longer = Math.max(typed.length, other.length);
  if (longer <= 3) return isSwapped(typed, other) || (short && isCut(typed, other));
  if (isGlued(typed, other) || undoubled(typed) === undoubled(other)) return true;
  const known = hasWord(vocabulary, typed);
  const alike = !known && typed.slice(0, start) === other.slice(0, start);
  const most = alike
    ? Math.max(allowed(longer, true), Math.floor(share * longer))
    : allowed(longer, true);
  if (composing?.namesPlace([other])) {
    if (typed[0] !== other[0] || composing.namesPlace([typed])) return false;
    if (known && slips(typed, other, 1) > 1) return false;
  }
  const own = slips(typed, other, most);
  // «External» is no slip for «internal».
  return own <= most && (own <= 1 || !isEnglish(index, typed));
}

/** Whether a word stands in an English name of something general: then it is no slip for another. */
export function isEnglish({ vocabulary, records }: NameIndex, word: string): boolean {
  return textsWith(vocabulary, word).some(
    (text) => records.isGeneral(text) && (records.language(text) ?? answered) === answered,
  );
}

/** With how many letters of the right one a misspelt word begins, and which share of them may be wrong. */
interface Misspelt {
  readonly start: number;
  readonly share: number;
  /** Whether a short word may lack its last letter, or have one more: «cour de comptes». */
  readonly short: boolean;
}

/** Of two words either may be any other word; among several the others tell. */
export const inTwo: Misspelt = { start: 3, share: 0.3, short: false };
export const amongSeveral: Misspelt = { start: 1, share: 0.34, short: true };
