// What a dash parts: «army - police» are two, and of «parliament - member or not?» something is asked.
import { exactly, isName, type NameIndex } from '../lookup/names.ts';

/** What tells it. */
interface Dashes {
  /** The places of the words before a dash. */
  readonly dashes: ReadonlySet<number>;
  readonly index: NameIndex;
  /** Words for whoever leads or is in a body, and those that join one name to the next. */
  readonly posts: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
}

/**
 * Whether the words [from, to) of a question are no single name since a dash stands among them: both sides name somebody,
 * and no name with a dash has them all, or what follows asks of whoever stands before it whether he is a member.
 */
export function isApart(
  words: readonly string[],
  from: number,
  to: number,
  { dashes, index, posts, joins }: Dashes,
): boolean {
  for (let at = from + 1; at < to; at++) {
    if (!dashes.has(at - 1)) continue;
    const behind = words.slice(at, to);
    // «Attorney - general» is one, and «member or …» asks.
    if (behind.every((word) => posts.has(word))) return joins.has(words[to] ?? '');
    const sides = [words.slice(from, at), behind];
    const whole = exactly(index, words.slice(from, to).join(' '));
    const isDashed = whole.some(({ name }) => /[-–]/.test(name));
    if (!isDashed && sides.every((side) => isName(index, side.join(' ')))) return true;
  }
  return false;
}
