// Names of several words of which a question has some misspelt: «the suprem court» is more than a court.
import { actorOf } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from '../lookup/fold.ts';
import { resolve } from '../lookup/resolve.ts';
import { namesOf } from '../lookup/shelves.ts';
import { linksOf } from '../lookup/strip.ts';
import { numberOf } from '../lookup/vocabulary.ts';
import type { Mention } from './mentions.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import type { Respelt } from './respell.ts';
import { articles } from './scope.ts';
import { isHeld, isIdle, isMatter } from './searching.ts';
import { indexOfRun, stemsOf } from './stems.ts';
import { asTyped, endsIn } from './written.ts';

/** A name has so many words at most. */
const longest = 6;

/** Actors with the words that were taken for their names. */
export interface WholeNames {
  readonly mentions: readonly Mention[];
  readonly respelt: readonly Respelt[];
}

/** Words that join one name to the next. */
const joining = onceForLibrary(
  ({ questions }): ReadonlySet<string> => new Set(questions.joining.map(fold)),
);

/** What is known of a question before it is decided whom it names. */
type Begun = Pick<Read, 'words' | 'stems' | 'places' | 'signs' | 'aside' | 'foreign'>;

/**
 * The actors that a question names, where a run of its words is as a whole the misspelt name of one whom its words do not
 * name one by one; undefined where there is no such run. The resolver of the commands decides.
 */
export function wholeNames(
  library: Library,
  question: string,
  read: Begun,
  mentions: readonly Mention[],
): WholeNames | undefined {
  const found = runsIn(library, question, read, mentions).flatMap((run) => {
    const one = nameIn(library, question, read, run);
    return one === undefined ? [] : [one];
  });
  if (found.length === 0) return undefined;
  const apart = mentions.filter(
    ({ from, to }) => !found.some((one) => from < one.to && to > one.from),
  );
  return {
    mentions: [...apart, ...found.map(({ id, from, to }) => ({ id, from, to }))].sort(
      (a, b) => a.from - b.from,
    ),
    respelt: found.map(({ typed, meant }) => ({ typed, meant })),
  };
}

/** The words [from, to) of a question. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** Whether it may be a name where it is one word, and nothing belongs to it. */
  readonly alone: boolean;
  /** Whether a word before and behind may belong to it. */
  readonly before: boolean;
  readonly behind: boolean;
}

/** Whom a run of words names, with a word before or behind that says nothing by itself («al», «general») or without. */
function nameIn(
  library: Library,
  question: string,
  { words }: Begun,
  { from, to, alone, before, behind }: Run,
): (Mention & Respelt) | undefined {
  const index = namesOf(library).actors;
  const runs = (before ? [from - 1, from] : [from]).flatMap((start) =>
    (behind ? [to + 1, to] : [to]).map((end) => ({ from: start, to: end })),
  );
  const found = runs.flatMap((run): (Mention & Respelt) | [] => {
    if (run.to - run.from === 1 && !alone) return [];
    const typed = asTyped(question, words.slice(run.from, run.to));
    const meant = resolve(index, typed, library.about.strip);
    if (meant.kind !== 'found') return [];
    return { id: meant.id, ...run, typed, meant: actorOf(library, meant.id).name };
  });
  // The most words tell who is meant, and the fewest that tell the same are the name.
  return found.findLast(({ id }) => id === found[0]?.id);
}

/** Runs of words that say something and may be one name, of which some stand in no name that was found. */
function runsIn(
  library: Library,
  question: string,
  { words, stems, places, signs, aside, foreign }: Begun,
  mentions: readonly Mention[],
): Run[] {
  const subject = stemsOf(library.about.subject);
  const links = linksOf(library.about.strip);
  const listing = joining(library);
  const ends = endsIn(question);
  const named = (at: number) => isNamed(mentions, at);
  const isSubject = (at: number) =>
    stems[at] === subject.at(-1) || indexOfRun(stems.slice(at, at + subject.length), subject) === 0;
  const isIdleAt = (at: number) => isIdle(library, stems[at] as string);
  const says = (at: number) =>
    named(at) || !(isIdleAt(at) || signs.places.has(at) || aside.has(at) || isSubject(at));
  const joins = (at: number) => links.has(words[at] as string) || articles.has(words[at] as string);
  const mayBelong = (at: number) =>
    at >= 0 &&
    at < words.length &&
    isIdleAt(at) &&
    !articles.has(words[at] as string) &&
    !listing.has(words[at] as string) &&
    !signs.places.has(at);
  const { vocabulary, isCommon } = namesOf(library).actors;
  const surely = mentions.filter(({ near }) => !near);
  const isKnown = (at: number) =>
    numberOf(vocabulary, words[at] as string) !== undefined || isHeld(library, stems[at] as string);
  // A word that nobody writes so; in another language than English none of some name or entry either.
  const isSlip = (at: number) => {
    const word = words[at] as string;
    if (!says(at) || isNamed(surely, at) || isNamed(places, at)) return false;
    if (named(at)) return true;
    return !(isCommon?.(word) || (foreign && isKnown(at)));
  };
  // «Cost guard»: of the guards that there are none is called so.
  const isOneOfSeveral = (at: number) =>
    mentions.filter((one) => at >= one.from && at < one.to).length > 1;
  // One of several that are listed: «the army, the polise and courts».
  const isListed = (at: number) => {
    const before = articles.has(words[at - 1] ?? '') ? at - 2 : at - 1;
    const isEnd = ends.has(at) || ends.has(before);
    return isEnd || listing.has(words[before] ?? '') || listing.has(words[at + 1] ?? '');
  };
  const pieces: number[][] = [[]];
  for (const at of words.keys()) {
    if (says(at)) pieces.at(-1)?.push(at);
    if (ends.has(at) || !(says(at) || joins(at))) pieces.push([]);
  }
  return pieces.flatMap((piece): Run | [] => {
    const [from = 0] = piece;
    const to = (piece.at(-1) ?? 0) + 1;
    const isOpen = piece.some(isSlip) || (piece.some(isOneOfSeveral) && !piece.every(named));
    if (!isOpen || to - from > longest) return [];
    return {
      ...{ from, to },
      alone:
        !named(from) &&
        !isMatter(library, stems[from] as string) &&
        (surely.length === 0 || isListed(from)),
      before: mayBelong(from - 1) && !ends.has(from - 1),
      behind: mayBelong(to) && !ends.has(to - 1),
    };
  });
}
