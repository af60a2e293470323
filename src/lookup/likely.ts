// Whether a name that is near to what was typed may be taken for it without asking.
import { undoubled } from './closeness.ts';
import type { NameIndex } from './names.ts';
import type { Near } from './rank.ts';
import { partsOf } from './reordered.ts';
import { allowed, amongSeveral, inTwo, isSameWord } from './same-word.ts';
import { hasWord } from './vocabulary.ts';
import { isAbbreviation, isFramed, isJumbled, isOtherForm, isSwapped } from './word-pairs.ts';

/** A word of so many letters or fewer is near to the name of some body of some country nearly always. */
const shortest = 5;

/** A shorter word is taken for an English name only: with so many languages another one is near nearly always. */
const foreign = 8;

/** Of what is general there are fewer names in any other script. */
const otherScript = 6;
const latin = /[a-z]/;

/** The letters of a shorter word make other ones too. */
const shortestJumbled = 6;

/** Two letters of an abbreviation of so many that have changed places make no other one: «UNICFE». */
const longAbbreviation = 6;

/**
 * Whether a near name may be taken for what was typed. A word: with a slip or two, by its length; a short one for an
 * English name of something general only, a very short one never; a letter doubled or not is no slip. Several words: when
 * each has its own near one in the name, in any order, for a shared "police" or "ministry" says nothing. Among the `few`
 * bodies of one country that is spoken of, fewer names are near by chance.
 */
export function isLikely(index: NameIndex, near: Near, words: string, few = false): boolean {
  const { record, home } = near;
  const typed = words.split(' ');
  if (words.length < 4) return false;
  if (typed.length === 1) {
    if (index.isCommon?.(words) && !isOtherForm(words, record.folded)) return false;
    if (undoubled(words) === undoubled(record.folded)) return true;
    if (few && words.length >= shortestOfFew && isFramed(words, record.folded))
      return near.slips <= 2;
    if (words.length <= shortest) return near.slips <= 1 && home > 0 && record.general;
    // «Bundes» is no slip for BNDES.
    if (!record.general && isAbbreviation(record.name))
      return words.length >= longAbbreviation && isSwapped(words, record.folded);
    if (words.length >= shortestJumbled && isJumbled(words, record.folded))
      return near.slips <= 2 && !hasWord(index.vocabulary, words);
    const least = record.general && !latin.test(words) ? otherScript : foreign;
    if (home === 0 && (words.length < least || isOtherStart(near, words))) return false;
    const length = record.general ? words.length : Math.max(words.length, record.folded.length);
    return near.slips <= allowed(length, record.general);
  }
  const named = record.folded.split(' ');
  // One word again and again is no name of several: «hjkl hjkl» is nobody called «FJKL».
  if (new Set(typed).size === 1 && new Set(named).size === named.length) return false;
  const most = typed.length > 2 ? amongSeveral : inTwo;
  return typed.every((word) => named.some((other) => isSameWord(index, word, other, most)));
}

/** Whether two slips, of which one is in the first letter, make another word of it: «marquess» is no «parquets». */
function isOtherStart({ record, slips: all }: Near, word: string): boolean {
  return all > 1 && word[0] !== record.folded[0];
}

/** A shorter word is another one, also among few names. */
const shortestOfFew = 7;

/**
 * Whether what was typed could be of any country, and the name of one body says more: «law commission» is not taken for
 * the UN International Law Commission.
 */
export function isVague(index: NameIndex, { record }: Near, words: string): boolean {
  const { composing } = index;
  const typed = partsOf(index, words).flat();
  return (
    !record.general &&
    typed.length > 1 &&
    typed.length < partsOf(index, record.folded).flat().length &&
    typed.every((word) => composing?.isOfKinds(word) && !composing.namesPlace([word]))
  );
}
