// What a question asks to list, and nothing else: «which quotations are in the deck?»
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from '../lookup/fold.ts';
import type { Read } from './question.ts';
import { isIdle } from './searching.ts';
import { stem, wordsOf } from './stems.ts';

/** What can be listed. */
export type Contents = keyof Library['questions']['contents'];

const said = onceForLibrary(({ questions: { contents, listing, between, source } }) => ({
  named: new Map(
    Object.entries(contents).flatMap(([one, names]) =>
      names.map((name) => [fold(name), one as Contents] as const),
    ),
  ),
  listing: new Set(listing.map(fold)),
  between: new Set(between.map(fold)),
  source: new Set(source.flatMap(wordsOf)),
}));

/** What is to be listed; undefined where something else is said, or of two kinds. */
export function contentsAsked(
  library: Library,
  { words, signs, mentions }: Pick<Read, 'words' | 'signs' | 'mentions'>,
): Contents | undefined {
  if (signs.says || signs.ordered || mentions.length > 0) return undefined;
  const { named, listing, between, source } = said(library);
  if (!words.some((word) => listing.has(word))) return undefined;
  const [first, ...others] = words.flatMap((word) => named.get(word) ?? []);
  if (others.some((other) => other !== first)) return undefined;
  const known = (word: string) =>
    [named, listing, source, between].some((some) => some.has(word)) || isIdle(library, stem(word));
  return words.every(known) ? first : undefined;
}
