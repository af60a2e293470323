// The words of a question or an entry, by their stems: `consulting` and `consulted` are the same word here.
import { stemmer } from 'stemmer';
import { fold } from '../lookup/fold.ts';
import { unspacedLetter } from '../lookup/scripts.ts';

/** Finds words where nothing stands between them (Unicode Standard Annex 29); made when it is first needed. */
let segmenter: Intl.Segmenter | undefined;

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
  const folded = fold(unspacedLetter.test(text) ? withSpaces(text) : text);
  return folded === '' ? [] : folded.split(' ');
}

/** A text with a space between all words, also in scripts that put none there. Time grows faster than its length. */
function withSpaces(text: string): string {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment).join(' ');
}

/**
 * How a name of these words may be written: in scripts that put no spaces between words also without them, or with one
 * where a point or a number parts it.
 */
export function spellings(words: readonly string[]): string[] {
  const text = words.join(' ');
  if (words.length < 2 || !unspacedLetter.test(text)) return [text];
  const parted = words
    .slice(1)
    .map((_, at) => `${words.slice(0, at + 1).join('')} ${words.slice(at + 1).join('')}`);
  return [words.join(''), text, ...parted];
}

const known = new Map<string, string>();
const mostKnown = 50_000;

/** Words that the rules for English take for others: an authority is no author, a reporter no report. */
const apart: ReadonlyMap<string, string> = new Map([
  ['authority', 'authority'],
  ['authorities', 'authority'],
  ['reporter', 'reporter'],
  ['reporters', 'reporter'],
]);

/** The stem of a folded word (Porter 1980, for English). */
export function stem(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (!/^[a-z]+$/.test(word)) return word;
  const made = apart.get(word) ?? stemmer(word);
  if (known.size < mostKnown) known.set(word, made);
  return made;
}

/** The stems of a text's words, in order. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}

/** Whether `part` stands in `whole` as words in a row, and where; -1 if not. */
export function indexOfRun(whole: readonly string[], part: readonly string[], from = 0): number {
  for (let at = from; at + part.length <= whole.length; at++)
    if (standsAt(whole, part, at)) return at;
  return -1;
}

/** Whether `part` stands in `whole` as words in a row from a place on. */
export function standsAt(whole: readonly string[], part: readonly string[], at: number): boolean {
  let same = 0;
  while (same < part.length && whole[at + same] === part[same]) same++;
  return same === part.length;
}

/**
 * Phrases by their first words: gives the places of those that may stand among some words, in the order of the phrases.
 * One without words may stand anywhere.
 */
export function byFirstWord(
  phrases: readonly (readonly string[])[],
): (words: ReadonlySet<string>) => number[] {
  const places = new Map<string | undefined, number[]>();
  for (const [at, [first]] of phrases.entries())
    places.set(first, [...(places.get(first) ?? []), at]);
  const anywhere = places.get(undefined) ?? [];
  return (words) => {
    const found = [...anywhere];
    for (const word of words) for (const at of places.get(word) ?? []) found.push(at);
    return found.sort((a, b) => a - b);
  };
}

/** Tells whether one of some phrases stands among words in a row; `there` are these as a set. */
export function standing(
  texts: readonly string[],
): (words: readonly string[], there?: ReadonlySet<string>) => boolean {
  const phrases = texts.map(wordsOf);
  const among = byFirstWord(phrases);
  return (words, there = new Set(words)) =>
    among(there).some((at) => indexOfRun(words, phrases[at] as readonly string[]) >= 0);
}
