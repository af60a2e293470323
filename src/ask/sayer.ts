// Who a question says defines, says or thinks something. What others than those whose words are held here say is told
// nowhere: the entry of the word itself would be taken for theirs.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from '../lookup/fold.ts';
import { resolve } from '../lookup/resolve.ts';
import { namesOf } from '../lookup/shelves.ts';
import { hasWord } from '../lookup/vocabulary.ts';
import type { Finding } from './corpus.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import { isHeld, isIdle, isMatter } from './searching.ts';
import { byFirstWord, indexOfRun, stem, wordsOf } from './stems.ts';
import { endsIn, ownersIn } from './written.ts';

/** The words before and after whoever says something; with none after them, the question ends there. */
interface Frame {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The phrases around whoever says something. */
const framesOf = onceForLibrary(({ questions }) => {
  const all = questions.sayers.map((frame): Frame => {
    const [before = '', after = ''] = frame.split('…');
    return { before: wordsOf(before), after: wordsOf(after.replace(/^'s /, '')) };
  });
  const begun = all.map(({ before, after }) => (before.length > 0 ? before : after));
  return { all, among: byFirstWord(begun) };
});

/** Actors whose definition is held here, by their ids. */
export const definers = onceForLibrary((library): ReadonlyMap<string, string> => {
  const { actors } = namesOf(library);
  return new Map(
    [...library.definitions.values()].flatMap(({ id, people = '' }) => {
      const found = resolve(actors, people, library.about.strip);
      return found.kind === 'found' && found.via !== 'fuzzy' ? [[found.id, id] as const] : [];
    }),
  );
});

/** Whether an entry is the definition of somebody who is named. */
export function isTheirs(library: Library, { actors }: Read, { kind, id }: Finding): boolean {
  return kind === 'definition' && actors.some((one) => definers(library).get(one) === id);
}

/** The words of a question, the actors that they name and what they ask. */
type Named = Pick<Read, 'words' | 'stems' | 'mentions' | 'signs'>;

/** So many words a name has at most. */
const longest = 5;

/** Before what is no name: «what would a critic say». */
const some = new Set(['a', 'an', 'any', 'some', 'most', 'many', 'other']);

/** Whether it asks for the words of somebody of whom nothing is quoted here: «how does NATO define security?» */
export function asksOthersWords(library: Library, question: string, read: Named): boolean {
  const { words } = read;
  const owners = ownersIn(question);
  const ends = endsIn(question);
  const own = read.stems.map((one, at) => stem(owners.get(words[at] as string) ?? one));
  if (isOfStranger(library, question, { ...read, stems: own }, owners)) return true;
  const { all, among } = framesOf(library);
  return among(new Set(words)).some((frame) => {
    const { before, after } = all[frame] as Frame;
    const there = before.length > 0 ? between(words, before, after) : ownerOf(words, after, owners);
    const end = there.findIndex((at) => ends.has(at));
    const who = end < 0 ? there : there.slice(0, end + 1);
    return isStranger(library, { ...read, stems: own }, who);
  });
}

/** A word that is written as a name is: no abbreviation, and more than an initial. */
const properName = /^\p{Lu}\p{Ll}{2}/u;

/**
 * Whether what is asked of is somebody's of whom nothing here speaks: «Galtung's violence». Where an actor is named, or it is
 * asked whether somebody belongs, that is no more than who says so: «Fatima's army unit, is it in?»
 */
function isOfStranger(
  library: Library,
  question: string,
  { words, stems, mentions, signs }: Named,
  owners: ReadonlyMap<string, string>,
): boolean {
  if (owners.size === 0 || mentions.length > 0 || signs.kinds.has('membership')) return false;
  const { vocabulary } = namesOf(library).actors;
  const written = question.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => properName.test(word));
  const names = new Set(written.map(fold));
  return words.some((word, at) => {
    const name = owners.get(word);
    const own = stems[at] as string;
    return (
      name !== undefined &&
      names.has(name) &&
      !(isHeld(library, own) || isIdle(library, own) || signs.places.has(at)) &&
      !hasWord(vocabulary, name)
    );
  });
}

/** The places of the words between others; none where these do not stand there. */
function between(
  words: readonly string[],
  before: readonly string[],
  after: readonly string[],
): number[] {
  const at = indexOfRun(words, before);
  const from = at + before.length;
  const end = after.length === 0 ? words.length : indexOfRun(words, after, from + 1);
  const isThere = at >= 0 && end > from && (after.length === 0 || end - from <= longest);
  return isThere
    ? words.slice(from, Math.min(end, from + longest)).map((_, place) => from + place)
    : [];
}

/** The place of the word that says whose the others are. */
function ownerOf(
  words: readonly string[],
  others: readonly string[],
  owners: ReadonlyMap<string, string>,
): number[] {
  const at = indexOfRun(words, others) - 1;
  return at >= 0 && owners.has(words[at] as string) ? [at] : [];
}

/** Whether these words name somebody of whom the source does not speak. */
function isStranger(
  library: Library,
  { stems, words, mentions, signs }: Named,
  who: readonly number[],
): boolean {
  if (some.has(words[who[0] ?? -1] as string)) return false;
  const says = who.filter(
    (at) =>
      isNamed(mentions, at) || (!isIdle(library, stems[at] as string) && !signs.places.has(at)),
  );
  const [first] = says;
  if (first === undefined) return false;
  const spoken = (at: number) => isMatter(library, stems[at] as string);
  const actor = mentions.find(({ from, to }) => first >= from && first < to);
  return actor ? definers(library).has(actor.id) || !spoken(first) : !says.some(spoken);
}

/** The stems of the words around whoever says something: they tell nothing of what it is said of. */
export const saying = onceForLibrary(
  (library): ReadonlySet<string> =>
    new Set(framesOf(library).all.flatMap(({ before, after }) => [...before, ...after].map(stem))),
);
