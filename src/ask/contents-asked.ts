// What a question asks to list, and nothing else: «which quotations are in the deck?»
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from '../lookup/fold.ts';
import type { Read } from './question.ts';
import { standsAt, wordsOf } from './stems.ts';

/** What can be listed. */
export type Contents = keyof Library['questions']['contents'];

/** The words of a phrase, and what can be listed where they name it. */
interface Phrase {
  readonly words: readonly string[];
  readonly names?: Contents;
}

const said = onceForLibrary(({ questions: { contents, listing, source } }) => ({
  names: longestFirst(
    Object.entries(contents).flatMap(([one, names]) =>
      names.map((name) => ({ words: wordsOf(name), names: one as Contents })),
    ),
  ),
  asked: longestFirst(listing.asked.map((phrase) => ({ words: wordsOf(phrase) }))),
  before: new Set(listing.before.map(fold)),
  between: new Set(listing.between.map(fold)),
  behind: new Set([...listing.behind.map(fold), ...source.flatMap(wordsOf)]),
}));

function longestFirst(phrases: readonly Phrase[]): readonly Phrase[] {
  return [...phrases].sort((a, b) => b.words.length - a.words.length);
}

/**
 * What is to be listed; undefined where anything else is said. A question has words that ask for a list, right before what
 * is to be listed or with small words between («which», «show me all the»), or a phrase that asks by itself («who is
 * quoted»). «Which quotes are wrong?» asks for no list.
 */
export function contentsAsked(
  library: Library,
  { words, signs, mentions }: Pick<Read, 'words' | 'signs' | 'mentions'>,
): Contents | undefined {
  if (signs.says || signs.ordered || mentions.length > 0) return undefined;
  const { names, asked, before, between, behind } = said(library);
  let at = after(words, 0, before);
  const asking = phraseAt(asked, words, at);
  if (asking) at = after(words, at + asking.words.length, between);
  const named = phraseAt(names, words, at);
  if (!named || (!asking && named.words.length === 1)) return undefined;
  const end = at + named.words.length;
  const isOne = words.every((_, place) => place < end || !phraseAt(names, words, place));
  return isOne && after(words, end, behind) === words.length ? named.names : undefined;
}

/** The first place from `at` on where no word of `some` stands. */
function after(words: readonly string[], at: number, some: ReadonlySet<string>): number {
  const next = words.findIndex((word, place) => place >= at && !some.has(word));
  return next < 0 ? words.length : next;
}

function phraseAt(
  phrases: readonly Phrase[],
  words: readonly string[],
  at: number,
): Phrase | undefined {
  return phrases.find((phrase) => standsAt(words, phrase.words, at));
}
