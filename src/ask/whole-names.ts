// Names of several words of which a question has some misspelt: «the suprem court» is more than a court.
import { actorOf } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { undoubled } from '../lookup/closeness.ts';
import { namesIn } from '../lookup/holder.ts';
import { nearNames } from '../lookup/rank.ts';
import { resolve } from '../lookup/resolve.ts';
import { namesOf } from '../lookup/shelves.ts';
import { strip } from '../lookup/strip.ts';
import { hasWord } from '../lookup/vocabulary.ts';
import { isForeign } from './language.ts';
import type { Mention } from './mentions.ts';
import type { Respelt } from './respell.ts';
import { type Begun, longest, type Run, runsIn, type Span } from './runs.ts';
import { speaksOfSubject } from './scope.ts';
import { isEmpty } from './searching.ts';
import { articles } from './small-words.ts';
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
    return one === undefined || mentions.some((other) => cuts(one, other)) ? [] : [one];
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

/** Whether a name has some of the words of a longer one, and not all: «Office of the High Representative in Sarajevo». */
function cuts(one: Span, other: Span): boolean {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return (
    to > from && to - from < other.to - other.from && one.to - one.from < other.to - other.from
  );
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
    articles.has(word) || !isEmpty(library, stems[at] as string) || hasWord(vocabulary, word);
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
  const { from, to, slips, before, behind } = run;
  const named = (span: Span) => namedBy(library, question, read, span, run);
  const all = Array.from({ length: before + 1 }, (_, at) => from - before + at)
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
  const first = from - before;
  const most = Math.min(longestAmid, to - first - 1);
  return Array.from({ length: Math.max(0, most - 1) }, (_, less) => most - less).flatMap((length) =>
    Array.from({ length }, (_, back) => ({ from: slip - back, to: slip - back + length })).filter(
      (span) => span.from >= first && span.to <= to,
    ),
  );
}

/** With more slips than these a name is another one of the same actor, perhaps in another language. */
const mostSlips = 2;

/** Whom words name; one word only where it may be a name alone, and then by a single slip. */
function namedBy(
  library: Library,
  question: string,
  { words, signs }: Begun,
  { from, to }: Span,
  { alone, slips }: Run,
): (Mention & Respelt) | undefined {
  const run = words.slice(from, to);
  const { strip: wrapping } = library.about;
  const bare = strip(run.join(' '), wrapping);
  const single = !bare.includes(' ');
  if (single && !alone) return undefined;
  const typed = asTyped(question, run);
  const index = namesOf(library).actors;
  const found = resolve(index, typed, wrapping);
  if (found.kind !== 'found') return undefined;
  const { id } = found;
  // «President Macron» is whoever bears that name, and not any president.
  const isSigned = signs.kinds.size > 0;
  if (!isSigned && index.composing?.isPost(id) && namesIn(typed).size > 0) return undefined;
  const near = nearNames(index, bare).find(({ record }) => record.id === id);
  const name = near?.record.folded.split(' ') ?? [];
  // What stands in a longer name as it is typed is not misspelt: «Port Moresby».
  if (bare.split(' ').every((word) => name.includes(word))) return undefined;
  const isSure =
    near &&
    near.record.folded[0] === bare[0] &&
    (near.slips <= 1 || undoubled(near.record.folded) === undoubled(bare));
  // «Cost guard» may be misspelt though all its words are right; a country beside it tells who is meant.
  if (!isSure && (single || (slips.length === 0 && found.via !== 'composed'))) return undefined;
  const isNear = near !== undefined && near.slips <= mostSlips;
  return { id, from, to, typed, meant: isNear ? near.record.name : actorOf(library, id).name };
}
