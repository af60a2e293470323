// The kind that a proper name says its bearer is of: «Makerere University» is a university.
import { fold } from './fold.ts';
import { answered, exactly, type NameIndex, type NameRecord } from './names.ts';

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
 * What stands in general under the words at one end of a name that nothing here bears, the most words first. In English
 * they stand last, but before a link («University of Nairobi»): «Hospital Corps» is no hospital. The others must be proper
 * names, but for `links`, and none of them names somebody by itself («University Police Nairobi»).
 */
export function kindInName(
  index: NameIndex,
  typed: string,
  links: readonly string[],
): string | undefined {
  const words = typed.trim().split(/\s+/u);
  const isLink = (word: string) => links.includes(fold(word));
  const least = /\p{Lu}|\p{Ll}/u.test(typed) ? shortest.cased : shortest.other;
  const mayBeOwn = (word: string) =>
    isLink(word) || (proper.test(word) && generalOf(index, word).length === 0);
  for (let own = 1; own <= mostOwn && own < words.length; own++) {
    for (const [name, kind, first] of [
      [words.slice(0, own), words.slice(own), false],
      [words.slice(-own), words.slice(0, -own), true],
    ] as const) {
      if (name.every(isLink) || !name.every(mayBeOwn) || kind.join('').length < least) continue;
      const general = generalOf(index, kind.join(' ')).filter(
        ({ language }) => !first || isLink(name[0] ?? '') || isForeign(language),
      );
      const [id, second] = new Set(general.map((record) => record.id));
      if (id !== undefined && second === undefined) return id;
    }
  }
  return undefined;
}

/** What stands in general under a name. */
function generalOf(index: NameIndex, name: string): readonly NameRecord[] {
  return exactly(index, fold(name)).filter((record) => record.general);
}

function isForeign(language: string | undefined): boolean {
  return language !== undefined && language !== answered;
}
