// The words of a country's name as they are typed: their endings, the Arabic article, what is left without them.
import { undoubled } from './closeness.ts';

/** The one of whom there are several: `Kenyans`. */
export function withoutS(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Without the Arabic article, which is written with its word. */
export function bare(folded: string): string {
  return !folded.includes('ال') ? folded : folded.replaceAll(/(?<=^| )ال(?=\p{L}{3})/gu, '');
}

/**
 * A word looks like a country's name with another ending, as adjectives and cases have it in many languages (peruana,
 * italienische, Украины), when it shares so many letters with its start, that share of the name, and adds no more.
 */
const leastShared = 4;
export const leastShare = 0.6;
export const mostOwn = 6;

/** How a name begins, whatever its ending; a letter doubled or not is no other beginning: «Росии». */
export function beginningOf(word: string): string {
  return undoubled(word).slice(0, leastShared);
}

export function sharedStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
}

/** Whether a word begins with a whole name, one long enough not to stand there by chance. */
export function isWholeIn(word: string, name: string): boolean {
  return name.length > leastShared && word.startsWith(name);
}

export function without(
  words: readonly string[],
  from: number,
  length: number,
  links: ReadonlySet<string>,
): string {
  const before = words.slice(0, from);
  const after = words.slice(from + length);
  while (links.has(before.at(-1) ?? '')) before.pop();
  while (links.has(before[0] ?? '')) before.shift();
  while (links.has(after[0] ?? '')) after.shift();
  while (links.has(after.at(-1) ?? '')) after.pop();
  return [...before, ...after].join(' ');
}

/** Whether a word is a name but for its ending, which may stand for the name's last letter and has no more than so many. */
export function hasOtherEnding(word: string, name: string): boolean {
  const same = sharedStart(word, name);
  return same >= Math.max(leastShared, name.length - 1) && word.length - same <= mostEnded;
}

const mostEnded = 3;

/** Adds a name to a list under a key. */
function note(lists: Map<string, string[]>, key: string, name: string): void {
  const known = lists.get(key);
  if (known) known.push(name);
  else lists.set(key, [name]);
}

/** What finds names that are near to a word. */
export interface Likenesses {
  /** Names of one word by their first letter, in order: a word is only ever like those that begin as it does. */
  readonly single: ReadonlyMap<string, readonly string[]>;
  /** And by as many as a name shares at least with a word that has another ending. */
  readonly begun: ReadonlyMap<string, readonly string[]>;
  /** And by what is left of them with every doubled letter single. */
  readonly undoubled: ReadonlyMap<string, readonly string[]>;
  /** Names of several words by their first word and by their last. */
  readonly several: ReadonlyMap<string, readonly string[]>;
}

/** What finds names near to a word, of such names. */
export function alikeIn(names: Iterable<string>): Likenesses {
  const single = new Map<string, string[]>();
  const begun = new Map<string, string[]>();
  const plain = new Map<string, string[]>();
  const several = new Map<string, string[]>();
  for (const name of names) {
    const parts = name.split(' ');
    if (parts.length === 1) {
      note(single, name.charAt(0), name);
      note(begun, beginningOf(name), name);
      note(plain, undoubled(name), name);
    } else for (const end of new Set([parts[0], parts.at(-1)])) note(several, end ?? '', name);
  }
  return { single, begun, undoubled: plain, several };
}
