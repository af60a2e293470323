// A part of the source that is pointed at: by its number alone, by its place, or from the end.
import { isMark, numeral, ordinal } from './number-words.ts';

/** Where a part stands: its number, or its number from the end. */
export interface Pointed {
  readonly number: number;
  readonly back: boolean;
}

/** What stands before «on» where it is asked what is there, and what may stand between: «what is written on». */
const asked = /^(?:what|whats|show|read|give|tell)$/;
const between =
  /^(?:is|was|were|are|me|us|the|text|title|words|stood|stands|written|printed|said|shown)$/;

/**
 * The part that is asked for by its place alone: «what was on number eleven», «what stood on the fifth one». Nothing else
 * may be said behind; `idle` tells of a word whether it says nothing.
 */
export function pointedAt(
  words: readonly string[],
  idle: (word: string) => boolean,
): Pointed | undefined {
  for (let at = words.indexOf('on'); at >= 0; at = words.indexOf('on', at + 1)) {
    const from = words.slice(0, at).findLastIndex((word) => asked.test(word));
    const found = placeIn(words.slice(at + 1));
    if (from < 0 || !found) continue;
    if (!words.slice(from + 1, at).every((word) => between.test(word))) continue;
    if (words.slice(at + 1 + found.size).every(idle)) return found;
  }
  return spokenOf(words, idle);
}

/**
 * Behind a number that is marked as one, what asks what is there: «I have all but number 20. What was on it?», «I was at
 * number 16, tell me what it says».
 */
const there =
  /(?:^| )what(?:(?:s| is| was| stood| stands)?(?: written| said)? on (?:it|that|that one)|(?: it| that one) (?:has|had|says|said|shows))$/;

/** The number that is named before it is asked what is there, if no other thing has it: «flight number 12». */
function spokenOf(words: readonly string[], idle: (word: string) => boolean): Pointed | undefined {
  if (!there.test(words.join(' '))) return undefined;
  const mark = words.findLastIndex(
    (word, at) => isMark(word) && numeral(words.slice(at + 1, at + 2)) !== undefined,
  );
  const isOther = mark > 0 && isThing(words.slice(0, mark), idle);
  const found = mark < 0 || isOther ? undefined : placeIn(words.slice(mark));
  return found && { number: found.number, back: found.back };
}

/** Whether words end with a thing that may have a number, and with nothing that somebody does: «the house», not «I skipped». */
function isThing(words: readonly string[], idle: (word: string) => boolean): boolean {
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  return !idle(last) && !doing.test(before) && !leading.test(last);
}

/** Who does something, and what leads to a number. */
const doing = /^(?:i|we|you|he|she|they|it|who)$/;
const leading = /^(?:except|besides|beyond|before|after|until|till)$/;

/** The place that words begin with, and how many they are: «number eleven», «the fifth one», «the last but one». */
function placeIn([first = '', ...words]: readonly string[]):
  | (Pointed & { size: number })
  | undefined {
  // «On no one» is nobody.
  if (isMark(first) && (first !== 'no' || /^\d/.test(words[0] ?? ''))) {
    for (const size of [2, 1]) {
      const number = numeral(words.slice(0, size));
      if (number !== undefined) return { number: Number(number), back: false, size: 1 + size };
    }
    return undefined;
  }
  if (!/^(?:the|that)$/.test(first)) return undefined;
  const size = words.lastIndexOf('one') + 1;
  if (size < 2) return undefined;
  const back = fromTheEnd(words.slice(0, size - 1), []) ?? fromTheEnd(words.slice(0, size), []);
  if (back !== undefined) return { number: back, back: true, size: 1 + size };
  const number = ordinal(words.slice(0, size - 1));
  return number === undefined || size > 3
    ? undefined
    : { number: Number(number), back: false, size: 1 + size };
}

/**
 * The place from the end of what stands between the words before it and those behind: 1 for «the last slide», 2 for «the
 * last slide but one», 3 for «the third from last».
 */
export function fromTheEnd(
  before: readonly string[],
  behind: readonly string[],
): number | undefined {
  const text = before.join(' ');
  if (/(?:^| )(?:penultimate|next to last)$/.test(text)) return 2;
  const but = /(?:^| )last but (\w+)$/.exec(text)?.[1];
  if (but !== undefined) return after(numeral([but]));
  const counted = /(?:^| )(\w+)(?: (?:to|from)(?: the)?)? last$/.exec(text)?.[1];
  const place = counted === undefined ? undefined : ordinal([counted]);
  if (place !== undefined) return Number(place);
  const rest = behind.join(' ');
  const isOneBefore = /^before (?:the )?(?:end|last|final)(?: one| slide|$)/.test(rest);
  if (!/(?:^| )(?:last|final)$/.test(text)) return isOneBefore ? 2 : undefined;
  const butBehind = /^but (\w+)(?: |$)/.exec(rest)?.[1];
  if (butBehind !== undefined) return after(numeral([butBehind])) ?? 1;
  return isOneBefore ? 2 : 1;
}

/** The number after another one. */
function after(number: string | undefined): number | undefined {
  return number === undefined ? undefined : Number(number) + 1;
}
