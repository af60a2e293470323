// Whoever once held a post is not in its institution: «former head of Mossad», «ex-minister of defence».
import { actorOf, findActor } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { linksOf } from '../lookup/strip.ts';
import type { Mention } from './mentions.ts';
import { wordsOf } from './stems.ts';

const formerWords = onceForLibrary(({ questions }) => new Set(questions.former.flatMap(wordsOf)));

/** The place before «as» and an article, where they join what stands there with what follows: «retired as a general». */
function beforeAs(words: readonly string[], at: number, ends: ReadonlySet<number>): number {
  const as = /^an?$/.test(words[at] ?? '') ? at - 1 : at;
  return words[as] === 'as' && !ends.has(as - 1) ? as - 1 : at;
}

/**
 * The mentions, with the library's entry for former office holders in the place of a post, or of a body with a word for
 * one, before which a question puts «former». Before a body alone the word is part of its name; before anything else it
 * is left to stand. A body of which a former person is told («retired colonel of the Egyptian army») goes with that one.
 * @param ends places of the words after which a clause ends.
 */
export function withFormer(
  library: Library,
  words: readonly string[],
  mentions: readonly Mention[],
  persons: ReadonlySet<string>,
  ends: ReadonlySet<number>,
): readonly Mention[] {
  const { former, strip } = library.about;
  if (former === undefined || !words.some((word) => formerWords(library).has(word)))
    return mentions;
  const links = linksOf(strip);
  const isFormer = (at: number) => formerWords(library).has(words[at] ?? '');
  const found = mentions.map((mention) => {
    let from = mention.from - 1;
    while (persons.has(words[from] ?? '') || links.has(words[from] ?? '')) from--;
    from = beforeAs(words, from, ends);
    if (!isFormer(from)) return mention;
    let to = mention.to;
    while (persons.has(words[to] ?? '')) to++;
    const actor = findActor(library, mention.id);
    const own = actor?.kind === undefined ? actor : actorOf(library, actor.kind);
    const inPost = own?.['post-in'] !== undefined;
    const named = words.slice(from + 1, to).some((word) => persons.has(word));
    if (inPost || named) return { id: former, from, to };
    // «The former KGB» is the KGB; of whom else «former» tells is not known.
    return library.bodies.has(mention.id) ? { ...mention, from } : mention;
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
