// Whom a question asks about that no entry knows.
import type { Library } from '../knowledge/library.ts';
import type { Read } from './question.ts';
import { isEmpty, isHeld, isIdle } from './searching.ts';
import { articles, copulas } from './small-words.ts';
import { stemsOf } from './stems.ts';

/** So many words a name that nobody knows has at most. */
const longestStranger = 6;

/**
 * Whom a question asks about that no entry knows: the words between the first and the last that are neither idle, nor
 * signs, nor the subject, if the library holds none of them. Where there are none, what is said by the way behind an article
 * or a verb alone: «is Tuesday in?»
 */
export function strangerIn(
  library: Library,
  { words, stems, mentions, signs }: Read,
): string | undefined {
  if (mentions.length > 0) return undefined;
  const subject = stemsOf(library.about.subject);
  const isBeside = (at: number) => signs.places.has(at) || subject.includes(stems[at] as string);
  const saying = [...stems.keys()].filter(
    (at) => !isBeside(at) && !isEmpty(library, stems[at] as string),
  );
  const strange = saying.filter((at) => !isIdle(library, stems[at] as string));
  const own = strange.length > 0 ? strange : saying;
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined || last - first >= longestStranger)
    return undefined;
  if (strange.some((at) => isHeld(library, stems[at] as string))) return undefined;
  // «The First Lady» is no lady.
  const before = words[first - 1] ?? '';
  if (strange.length === 0 && !(articles.has(before) || copulas.has(before))) return undefined;
  return words.slice(first, last + 1).join(' ');
}
