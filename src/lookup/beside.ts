// A name beside what else its bearer is called, «Supo Finnish security intelligence», or where it is: «Al-Haq Ramallah».
import { fold } from './fold.ts';
import { isGeneral, namesIn } from './holder.ts';
import { isSameWord } from './likely.ts';
import { exactly, type NameIndex } from './names.ts';

/** A shorter word is a name by chance. */
const shortest = 3;

/**
 * The one body that one of the words names and of which all others tell: they stand in its further names, with a slip or
 * so, or name its country.
 */
export function namedBeside(index: NameIndex, words: readonly string[]): string | undefined {
  for (const [at, word] of words.entries()) {
    if (word.length < shortest) continue;
    const others = words.filter((_, other) => other !== at);
    if (others.length === 0) continue;
    const bearers = exactly(index, word).filter(({ general }) => !general);
    const meant = [...new Set(bearers.map(({ id }) => id))].filter((id) => {
      const own = wordsOf(index, id);
      return others.every(
        (other) =>
          index.composing?.isOfCountry(other, id) ||
          own.some((one) => isSameWord(index, other, one)),
      );
    });
    const [id, second] = meant;
    if (id !== undefined && second === undefined) return id;
  }
  return undefined;
}

/** So many words at most name a place beside a name. */
const longestPlace = 2;

/** A shorter name is one by chance beside a word that may or may not be a place: «CIA Netflix». */
const longName = 5;

/**
 * The one body that some of the words name, where the others, before or behind them, name a place; or, behind it, may be
 * one: they are written as a name and stand in none of what is general.
 * @param typed the words as they were typed.
 */
export function namedThere(
  index: NameIndex,
  words: readonly string[],
  typed: string,
): string | undefined {
  const large = namesIn(typed);
  const mayBePlace = (place: readonly string[]) =>
    place.every((word) => large.has(word) && !isGeneral(index, word));
  for (let length = 1; length <= Math.min(longestPlace, words.length - 1); length++)
    for (const [name, place, isBehind] of [
      [words.slice(0, -length).join(' '), words.slice(-length), true],
      [words.slice(length).join(' '), words.slice(0, length), false],
    ] as const) {
      const known = index.composing?.region.isRegion(place.join(' '));
      const isThere = known || (isBehind && name.length >= longName && mayBePlace(place));
      const records = isThere ? exactly(index, name) : [];
      const composed = isThere && records.length === 0 ? index.composing?.exactly(name) : [];
      const [id, second] = new Set([...records.map((one) => one.id), ...(composed ?? [])]);
      const isBody = id !== undefined && !records[0]?.general && index.byId.has(id);
      // «MI5 Kinshasa» is nobody.
      const isAbroad = known && isBody && !index.composing?.mayBeAt(id, place);
      if (isBody && second === undefined && !isAbroad) return id;
    }
  return undefined;
}

/** All words of an entry's names. */
function wordsOf({ byId }: NameIndex, id: string): string[] {
  const { name = '', names = {} } = byId.get(id) ?? {};
  return [name, ...Object.values(names).flat()].flatMap((one) => fold(one).split(' '));
}
