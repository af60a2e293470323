// Who does what to whom: «does parliament oversee the army?», «who votes the money for the navy?»
import type { Library } from '../knowledge/library.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import type { Mention } from './mentions.ts';
import { isOfTiers, isSubject } from './parties.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import { relationBetween } from './relating.ts';
import { endOf, type Saying, sayings, thirdOf } from './sayings.ts';
import { type Hit, hitOf } from './search.ts';
import { isIdle } from './searching.ts';
import { articles } from './small-words.ts';

/** What is asked with these signs is not who does what. */
const others: readonly QuestionKind[] = [
  'membership',
  'definition',
  'quotation',
  'difference',
  'consequence',
  'reason',
  'objection',
  'treatment',
];

/** Before a subject or behind it one of these has the bare verb behind it: «does parliament oversee». */
const helping = new Set('do does did can could may might must shall should will would'.split(' '));
const being = new Set(['is', 'are', 'was', 'were']);
/** What says before a verb, with «to» behind it, that somebody may do it: «has the power to question». */
const enabled = new Set(
  'get gets have has any the a power powers right authority allowed able entitled empowered'.split(
    ' ',
  ),
);
const having = new Set(['have', 'has']);
const between = new Set('also ever really even actually then still always'.split(' '));

/** What stands between a verb and whom it is done to. */
const joining = new Set('to for of on over with a an the its their our and or all both'.split(' '));

/** What a question asks of who does what, and whether it says nothing else. */
export interface Related {
  readonly hits: readonly Hit[];
  readonly alone: boolean;
}

/** The relations that a question asks about, by their subject and the verb behind it, or by «who» or «which» before that. */
export function relationAsked(library: Library, read: Read): Related | undefined {
  const { signs, people } = read;
  if (people.length > 0 || others.some((kind) => signs.kinds.has(kind))) return undefined;
  const found = sayings(library).filter(
    (saying) => isSaid(library, read, saying) || isAsked(library, read, saying),
  );
  if (found.length === 0) return relationBetween(library, read);
  const hits = [...new Set(found.map(({ finding }) => finding))].map(hitOf);
  return { hits, alone: found.some((saying) => isAll(library, read, saying)) };
}

/** How a question begins that asks who does something, or whether somebody does it in general: not whether he did or will. */
const beginning = new Set('who do does can may is are'.split(' '));

/**
 * Whether a question asks for a relation in general and says nothing else: no time, no place, nobody of one country
 * alone.
 */
function isAll(library: Library, { words, mentions, stems }: Read, saying: Saying): boolean {
  const verb = new Set(saying.verb.flatMap((one) => [one, thirdOf(one)]));
  return (
    mentions.every(({ id }) => library.actors.has(id)) &&
    words.every(
      (word, at) =>
        isNamed(mentions, at) ||
        joining.has(word) ||
        verb.has(word) ||
        stems[at] === saying.end ||
        (at === 0 ? beginning.has(word) : saying.isState && being.has(word)),
    )
  );
}

/** Whether a question has the subject with the verb behind it: «may parliament question the minister?» */
function isSaid(library: Library, { words, mentions, stems }: Read, saying: Saying): boolean {
  return mentions.some((one) => {
    let first = one.from - 1;
    while (articles.has(words[first] ?? '')) first--;
    const before = words[first] ?? '';
    let at = one.to;
    let isHelped = helping.has(before);
    let isBeing = being.has(before);
    for (; isAuxiliary(words[at] ?? ''); at++) {
      isHelped ||= helping.has(words[at] as string);
      isBeing ||= being.has(words[at] as string);
    }
    const to = words.findIndex((word, place) => place >= at && !enabled.has(word));
    // «Has to» is no power.
    const may = words.slice(at, to).some((word) => !having.has(word));
    if (to > at && may && words[to] === 'to') {
      at = to + 1;
      isHelped = true;
    }
    const end = saying.isState
      ? isBeing && endOf(saying, words, stems, at, 'bare')
      : endOf(saying, words, stems, at, isHelped ? 'bare' : 'third');
    // One word may tell what it is done to: «can parliament debate defence?»
    const isThere =
      typeof end === 'number' && untold(library, { words, mentions, stems }, end) <= 1;
    // Who is of which tier takes longest to tell.
    if (!isThere || !isSubject(library, saying, one)) return false;
    const { of } = saying.relation;
    if (of === undefined) return true;
    const objects = objectsFrom({ words, mentions, stems }, saying, at + saying.verb.length);
    return objects.every((other) => isOfTiers(library, other, of));
  });
}

/** Whom something is done to: those named right behind a verb, one after another. */
function objectsFrom(
  { words, mentions, stems }: Pick<Read, 'words' | 'mentions' | 'stems'>,
  { end }: Saying,
  from: number,
): Mention[] {
  const found: Mention[] = [];
  for (let at = from; at < words.length; ) {
    const named = mentions.find((one) => one.from === at);
    if (!named && !joining.has(words[at] as string) && stems[at] !== end) break;
    if (named) found.push(named);
    at = named?.to ?? at + 1;
  }
  return found;
}

function isAuxiliary(word: string): boolean {
  return helping.has(word) || being.has(word) || between.has(word);
}

/** Whether a question asks with «who» or «which body» right before the verb, and names at most whom it is done to. */
function isAsked(library: Library, read: Read, saying: Saying): boolean {
  const { words, mentions, stems } = read;
  const { relation, verb, isState, end: last } = saying;
  return words.some((word, place) => {
    const starts = word === 'who' ? [place + 1] : word === 'which' ? [place + 2, place + 3] : [];
    return starts.some((start) => {
      let at = start;
      while (between.has(words[at] ?? '')) at++;
      if (isState && !being.has(words[at] ?? '')) return false;
      const from = isState ? at + 1 : at;
      const end =
        endOf(saying, words, stems, from, isState ? 'bare' : 'third') ??
        (isState ? undefined : endOf(saying, words, stems, from, 'bare'));
      if (end === undefined || untold(library, read, end) > 0) return false;
      if (mentions.some((one) => one.to <= place)) return false;
      // «Who gives the police their orders?» Whom it is done to stands in the gap, and nothing else.
      const inside = last !== undefined && relation.of !== undefined;
      const gap = inside ? from + verb.length : end;
      const objects = mentions.filter((one) => one.from >= gap);
      if (objects.length === 0) return !inside && (verb.length > 1 || last !== undefined);
      const isJoined = (word: string, at: number) =>
        joining.has(word) || isNamed(mentions, gap + at);
      if (inside && !words.slice(gap, end - 1).every(isJoined)) return false;
      if (!words.slice(end, objects[0]?.from).every((one) => joining.has(one))) return false;
      return objects.every(
        (one) => !isSubject(library, saying, one) && isOfTiers(library, one, relation.of),
      );
    });
  });
}

/** How many words from a place on tell something that is neither named nor says nothing. */
function untold(
  library: Library,
  { words, mentions, stems }: Pick<Read, 'words' | 'mentions' | 'stems'>,
  from: number,
): number {
  return words.filter(
    (word, at) =>
      at >= from &&
      !isNamed(mentions, at) &&
      !joining.has(word) &&
      !isIdle(library, stems[at] as string),
  ).length;
}
