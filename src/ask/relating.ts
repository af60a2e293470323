// What two actors have to do with one another: «how do the interior ministry and the police relate?»
import { countries } from '../knowledge/countries.ts';
import type { Library } from '../knowledge/library.ts';
import type { Mention } from './mentions.ts';
import { isOfTiers, isSubject } from './parties.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import type { Related } from './relations.ts';
import { type Saying, sayings } from './sayings.ts';
import { hitOf } from './search.ts';
import { isIdle } from './searching.ts';
import { negations } from './small-words.ts';

/** What it is called in general that two have to do with one another. */
const relating = new Set(
  'relate relates related relation relations relationship relationships link links linked'.split(
    ' ',
  ),
);

/** Whoever is asked for, and not how two relate: «who related …». */
const persons = new Set(['who', 'whom', 'whose']);

/**
 * What the one of two actors does to the other, where nothing else is said than that they have to do with one another. Two of
 * different countries have nothing to do with one another that the source would tell.
 */
export function relationBetween(library: Library, read: Read): Related | undefined {
  const { words, mentions, stems } = read;
  const [first, second, third] = mentions;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const names = (word: string) => relating.has(word);
  const isTold = (word: string, at: number) =>
    isNamed(mentions, at) ||
    names(word) ||
    (!negations.has(word) && !persons.has(word) && isIdle(library, stems[at] as string));
  if (!words.some(names) || !words.every(isTold) || !mayMeet(library, first, second))
    return undefined;
  const isOf = (one: Mention, other: Mention) => (saying: Saying) =>
    saying.relation.of !== undefined &&
    isSubject(library, saying, one) &&
    isOfTiers(library, other, saying.relation.of);
  const found = [isOf(first, second), isOf(second, first)]
    .map((holds) => sayings(library).find(holds))
    .find((saying) => saying !== undefined);
  return found && { hits: [hitOf(found.finding)], alone: true };
}

/** The code of the country that a body is of; undefined where it is of none, or of several. */
function countryOf(library: Library, id: string): string | undefined {
  const code = library.bodies.get(id)?.file ?? id.split('@')[1];
  return code !== undefined && countries.has(code) ? code : undefined;
}

/** Whether two may be of one country: one of them is of none in particular, or both are of the same. */
function mayMeet(library: Library, first: Mention, second: Mention): boolean {
  const [one, other] = [first, second].map(({ id }) => countryOf(library, id));
  return one === undefined || other === undefined || one === other;
}
