// Whether words are those of a name in another order.
import type { NameIndex } from './names.ts';
import type { Near } from './rank.ts';
import { amongSeveral, isSameWord } from './same-word.ts';

/**
 * Whether words are those of a name in another order. Where links tell which belong together, what follows one may stand
 * before the rest, or before its last word: «committee on armed services of the senate» is the senate's, and «court of the
 * police» no court police. Without any, each may stand anywhere.
 */
export function isReordered(index: NameIndex, { record }: Near, words: string): boolean {
  const [typed, named] = [partsOf(index, words), partsOf(index, record.folded)];
  const [from, to] = [typed.flat(), named.flat()];
  if (from.length < 2 || from.length !== to.length) return false;
  // Of two words either may be any other word.
  const isSame = (word: string, other: string) =>
    from.length > 2 ? isSameWord(index, word, other, amongSeveral) : word === other;
  const isLinked = [typed, named].map(({ length }) => length > 1);
  if (!isLinked.includes(true)) return isPermuted(from, to, isSame);
  const [ways, others] = [withoutLinks(typed), withoutLinks(named)];
  // A link may be left out, or be another one.
  if (isLinked[1]) others.push(to);
  if (!isLinked.includes(false)) ways.push(from);
  return ways.some((way) =>
    others.some((other) => way.every((word, at) => isSame(word, other[at] as string))),
  );
}

/**
 * In which orders the parts of a name stand where nothing links them: «defence college» for «college of defence». Many parts
 * are left in their order.
 */
function withoutLinks(parts: readonly string[][]): string[][] {
  const [first = [], ...rest] = parts;
  if (rest.length === 0) return [first];
  if (parts.length > mostParts) return [parts.flat()];
  return withoutLinks(rest).flatMap((part) => [
    [...part, ...first],
    [...first.slice(0, -1), ...part, ...first.slice(-1)],
  ]);
}

/** Of more parts the orders would be many. */
const mostParts = 4;

/** Behind an owner: he stands before what is his, as where nothing links them. */
const owning = 's';

/** The words of a name, those apart that a link stands between. */
export function partsOf({ isLink }: NameIndex, words: string): string[][] {
  const parts: string[][] = [[]];
  for (const word of words.split(' ')) {
    if (word === owning) continue;
    if (!isLink?.(word)) parts.at(-1)?.push(word);
    else if (parts.at(-1)?.length !== 0) parts.push([]);
  }
  return parts.filter(({ length }) => length > 0);
}

/** Whether each word has one of its own among others: the very same where there is one. */
function isPermuted(
  words: readonly string[],
  others: readonly string[],
  isSame: (word: string, other: string) => boolean,
): boolean {
  const left = [...others];
  const apart = words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return apart.every((word) => {
    const at = left.findIndex((other) => isSame(word, other));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}
