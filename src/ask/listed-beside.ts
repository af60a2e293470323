// Several who are called by the plural of a word that says nothing, where they are listed beside somebody: «teachers and the
// police», but not «dear professors, is the army in?»
import { exactly } from '../lookup/names.ts';
import type { Mention, Reading } from './mentions.ts';
import { isNamed } from './places.ts';
import { articles } from './small-words.ts';
import { stem } from './stems.ts';

/** Those in a question with these words, of whom some are `found`; `ends` are the places of words at which a name ends. */
export function listedBeside(
  words: readonly string[],
  found: readonly Mention[],
  ends: ReadonlySet<number>,
  { index, idle, isIdleWord, joins }: Pick<Reading, 'index' | 'idle' | 'isIdleWord' | 'joins'>,
): Mention[] {
  const others: Mention[] = [];
  for (const [at, word] of words.entries()) {
    if (!word.endsWith('s') || !idle(stem(word)) || isIdleWord(word) || isNamed(found, at))
      continue;
    const ids = exactly(index, word).flatMap(({ id, general }) => (general ? [id] : []));
    const [only, second] = new Set(ids);
    if (only === undefined || second !== undefined) continue;
    const one = { id: only, from: at, to: at + 1 };
    if ([...found, ...others].some((other) => areListed(words, one, other, ends, joins)))
      others.push(one);
  }
  return others;
}

/** Whether nothing stands between two names but what joins them, or a comma. */
function areListed(
  words: readonly string[],
  one: Mention,
  other: Mention,
  ends: ReadonlySet<number>,
  joins: ReadonlySet<string>,
): boolean {
  const [first, next] = one.from < other.from ? [one, other] : [other, one];
  const between = words.slice(first.to, next.from);
  const isJoined = ends.has(first.to - 1) || between.some((word) => joins.has(word));
  return isJoined && between.every((word) => joins.has(word) || articles.has(word));
}
