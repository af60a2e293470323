// A name without what its case, its article, a particle or the plural puts at its end: «des Bundestags», «полицията», «경찰은»,
// «ministères de la défense».
import { exactly, isName, type NameIndex } from '../lookup/names.ts';

/** What words may end with in languages other than English, folded. */
export interface Endings {
  /** What a name has at its end by its case, its article or a particle. */
  readonly cases: readonly string[];
  /** How a word ends in the plural, each with how it ends in the singular, and in which language. */
  readonly plurals: readonly Plural[];
}

/** How a word of a language ends in the plural, and in the singular. */
interface Plural {
  readonly many: string;
  readonly one: string;
  readonly language: string;
}

/** In English names stand as they are. */
export const noEndings: Endings = { cases: [], plurals: [] };

/**
 * With fewer letters left a word is no name without its ending; in Latin letters more must be left. A Korean syllable
 * counts as the two or three letters that it is folded to.
 */
const leastLeft = { latin: 6, other: 5 };

/** With fewer letters before its ending a word is no plural. */
const leastStem = 4;

/** The name that folded words are, as they stand or without one of the endings; undefined where they are none. */
export function nominative(
  index: NameIndex,
  text: string,
  { cases, plurals }: Endings,
): string | undefined {
  if (isName(index, text)) return text;
  const least = /^[a-z]/.test(text) ? leastLeft.latin : leastLeft.other;
  const bare = cases.flatMap((end) =>
    text.endsWith(end) && text.length - end.length >= least ? [text.slice(0, -end.length)] : [],
  );
  const own = [...bare, ...(cases.length > 0 ? inflected(text) : [])];
  return (
    own.find((one) => isName(index, one)) ??
    // There is one body of a name, and many of a kind.
    plurals.flatMap((plural) => {
      const isOne = (name: string) =>
        exactly(index, name).some(
          ({ general, language }) => general && language === plural.language,
        );
      return singular(text, plural, plurals).find(isOne) ?? [];
    })[0]
  );
}

/** How German adjectives end behind an article, and without one: «das Technische Hilfswerk», «Technisches Hilfswerk». */
const weak = /(?<=\p{L}{3})en?(?= )/gu;
const strong = ['es', 'er', 'e'];

/** Words whose adjectives may stand behind an article, as they would be without. */
function inflected(text: string): string[] {
  return /(?<=\p{L}{3})en? /u.test(text) ? strong.map((end) => text.replaceAll(weak, end)) : [];
}

/** Words of which the first is in the singular, and perhaps the second with it: «policías municipales». */
function singular(text: string, plural: Plural, plurals: readonly Plural[]): string[] {
  const [first = '', second, ...rest] = text.split(' ');
  const head = inSingular(first, plural);
  if (head === undefined) return [];
  if (second === undefined) return [head];
  const own = plurals.filter(({ language }) => language === plural.language);
  return [second, ...own.flatMap((one) => inSingular(second, one) ?? [])].map((next) =>
    [head, next, ...rest].join(' '),
  );
}

/** What a word is in the singular, where it may be a plural. */
function inSingular(word: string, { many, one }: Plural): string | undefined {
  if (!word.endsWith(many) || word.length - many.length < leastStem) return undefined;
  return word.slice(0, -many.length) + one;
}
