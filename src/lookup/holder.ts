// Whoever holds a post, by the post and a name that is nobody's in the library: «President Macron», «mayor of Kyiv Klitschko».
import { fold } from './fold.ts';
import { exactly, type NameIndex } from './names.ts';
import { textsWith } from './vocabulary.ts';

/** So many words a person's name has at most beside the post. */
const longest = 3;

/** A name begins with a capital, «king size» is nobody's; a single letter is none. */
const name = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]+(?![\p{N}])/gu;

/** The words, folded, that are written as a name is. */
export function namesIn(typed: string): ReadonlySet<string> {
  return new Set((typed.match(name) ?? []).map(fold));
}

/**
 * The post that some of the words name, where the others, before or behind it, can only be the name of who holds it.
 * @param typed the words as they were typed.
 * @param meant the one entry that words are a name of, or that they are composed of.
 */
export function postOf(
  index: NameIndex,
  words: readonly string[],
  typed: string,
  meant: (words: string) => string | undefined,
): string | undefined {
  const large = namesIn(typed);
  const isName = (word: string) =>
    large.has(word) && !isGeneral(index, word) && !index.composing?.namesPlace([word]);
  for (let length = 1; length <= Math.min(longest, words.length - 1); length++)
    for (const [post, person] of [
      [words.slice(0, -length), words.slice(-length)],
      [words.slice(length), words.slice(0, length)],
    ] as const) {
      const isPerson = person.every(isName) && exactly(index, person.join(' ')).length === 0;
      const id = isPerson ? meant(post.join(' ')) : undefined;
      if (id !== undefined && index.composing?.isPost(id)) return id;
    }
  return undefined;
}

/** Whether a word stands in a name of what is no single body: that of a body may be called after a person. */
function isGeneral({ vocabulary, records }: NameIndex, word: string): boolean {
  return textsWith(vocabulary, word).some((text) => records.isGeneral(text));
}
