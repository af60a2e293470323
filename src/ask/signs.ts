// What a question asks, by the words that are a sign of it.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { slips } from '../lookup/closeness.ts';
import { fold } from '../lookup/fold.ts';
import { subjectAt } from './scope.ts';
import { isHeld, isIdle } from './searching.ts';
import { byFirstWord, indexOfRun, standing, standsAt, stem, wordsOf } from './stems.ts';

const signs = onceForLibrary(({ questions }) => {
  const all = Object.entries(questions.signs).flatMap(([kind, phrases]) =>
    phrases.map((phrase) => ({ kind: kind as QuestionKind, sign: signOf(phrase) })),
  );
  return { all, among: byFirstWord(all.map(({ sign }) => sign.words)) };
});

/** A phrase; with a gap («is … in») the words that a question, or one of its clauses, begins and ends with. */
interface Sign {
  readonly words: readonly string[];
  readonly end?: readonly string[];
}

function signOf(phrase: string): Sign {
  const [words = '', end] = phrase.split('…');
  return end === undefined
    ? { words: wordsOf(words) }
    : { words: wordsOf(words), end: wordsOf(end) };
}

const others = onceForLibrary(({ questions }) => ({
  elsewhere: standing(questions.elsewhere),
  orders: standing(questions.orders),
  says: standing(questions.says),
  bare: questions.bare.map(fold),
  source: standing(questions.source),
}));

/** What a question asks, and the places of the words that only say so. */
export interface Signs {
  /** The kinds of question that there is a sign of, with the number of words in the longest sign of each. */
  readonly kinds: ReadonlyMap<QuestionKind, number>;
  readonly places: ReadonlySet<number>;
  /** Those of them that tell nothing of the matter. */
  readonly beside: ReadonlySet<number>;
  /** Whether it asks for what the library does not hold, whatever it names: news, figures, advice. */
  readonly elsewhere: boolean;
  /** Whether something else than an answer is ordered. */
  readonly ordered: boolean;
  /** Whether it asks what the source says of something. */
  readonly says: boolean;
  /** Whether it speaks of the source itself, and so is none about something else. */
  readonly source: boolean;
}

/** Signs of these kinds speak of the matter as well: «who is to be consulted», «what we can define». */
const telling: readonly QuestionKind[] = ['treatment', 'relation', 'definition', 'objection'];

/**
 * The signs in the folded words of a question, whose `last` clause may be a question by itself; `ends` are the places of words
 * after which a clause ends: «Is the ministry in, even if …»
 */
export function signsIn(
  library: Library,
  typed: readonly string[],
  last: readonly string[] = typed,
  ends: ReadonlySet<number> = new Set(),
): Signs {
  const words = typed.map((word) => spelled(library, word));
  const kinds = new Map<QuestionKind, number>();
  const places = new Set<number>();
  const beside = new Set<number>();
  const clause = Math.max(0, words.length - last.length);
  const spans = spansOf(words.length, clause, ends);
  const there = new Set(words);
  const { all, among } = signs(library);
  for (const at of among(there)) {
    const { kind, sign } = all[at] as (typeof all)[number];
    const found = placesOf(sign, words, spans);
    if (found.length === 0) continue;
    kinds.set(kind, Math.max(found.length, kinds.get(kind) ?? 0));
    for (const place of found) {
      places.add(place);
      if (!telling.includes(kind)) beside.add(place);
    }
  }
  const other = others(library);
  const isBare = last.some(
    (_, at) =>
      other.bare.includes(last.slice(at).join(' ')) &&
      last.slice(0, at).every((word) => concluding.has(word)),
  );
  if (isBare || (clause > 0 && asksOfThem(library, last)))
    kinds.set('membership', Math.max(1, kinds.get('membership') ?? 0));
  return {
    kinds,
    places,
    beside,
    elsewhere: other.elsewhere(words, there),
    ordered: other.orders(words, there),
    says: other.says(words, there),
    source: other.source(words, there),
  };
}

/** Where what asks may begin and end: with a question or its last clause, or with any clause. */
function spansOf(
  length: number,
  lastClause: number,
  ends: ReadonlySet<number>,
): (readonly [from: number, to: number])[] {
  const clauses = [...ends].filter((end) => end + 1 < length);
  return [
    ...[...new Set([0, lastClause])].map((from) => [from, length] as const),
    ...clauses.map((end, at) => [(clauses[at - 1] ?? -1) + 1, end + 1] as const),
  ];
}

/** Words that may stand before those that ask by themselves: «therefore sector?» */
const concluding = new Set(
  'so then and but or thus hence therefore still now also even'.split(' '),
);

/** How a clause begins that asks whether somebody is something or has become it, and whoever was spoken of before. */
const being = /^(?:is|are|was|were|has|have|had)(?:nt?)?$/;
const spokenOf = /^(?:he|she|it|we|they|this|that|these|those|both|either|neither)$/;
const becoming = new Set([
  'become',
  'became',
  'been',
  'turned',
  'part',
  'piece',
  'member',
  'members',
]);

/** Whether a clause asks whether those spoken of before are of the subject: «hasn't it become security sector there?» */
function asksOfThem(library: Library, [first = '', ...others]: readonly string[]): boolean {
  const [second = '', ...rest] = others[0] === 't' ? others.slice(1) : others;
  const at = subjectAt(library, rest.map(stem));
  const between = rest.slice(0, Math.max(0, at));
  const says = (word: string) => !becoming.has(word) && !isIdle(library, stem(word));
  return being.test(first) && spokenOf.test(second) && at >= 0 && !between.some(says);
}

/** The words of signs; and those that are long enough to be known with a slip in them, by their first letter. */
const signWords = onceForLibrary((library) => {
  const all = new Set(
    signs(library).all.flatMap(({ sign: { words, end = [] } }) => [...words, ...end]),
  );
  const long = new Map<string, string[]>();
  for (const word of all)
    if (word.length >= shortestMisspelt)
      long.set(word.charAt(0), [...(long.get(word.charAt(0)) ?? []), word]);
  return { all, long };
});

const shortestMisspelt = 6;

/** The word of a sign that a word is with one slip, if nothing here speaks of that word itself: «consultd». */
function spelled(library: Library, word: string): string {
  const one = stem(word);
  const short = word.length < shortestMisspelt - 1;
  if (short || isIdle(library, one) || isHeld(library, one)) return word;
  const { all, long } = signWords(library);
  if (all.has(word)) return word;
  const alike = long.get(word.charAt(0)) ?? [];
  const near = alike.find(
    (other) => Math.abs(other.length - word.length) <= 1 && slips(word, other, 1) <= 1,
  );
  return near ?? word;
}

/** The places of a sign's words in a question, of which it may have its beginning and its end at those of one of some spans. */
function placesOf(
  { words: sign, end }: Sign,
  words: readonly string[],
  spans: readonly (readonly [from: number, to: number])[],
): number[] {
  if (end === undefined) {
    const at = indexOfRun(words, sign);
    return at < 0 ? [] : placesFrom(at, sign);
  }
  for (const [from, to] of spans) {
    const last = to - end.length;
    if (last <= from + sign.length) continue;
    if (standsAt(words, sign, from) && standsAt(words, end, last))
      return [...placesFrom(from, sign), ...placesFrom(last, end)];
  }
  return [];
}

function placesFrom(from: number, words: readonly string[]): number[] {
  return words.map((_, offset) => from + offset);
}
