// Whether a name that is near to what was typed may be taken for it without asking.
import { isHeardAs, soundsAlike } from './by-ear.ts';
import { slips, undoubled } from './closeness.ts';
import { answered, type NameIndex } from './names.ts';
import type { Near } from './rank.ts';
import { hasWord, textsWith } from './vocabulary.ts';
import {
  isAbbreviation,
  isCut,
  isFramed,
  isGlued,
  isJumbled,
  isOtherForm,
  isSwapped,
} from './word-pairs.ts';

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
 * each has its own near one in the name, in any order, for a shared "police" or "ministry" says nothing. Among the `few` bodies of one country that is
 * spoken of, fewer names are near by chance.
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

/**
 * Whether words are those of a name in another order. Where links tell which belong together, what follows one may stand
 * before the rest, or before its last word: «committee on armed services of the senate» is the senate's, and «court of the
 * police» no court police. Without any, each may stand anywhere.
 */
export function isReordered(index: NameIndex, { record }: Near, words: string): boolean {
  const [typed, named] = [partsOf(index, words), partsOf(index, record.folded)];
  const [from, to] = [typed.flat(), named.flat()];
  if (from.length < 2 || from.length !== to.length) return false;
  // Of two words either may be any other word.
  const isSame = (word: string, other: string) =>
    from.length > 2 ? isSameWord(index, word, other, amongSeveral) : word === other;
  const isLinked = [typed, named].map(({ length }) => length > 1);
  if (!isLinked.includes(true)) return isPermuted(from, to, isSame);
  const [ways, others] = [withoutLinks(typed), withoutLinks(named)];
  // A link may be left out, or be another one.
  if (isLinked[1]) others.push(to);
  if (!isLinked.includes(false)) ways.push(from);
  return ways.some((way) =>
    others.some((other) => way.every((word, at) => isSame(word, other[at] as string))),
  );
}

/**
 * In which orders the parts of a name stand where nothing links them: «defence college» for «college of defence». Many parts
 * are left in their order.
 */
function withoutLinks(parts: readonly string[][]): string[][] {
  const [first = [], ...rest] = parts;
  if (rest.length === 0) return [first];
  if (parts.length > mostParts) return [parts.flat()];
  return withoutLinks(rest).flatMap((part) => [
    [...part, ...first],
    [...first.slice(0, -1), ...part, ...first.slice(-1)],
  ]);
}

/** Of more parts the orders would be many. */
const mostParts = 4;

/** Behind an owner: he stands before what is his, as where nothing links them. */
const owning = 's';

/** The words of a name, those apart that a link stands between. */
function partsOf({ isLink }: NameIndex, words: string): string[][] {
  const parts: string[][] = [[]];
  for (const word of words.split(' ')) {
    if (word === owning) continue;
    if (!isLink?.(word)) parts.at(-1)?.push(word);
    else if (parts.at(-1)?.length !== 0) parts.push([]);
  }
  return parts.filter(({ length }) => length > 0);
}

/** Whether each word has one of its own among others: the very same where there is one. */
function isPermuted(
  words: readonly string[],
  others: readonly string[],
  isSame: (word: string, other: string) => boolean,
): boolean {
  const left = [...others];
  const apart = words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return apart.every((word) => {
    const at = left.findIndex((other) => isSame(word, other));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

/** Whether two slips, of which one is in the first letter, make another word of it: «marquess» is no «parquets». */
function isOtherStart({ record, slips: all }: Near, word: string): boolean {
  return all > 1 && word[0] !== record.folded[0];
}

/**
 * Whether what was typed is a near name with some of its words misspelt worse: it has as many, some of them are right,
 * and the others stand in no name («costums officers»), or in one of another language where there are several («national
 * polis»). Where a right one tells who it is («rajya shaba»), more may be wrong than where many are called so.
 */
export function isMisspelt(index: NameIndex, { record, slips: all }: Near, words: string): boolean {
  const typed = words.split(' ');
  const named = record.folded.split(' ');
  if (typed.length < 2 || typed.length !== named.length) return false;
  const wrong = typed.flatMap((word, at) => (word === named[at] ? [] : [at]));
  const { composing, vocabulary } = index;
  const right = typed.filter((word, at) => word === named[at]);
  const told = right.some((word) => isRare(index, word));
  const alone = wrong.length === 1 && right.length > 1 && (told || isRareTogether(index, right));
  const common = typed.length > 2 ? wrongShare.several : wrongShare.common;
  const share = told ? wrongShare.told : common;
  return (
    wrong.length < typed.length &&
    all <= share * words.length &&
    wrong.every((at) => {
      const [word = '', other = ''] = [typed[at], named[at]];
      if (composing?.namesPlace([other])) return isSameWord(index, word, other, amongSeveral);
      const own = slips(word, other, other.length);
      const mayBe = typed.length > 2 ? !isEnglish(index, word) : !hasWord(vocabulary, word);
      return (
        (mayBe || (told && own <= 1)) &&
        word[0] === other[0] &&
        (own <= (told ? wrongLetters.told : wrongLetters.common) * other.length ||
          (typed.length > 2 && isHeardAs(word, other)) ||
          (alone && soundsAlike(word, other)))
      );
    })
  );
}

/** Whether a word stands in so few names that it tells who is meant. */
function isRare({ vocabulary }: NameIndex, word: string): boolean {
  const { length } = textsWith(vocabulary, word);
  return length > 0 && length <= mostHolders;
}

const mostHolders = 12;

/** Whether so few names have all of the words that they tell together who is meant: «federal … of investigation». */
function isRareTogether({ vocabulary, records }: NameIndex, words: readonly string[]): boolean {
  const lists = words.map((word) => textsWith(vocabulary, word));
  const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  if (fewest.length === 0 || fewest.length > mostLookedAt) return false;
  const together = fewest.filter((text) => {
    const named = records.folded(text).split(' ');
    return words.every((word) => named.includes(word));
  });
  return together.length <= mostHolders;
}

const mostLookedAt = 300;

/** Which share of the letters may be wrong in a name of which some words are right, and in a word of it. */
const wrongShare = { told: 0.22, several: 0.15, common: 0.125 };
const wrongLetters = { told: 0.4, common: 0.34 };

/** A shorter word is another one, also among few names. */
const shortestOfFew = 7;

/** How many slips a word may have; the name of a single body must be nearer, as there are so many. */
function allowed(length: number, general: boolean): number {
  return length <= (general ? 7 : 10) ? 1 : 2;
}

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
function isEnglish({ vocabulary, records }: NameIndex, word: string): boolean {
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
const inTwo: Misspelt = { start: 3, share: 0.3, short: false };
const amongSeveral: Misspelt = { start: 1, share: 0.34, short: true };
