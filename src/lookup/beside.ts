// A name beside what else its bearer is called, «Supo Finnish security intelligence», or where it is: «Al-Haq Ramallah».
import { fold } from './fold.ts';
import { exactly, type NameIndex } from './names.ts';
import { isSameWord } from './same-word.ts';

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
    if (others.length === 0 || others.includes(word)) continue;
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

/**
 * The one body that some of the words name, where the others, before or behind them, name a place: in its own country, or
 * anywhere where it is of none.
 */
export function namedThere(index: NameIndex, words: readonly string[]): string | undefined {
  const { composing } = index;
  for (let length = 1; length <= Math.min(longestPlace, words.length - 1); length++)
    for (const [name, place] of [
      [words.slice(0, -length), words.slice(-length)],
      [words.slice(length), words.slice(0, length)],
    ] as const) {
      if (!composing?.region.isRegion(place.join(' '))) continue;
      const bearers = exactly(index, name.join(' ')).map(({ id }) => id);
      const ids = bearers.length > 0 ? bearers : composing.exactly(name.join(' '));
      const [id, second] = new Set(ids);
      // «MI5 Kinshasa» is nobody.
      if (id !== undefined && second === undefined && composing.mayBeAt(id, place)) return id;
    }
  return undefined;
}

/** All words of an entry's names. */
function wordsOf({ byId }: NameIndex, id: string): string[] {
  const { name = '', names = {} } = byId.get(id) ?? {};
  return [name, ...Object.values(names).flat()].flatMap((one) => fold(one).split(' '));
}
