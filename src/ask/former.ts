// Whoever once held a post is not in its institution: «former head of Mossad», «ex-minister of defence».
import { findActor } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { linksOf } from '../lookup/strip.ts';
import type { Mention } from './mentions.ts';
import { wordsOf } from './stems.ts';

const formerWords = onceForLibrary(({ questions }) => new Set(questions.former.flatMap(wordsOf)));

/**
 * The mentions, with the library's entry for former office holders in the place of a post, or of a body with a word for
 * one, before which a question puts «former».
 */
export function withFormer(
  library: Library,
  words: readonly string[],
  mentions: readonly Mention[],
  posts: ReadonlySet<string>,
): readonly Mention[] {
  const { former, strip } = library.about;
  if (former === undefined || !words.some((word) => formerWords(library).has(word)))
    return mentions;
  const links = linksOf(strip);
  const isFormer = (at: number) => formerWords(library).has(words[at] ?? '');
  const found = mentions.map((mention) => {
    let from = mention.from - 1;
    while (posts.has(words[from] ?? '') || links.has(words[from] ?? '')) from--;
    if (!isFormer(from)) return mention;
    let to = mention.to;
    while (posts.has(words[to] ?? '')) to++;
    const inPost = findActor(library, mention.id)?.['post-in'] !== undefined;
    const named = words.slice(from + 1, to).some((word) => posts.has(word));
    // «The former KGB» is the KGB.
    return inPost || named ? { id: former, from, to } : { ...mention, from };
  });
  // «Retired colonel of the Egyptian army»: of whom the army is told, not the army.
  const kept: Mention[] = [];
  for (const mention of found) {
    const before = kept.at(-1);
    const told =
      before !== undefined &&
      isFormer(before.from) &&
      before.to <= mention.from &&
      words.slice(before.to, mention.from).every((word) => links.has(word));
    if (told) kept[kept.length - 1] = { ...before, to: mention.to };
    else kept.push(mention);
  }
  return kept;
}
