// A short name beside what else its bearer is called: «Supo Finnish security intelligence».
import { fold } from './fold.ts';
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

/** All words of an entry's names. */
function wordsOf({ byId }: NameIndex, id: string): string[] {
  const { name = '', names = {} } = byId.get(id) ?? {};
  return [name, ...Object.values(names).flat()].flatMap((one) => fold(one).split(' '));
}
