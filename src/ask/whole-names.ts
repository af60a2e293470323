// Names of several words of which a question has some misspelt: «the suprem court» is more than a court.
import { actorOf } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { namesIn } from '../lookup/holder.ts';
import { resolve } from '../lookup/resolve.ts';
import { namesOf } from '../lookup/shelves.ts';
import { strip } from '../lookup/strip.ts';
import { numberOf } from '../lookup/vocabulary.ts';
import { isForeign } from './language.ts';
import type { Mention } from './mentions.ts';
import type { Respelt } from './respell.ts';
import { type Begun, longest, type Run, runsIn, type Span } from './runs.ts';
import { articles, speaksOfSubject } from './scope.ts';
import { isEmpty } from './searching.ts';
import { asTyped } from './written.ts';

/** Actors with the words that were taken for their names. */
export interface WholeNames {
  readonly mentions: readonly Mention[];
  readonly respelt: readonly Respelt[];
}

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
  if (speaksOfSubject(library, stems)) return true;
  if (signs.kinds.size > 0) return ofActors.some((kind) => signs.kinds.has(kind));
  if (length > 1 || words.length > longest) return length > 1;
  const { vocabulary } = namesOf(library).actors;
  const mayBeName = (word: string, at: number) =>
    articles.has(word) ||
    !isEmpty(library, stems[at] as string) ||
    numberOf(vocabulary, word) !== undefined;
  return !isForeign(library, words) && words.every(mayBeName);
}

/** A name has so many words where more is said beside it. */
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
