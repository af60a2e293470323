// What two actors have to do with one another: «how do the interior ministry and the police relate?»
import type { Library } from '../knowledge/library.ts';
import type { Mention } from './mentions.ts';
import { isOfTiers, isSubject } from './parties.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import type { Related } from './relations.ts';
import { type Saying, sayings } from './sayings.ts';
import { hitOf } from './search.ts';
import { isIdle } from './searching.ts';

/** What it is called in general that two have to do with one another. */
const relating = new Set(
  'relate relates related relation relations relationship relationships link links linked'.split(
    ' ',
  ),
);

/** What the one of two actors does to the other, where nothing else is said than that they have to do with one another. */
export function relationBetween(
  library: Library,
  { words, mentions, stems }: Read,
): Related | undefined {
  const [first, second, third] = mentions;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const names = (word: string) => relating.has(word);
  const isTold = (word: string, at: number) =>
    isNamed(mentions, at) || names(word) || isIdle(library, stems[at] as string);
  if (!words.some(names) || !words.every(isTold)) return undefined;
  const isOf = (one: Mention, other: Mention) => (saying: Saying) =>
    saying.relation.of !== undefined &&
    isSubject(library, saying, one) &&
    isOfTiers(library, other, saying.relation.of);
  const found = [isOf(first, second), isOf(second, first)]
    .map((holds) => sayings(library).find(holds))
    .find((saying) => saying !== undefined);
  return found && { hits: [hitOf(found.finding)], alone: true };
}
