// Names of several words of which a question has some misspelt: «the suprem court» is more than a court.
import { actorOf } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { fold } from '../lookup/fold.ts';
import { namesIn } from '../lookup/holder.ts';
import { resolve } from '../lookup/resolve.ts';
import { namesOf } from '../lookup/shelves.ts';
import { linksOf, strip } from '../lookup/strip.ts';
import { numberOf } from '../lookup/vocabulary.ts';
import { isForeign, mayBeForeign } from './language.ts';
import type { Mention } from './mentions.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import type { Respelt } from './respell.ts';
import { articles } from './scope.ts';
import { isEmpty, isHeld, isIdle, isMatter } from './searching.ts';
import { indexOfRun, stemsOf } from './stems.ts';
import { asTyped, clauseEndsIn } from './written.ts';

/** Actors with the words that were taken for their names. */
export interface WholeNames {
  readonly mentions: readonly Mention[];
  readonly respelt: readonly Respelt[];
}

/** What everyday words may end with beside what is listed of them. */
const inflected = [/$/, /e?s$/, /s$/, /(?<=e)d$/, /ed$/, /ing$/];

/** Words that join one name to the next. */
const joining = onceForLibrary(
  ({ questions }): ReadonlySet<string> => new Set(questions.joining.map(fold)),
);

/** What is known of a question before it is decided whom it names. */
type Begun = Pick<Read, 'words' | 'stems' | 'places' | 'signs' | 'aside'>;

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
  if (!mayAskOf(library, read, mentions)) return undefined;
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

/** What is asked with these signs is asked of actors, or may be. */
const ofActors: readonly QuestionKind[] = ['membership', 'difference', 'treatment', 'reason'];

/** Whether a question may ask of somebody by name: by its signs, or else where it names several, or is a name alone. */
function mayAskOf(
  library: Library,
  { words, stems, signs }: Begun,
  { length }: readonly Mention[],
): boolean {
  if (signs.kinds.size > 0) return ofActors.some((kind) => signs.kinds.has(kind));
  if (length > 1 || words.length > longest) return length > 1;
  const { vocabulary } = namesOf(library).actors;
  const mayBeName = (word: string, at: number) =>
    articles.has(word) ||
    !isEmpty(library, stems[at] as string) ||
    numberOf(vocabulary, word) !== undefined;
  return !isForeign(library, words) && words.every(mayBeName);
}

/** The words [from, to) of a question. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words that may be one name. */
interface Run extends Span {
  /** The places of those that are misspelt. */
  readonly slips: readonly number[];
  /** Whether it may be a name where it is one word, and nothing belongs to it. */
  readonly alone: boolean;
  /** Whether a word before and behind may belong to it. */
  readonly before: boolean;
  readonly behind: boolean;
}

/** A name has so many words at most, and so many where more is said beside it. */
const longest = 6;
const longestAmid = 4;

/** So many parts of a run are looked at: what is no name at all has many. */
const mostParts = 8;

/** Whom a run of words names as a whole, or else with some of its words alone: «the ministry of finane signs». */
function nameIn(
  library: Library,
  question: string,
  read: Begun,
  run: Run,
): (Mention & Respelt) | undefined {
  const { from, to, slips, alone, before, behind } = run;
  const named = (span: Span) => namedBy(library, question, read, span, alone);
  const all = (before ? [from - 1, from] : [from])
    .flatMap((start) => (behind ? [to + 1, to] : [to]).map((end) => ({ from: start, to: end })))
    .filter((span) => span.to - span.from <= longest)
    .flatMap((span) => named(span) ?? []);
  // The most words tell who is meant, and the fewest that tell the same are the name.
  const whole = all.findLast(({ id }) => id === all[0]?.id);
  if (whole) return whole;
  for (const span of slips.flatMap((slip) => spansAround(slip, run)).slice(0, mostParts)) {
    const found = named(span);
    if (found) return found;
  }
  return undefined;
}

/** The parts of a run around one of its words, the longest first. */
function spansAround(slip: number, { from, to, before }: Run): Span[] {
  const first = before ? from - 1 : from;
  const most = Math.min(longestAmid, to - first - 1);
  return Array.from({ length: Math.max(0, most - 1) }, (_, less) => most - less).flatMap((length) =>
    Array.from({ length }, (_, back) => ({ from: slip - back, to: slip - back + length })).filter(
      (span) => span.from >= first && span.to <= to,
    ),
  );
}

/** Whom words name; only with `alone` may they be one word with what people put around a name. */
function namedBy(
  library: Library,
  question: string,
  { words, signs }: Begun,
  { from, to }: Span,
  alone: boolean,
): (Mention & Respelt) | undefined {
  const run = words.slice(from, to);
  const { strip: wrapping } = library.about;
  if (!alone && !strip(run.join(' '), wrapping).includes(' ')) return undefined;
  const typed = asTyped(question, run);
  const index = namesOf(library).actors;
  const meant = resolve(index, typed, wrapping);
  if (meant.kind !== 'found') return undefined;
  // «President Macron» is whoever bears that name, and not any president.
  const isSigned = signs.kinds.size > 0;
  if (!isSigned && index.composing?.isPost(meant.id) && namesIn(typed).size > 0) return undefined;
  return { id: meant.id, from, to, typed, meant: actorOf(library, meant.id).name };
}

/** Runs of words that say something and may be one name, of which some stand in no name that was found. */
function runsIn(
  library: Library,
  question: string,
  { words, stems, places, signs, aside }: Begun,
  mentions: readonly Mention[],
): Run[] {
  const subject = stemsOf(library.about.subject);
  const links = linksOf(library.about.strip);
  const listing = joining(library);
  const ends = clauseEndsIn(question);
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
  const isEveryday = (word: string) => inflected.some((end) => isCommon?.(word.replace(end, '')));
  const surely = mentions.filter(({ near }) => !near);
  // What nobody writes so: no everyday word or a form of one, and none of the entries; where the question may be in
  // another language, of which no everyday words are known, none of some name or of the examples either.
  const elsewhere = words.length > longest && mayBeForeign(library, words);
  const isSlip = (at: number) => {
    const [word, one] = [words[at] as string, stems[at] as string];
    if (!says(at) || isNamed(surely, at) || isNamed(places, at)) return false;
    if (named(at)) return true;
    if (/\d/.test(word) || isEveryday(word)) return false;
    return !elsewhere || (numberOf(vocabulary, word) === undefined && !isHeld(library, one));
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
    const slips = piece.filter(isSlip);
    const isShared = piece.some(isOneOfSeveral) && !piece.every(named);
    // There a name that is written right is hardly one of another body with a word more.
    const isRight = surely.some((one) => one.from >= from && one.to <= to && one.to - one.from > 1);
    if (slips.length === 0 ? !isShared : elsewhere && isRight && !isShared) return [];
    return {
      ...{ from, to, slips },
      alone:
        !named(from) &&
        !elsewhere &&
        !isMatter(library, stems[from] as string) &&
        (surely.length === 0 || isListed(from)),
      before: mayBelong(from - 1) && !ends.has(from - 1),
      behind: mayBelong(to) && !ends.has(to - 1),
    };
  });
}
