// What is asked of somebody by his name alone: «Quick one, Portuguese interior ministry?»
import type { Library } from '../knowledge/library.ts';
import { linksOf } from '../lookup/strip.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import { articles, joiningOf } from './small-words.ts';
import { askingIn, clauseEndsIn } from './written.ts';

/**
 * Whether some clause is a question by its mark, names somebody and says nothing else, and nobody is named beside it, and
 * nothing asked with «who» or «what».
 */
export function asksByName(
  library: Library,
  question: string,
  { words, mentions, places, open }: Pick<Read, 'words' | 'mentions' | 'places' | 'open'>,
): boolean {
  if (open) return false;
  const joins = joiningOf(library);
  const links = linksOf(library.about.strip);
  const ends = [...clauseEndsIn(question)];
  const saysNothing = (at: number) =>
    isNamed(places, at) || [joins, links, articles].some((some) => some.has(words[at] as string));
  return askingIn(question).some(([first, to]) => {
    const from = Math.max(first, ...ends.filter((end) => end < to).map((end) => end + 1));
    const inside = words.flatMap((_, at) => (at >= from && at <= to ? [at] : []));
    const others = inside.filter((at) => !isNamed(mentions, at));
    const isAlone = mentions.every((one) => one.from >= from && one.to <= to + 1);
    return isAlone && others.length < inside.length && others.every(saysNothing);
  });
}
