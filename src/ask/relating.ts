// What two actors have to do with one another: «how do the interior ministry and the police relate?»
import { countries } from '../knowledge/countries.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from '../lookup/fold.ts';
import { findingsOf } from './corpus.ts';
import { findingFor } from './examples.ts';
import type { Mention } from './mentions.ts';
import { isOfTiers, isSubject } from './parties.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import type { Related } from './relations.ts';
import { type Saying, sayings } from './sayings.ts';
import { hitOf } from './search.ts';
import { isIdle } from './searching.ts';
import { negations } from './small-words.ts';

/** What it is called that two have to do with one another, and the finding that says it in general. */
const relating = onceForLibrary((library) => {
  const { words, term } = library.questions.relating;
  return { words: new Set(words.map(fold)), general: findingFor(findingsOf(library), { term }) };
});

/** Whoever is asked for, and not how two relate: «who related …». */
const persons = new Set(['who', 'whom', 'whose']);

/**
 * What the one of two actors does to the other, or what is said of relations in general, where nothing else is asked than what
 * they have to do with one another. Two of different countries have nothing to do with one another that the source would tell.
 */
export function relationBetween(library: Library, read: Read): Related | undefined {
  const { words, mentions, stems } = read;
  const [first, second, third] = mentions;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const { words: naming, general } = relating(library);
  const names = (word: string) => naming.has(word);
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
  const told = found?.finding ?? general;
  return told && { hits: [hitOf(told)], alone: true };
}

/** The code of the country that a body is of; undefined where it is of none, or of several. */
function countryOf(library: Library, id: string): string | undefined {
  const code = library.bodies.get(id)?.file ?? id.split('@')[1];
  return code !== undefined && countries().has(code) ? code : undefined;
}

/** Whether two may be of one country: one of them is of none in particular, or both are of the same. */
function mayMeet(library: Library, first: Mention, second: Mention): boolean {
  const [one, other] = [first, second].map(({ id }) => countryOf(library, id));
  return one === undefined || other === undefined || one === other;
}
