// How near two texts are in their letters: slips to insert, delete, replace or swap.

/**
 * How close two texts are, from 0 to 1 (the same): one less the share of letters to insert, delete, replace or swap
 * (optimal string alignment distance over the longer length).
 */
export function closeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - slips(a, b, longer).whole / longer;
}

/** The slips between a typed word and a whole one, and between it and the nearest beginning of that. */
export interface Slips {
  readonly whole: number;
  readonly beginning: number;
}

const none: Slips = { whole: Number.POSITIVE_INFINITY, beginning: Number.POSITIVE_INFINITY };

/** Rows of the table of distances, used again and again: a call never waits, so no two use them at once. */
let rows = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)] as const;

/**
 * Optimal string alignment distances (Damerau 1964, each letter touched once) to the first `letters` of a text. Both are
 * infinite as soon as there must be more than `most` slips, so only so many places beside the diagonal are looked at
 * (Ukkonen 1985). Texts beyond 255 letters are cut.
 */
export function slips(typed: string, text: string, most: number, letters = text.length): Slips {
  const width = Math.min(letters, text.length, 255);
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
  return word.replaceAll(/(\p{L})\1+/gu, '$1');
}
