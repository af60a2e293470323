// Whether words are a name some of whose words are misspelt worse than a slip or two.
import { isHeardAs, soundsAlike } from './by-ear.ts';
import { slips } from './closeness.ts';
import type { NameIndex } from './names.ts';
import type { Near } from './rank.ts';
import { amongSeveral, isEnglish, isSameWord } from './same-word.ts';
import { hasWord, textsWith } from './vocabulary.ts';

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
  const mayTell = wrong.length === 1 && right.length > 1;
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
          (mayTell && soundsAlike(word, other) && (told || isRareTogether(index, right))))
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

/** Of a word in more names nothing is looked up: it tells nobody. */
const mostLookedAt = 300;

/** Which share of the letters may be wrong in a name of which some words are right, and in a word of it. */
const wrongShare = { told: 0.22, several: 0.15, common: 0.125 };
const wrongLetters = { told: 0.4, common: 0.34 };
