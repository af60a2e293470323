// A name without what its case, its article or a particle puts at its end: «des Bundestags», «полицията», «경찰은».
import { isName, type NameIndex } from '../lookup/names.ts';

/**
 * With fewer letters left a word is no name without its ending; in Latin letters more must be left. A Korean syllable
 * counts as the two or three letters that it is folded to.
 */
const leastLeft = { latin: 6, other: 5 };

/** The name that folded words are, as they stand or without one of the endings; undefined where they are none. */
export function nominative(
  index: NameIndex,
  text: string,
  endings: readonly string[],
): string | undefined {
  if (isName(index, text)) return text;
  if (endings.length === 0) return undefined;
  const least = /^[a-z]/.test(text) ? leastLeft.latin : leastLeft.other;
  const bare = endings.flatMap((end) =>
    text.endsWith(end) && text.length - end.length >= least ? [text.slice(0, -end.length)] : [],
  );
  return [...bare, ...inflected(text)].find((one) => isName(index, one));
}

/** How German adjectives end behind an article, and without one: «das Technische Hilfswerk», «Technisches Hilfswerk». */
const weak = /(?<=\p{L}{3})en?(?= )/gu;
const strong = ['es', 'er', 'e'];

/** Words whose adjectives may stand behind an article, as they would be without. */
function inflected(text: string): string[] {
  return /(?<=\p{L}{3})en? /u.test(text) ? strong.map((end) => text.replaceAll(weak, end)) : [];
}
