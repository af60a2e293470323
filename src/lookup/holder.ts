// Whoever holds a post, by the post and a name that the library does not know: «President Macron», «mayor of Kyiv Klitschko».
import { fold } from './fold.ts';
import type { NameIndex } from './names.ts';
import { numberOf } from './vocabulary.ts';

/** So many words a person's name has at most beside the post. */
const longest = 3;

/** A name begins with a capital, «king size» is nobody's; what is shorter is an abbreviation. */
const name = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]{2,}(?![\p{N}])/gu;

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
  const large = new Set((typed.match(name) ?? []).map(fold));
  const isName = (word: string) =>
    large.has(word) &&
    numberOf(index.vocabulary, word) === undefined &&
    !index.composing?.namesPlace([word]);
  for (let length = 1; length <= Math.min(longest, words.length - 1); length++)
    for (const [post, person] of [
      [words.slice(0, -length), words.slice(-length)],
      [words.slice(length), words.slice(0, length)],
    ] as const) {
      const id = person.every(isName) ? meant(post.join(' ')) : undefined;
      if (id !== undefined && index.composing?.isPost(id)) return id;
    }
  return undefined;
}
