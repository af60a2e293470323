// How near two texts are in their letters: slips to insert, delete, replace or swap.

/**
 * How close two texts are, from 0 to 1 (the same): one less the share of letters to insert, delete, replace or swap
 * (optimal string alignment distance over the longer length).
 */
export function closeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - slips(a, b, longer) / longer;
}

/** The slips between a typed word and a whole one, and between it and the nearest beginning of that. */
export interface Slips {
  readonly whole: number;
  readonly beginning: number;
}

const none: Slips = { whole: Number.POSITIVE_INFINITY, beginning: Number.POSITIVE_INFINITY };

/** So many letters of what was typed have a bit each in one number. */
const mostBits = 31;

/**
 * The slips between a typed word and another text: their optimal string alignment distance (Damerau 1964, each letter touched
 * once), infinite where it is more than `most`.
 */
export function slips(typed: string, text: string, most: number): number {
  return slipsBegun(typed, text, most, text.length).whole;
}

/** The slips to the first `letters` of a text, and to the nearest beginning of these; infinite beyond `most`. */
export function slipsBegun(typed: string, text: string, most: number, letters: number): Slips {
  const width = Math.min(letters, text.length);
  const asBits = typed.length > 0 && typed.length <= mostBits;
  return asBits ? byBits(typed, text, most, width) : byRows(typed, text, most, width);
}

/** For each letter the places where it stands in the word that was typed last, as bits: one word is compared with many. */
const placesOf = { typed: '', latin: new Int32Array(128), other: new Map<number, number>() };

function learn(typed: string): void {
  const { latin, other } = placesOf;
  for (let at = 0; at < placesOf.typed.length; at++) {
    const code = placesOf.typed.charCodeAt(at);
    if (code < latin.length) latin[code] = 0;
  }
  other.clear();
  for (let at = 0; at < typed.length; at++) {
    const code = typed.charCodeAt(at);
    if (code < latin.length) latin[code] = (latin[code] as number) | (1 << at);
    else other.set(code, (other.get(code) ?? 0) | (1 << at));
  }
  placesOf.typed = typed;
}

/**
 * The distances a letter of the text at a time, each column of the table of distances held as the bits of two numbers: where
 * it rises by one from the row above, and where it falls (Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and
 * Damerau edit distances").
 */
function byBits(typed: string, text: string, most: number, width: number): Slips {
  if (placesOf.typed !== typed) learn(typed);
  const { latin, other } = placesOf;
  const height = typed.length;
  const last = 1 << (height - 1);
  let rises = -1;
  let falls = 0;
  let diagonal = 0;
  let before = 0;
  let distance = height;
  let beginning = distance <= most ? distance : Number.POSITIVE_INFINITY;
  for (let at = 0; at < width; at++) {
    const code = text.charCodeAt(at);
    const same = code < 128 ? (latin[code] as number) : (other.get(code) ?? 0);
    const swapped = ((~diagonal & same) << 1) & before;
    diagonal = ((((same & rises) + rises) | 0) ^ rises) | same | falls | swapped;
    const over = falls | ~(diagonal | rises);
    const under = rises & diagonal;
    if (over & last) distance++;
    else if (under & last) distance--;
    const shifted = (over << 1) | 1;
    rises = (under << 1) | ~(diagonal | shifted);
    falls = shifted & diagonal;
    before = same;
    if (distance < beginning && distance <= most) beginning = distance;
    // Each letter that is left makes it less by one at most.
    if (distance - (width - 1 - at) > most) break;
  }
  return { whole: distance <= most ? distance : Number.POSITIVE_INFINITY, beginning };
}

/** Rows of the table of distances, used again and again: a call never waits, so no two use them at once. */
let rows = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)] as const;

/**
 * The distances a row at a time, of which only so many places beside the diagonal are looked at as there may be slips
 * (Ukkonen 1985). Texts beyond 255 letters are cut.
 */
function byRows(typed: string, text: string, most: number, letters: number): Slips {
  const width = Math.min(letters, 255);
  const height = Math.min(typed.length, 255);
  const far = most + 1;
  let [before, last, row] = rows;
  for (let at = 0; at <= width && at <= far; at++) last[at] = at;
  for (let i = 1; i <= height; i++) {
    const letter = typed.charCodeAt(i - 1);
    const from = Math.max(1, i - most);
    const to = Math.min(width, i + most);
    row[from - 1] = from === 1 ? i : far;
    if (i + most <= width) last[i + most] = far;
    let least = row[from - 1] as number;
    for (let j = from; j <= to; j++) {
      const other = text.charCodeAt(j - 1);
      let cost = (last[j - 1] as number) + (letter === other ? 0 : 1);
      const skip = Math.min(row[j - 1] as number, last[j] as number) + 1;
      if (skip < cost) cost = skip;
      if (i > 1 && j > 1 && letter === text.charCodeAt(j - 2)) {
        const swap = (before[j - 2] as number) + 1;
        if (swap < cost && typed.charCodeAt(i - 2) === other) cost = swap;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return none;
    [before, last, row] = [last, row, before];
  }
  rows = [before, last, row];
  let beginning = far;
  for (let at = Math.max(0, height - most); at <= Math.min(width, height + most); at++)
    beginning = Math.min(beginning, last[at] as number);
  const whole = Math.abs(width - height) > most ? far : (last[width] as number);
  const within = (count: number) => (count > most ? Number.POSITIVE_INFINITY : count);
  return { whole: within(whole), beginning: within(beginning) };
}

/** A word with every doubled letter single: the slip that is made most easily, and changes the word least. */
export function undoubled(word: string): string {
  let at = 1;
  while (at < word.length && word[at] !== word[at - 1]) at++;
  return at >= word.length ? word : word.replaceAll(/(\p{L})\1+/gu, '$1');
}
