// The kind that a proper name says its bearer is of: «Makerere University» is a university.
import { fold } from './fold.ts';
import { exactly, type NameIndex } from './names.ts';

/** A name has no more words of its own beside those for the kind. */
const mostOwn = 4;

/** A word that is written large, or in a script that knows no large letters. */
const proper = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/**
 * A shorter word says nothing of what something is: it is in many other names («River Bank», «Tennis Court»). Words of
 * scripts without large letters are shorter.
 */
const shortest = { cased: 8, other: 4 };

/**
 * What stands in general under the words at one end of a name that nothing here bears, the most words first. The others
 * must be proper names, but for `links`.
 */
export function kindInName(
  index: NameIndex,
  typed: string,
  links: readonly string[],
): string | undefined {
  const words = typed.trim().split(/\s+/u);
  const isLink = (word: string) => links.includes(fold(word));
  for (let own = 1; own <= mostOwn && own < words.length; own++) {
    for (const [name, kind] of [
      [words.slice(0, own), words.slice(own)],
      [words.slice(-own), words.slice(0, -own)],
    ] as const) {
      const [first] = name.filter((word) => !isLink(word));
      if (first === undefined) continue;
      if (!name.every((word) => proper.test(word) || isLink(word))) continue;
      const least = /\p{Lu}|\p{Ll}/u.test(typed) ? shortest.cased : shortest.other;
      if (kind.join('').length < least) continue;
      const general = exactly(index, fold(kind.join(' '))).filter((record) => record.general);
      const [id, second] = new Set(general.map((record) => record.id));
      if (id !== undefined && second === undefined) return id;
    }
  }
  return undefined;
}
