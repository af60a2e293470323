// Takes away what people put around a name: "is the ... part of it?".
import { fold } from './fold.ts';

/** Phrases that may stand before and after a name; the library holds them. */
export interface Wrapping {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What stands between the words of a name. */
  readonly links: readonly string[];
  /** What else stands there, but not between a kind and its country. */
  readonly prepositions?: readonly string[];
  /** Words as people shorten them, and what each may stand for. */
  readonly shortened?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** The folded text without the phrases around it; the text itself if nothing else would be left. */
export function strip(folded: string, { before, after }: Wrapping): string {
  const starts = byLength(before);
  const ends = byLength(after);
  let text = folded;
  for (;;) {
    const start = starts.find((phrase) => text.startsWith(`${phrase} `));
    const end = ends.find((phrase) => text.endsWith(` ${phrase}`));
    if (start === undefined && end === undefined) return text;
    if (start !== undefined) text = text.slice(start.length + 1);
    if (end !== undefined && text.endsWith(` ${end}`)) text = text.slice(0, -end.length - 1);
  }
}

/** Who bears a name that was typed with an apostrophe and an s: «CIA's»; a short one in small letters is another word: «let's». */
export function bearerOf(typed: string, wrapping: Wrapping): string[] {
  const [, name = ''] = /^(.*\p{L}.*)['’ʼ`´]s\s*$/u.exec(typed) ?? [];
  const told = /\d|\p{Lu}.*\p{Lu}|\p{Lu}\p{L}{3}|[\p{L}\p{N}]{5}/u.test(name);
  return told ? [strip(fold(name), wrapping)] : [];
}

/** So many words of a name are written out, and so many words it has: time must not grow with what is typed. */
const mostWrittenOut = 3;
const longest = 8;

/**
 * Folded words with what is shortened among them written out, in each way that there is; none where nothing is, or where
 * that is one word alone, which says too little («min»).
 */
export function writtenOut(folded: string, { shortened = {} }: Wrapping): string[] {
  const words = folded.split(' ');
  const meant = words.map((word) =>
    Object.hasOwn(shortened, word) ? (shortened[word] ?? []) : [],
  );
  const count = meant.filter(({ length }) => length > 0).length;
  if (count === 0 || count > mostWrittenOut || words.length < 2 || words.length > longest)
    return [];
  return words
    .reduce<string[][]>(
      (readings, word, at) =>
        [...(meant[at] ?? []), word].flatMap((one) => readings.map((before) => [...before, one])),
      [[]],
    )
    .map((reading) => reading.join(' '))
    .filter((text) => text !== folded);
}

/** The links, folded. */
export function linksOf({ links }: Wrapping): ReadonlySet<string> {
  return foldedOnce(links);
}

/** What else links the words of a name, folded. */
export function prepositionsOf({ prepositions = none }: Wrapping): ReadonlySet<string> {
  return foldedOnce(prepositions);
}

function foldedOnce(words: readonly string[]): ReadonlySet<string> {
  const known = joining.get(words) ?? new Set(words.map(fold));
  joining.set(words, known);
  return known;
}

/** Folded, longest first, so that "is the" is not cut to "the". */
function byLength(phrases: readonly string[]): readonly string[] {
  const known = inOrder.get(phrases);
  if (known) return known;
  const sorted = phrases.map(fold).sort((a, b) => b.length - a.length);
  inOrder.set(phrases, sorted);
  return sorted;
}

/** The phrases of a library as they are compared: they do not change while it is in use. */
const inOrder = new WeakMap<readonly string[], readonly string[]>();
const none: readonly string[] = [];
const joining = new WeakMap<readonly string[], ReadonlySet<string>>();
