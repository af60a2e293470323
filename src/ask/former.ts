// Whoever once held a post is not in its institution: «former head of Mossad», «ex-minister of defence».
import { actorOf, findActor } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { bearersOf } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { linksOf } from '../lookup/strip.ts';
import type { Mention } from './mentions.ts';
import { articles } from './small-words.ts';
import { wordsOf } from './stems.ts';

/** Phrases by the word at one of their ends. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function phrasesBy(listed: readonly string[], end: 0 | -1): Phrases {
  const found = new Map<string, (readonly string[])[]>();
  for (const words of listed.map(wordsOf)) {
    const key = words.at(end) ?? '';
    found.set(key, [...(found.get(key) ?? []), words]);
  }
  return found;
}

/** What tells it before a post, «used to be», at the beginning of a name, and behind a post: «colonel, retired». */
const formerPhrases = onceForLibrary(({ questions: { former, retired } }) => ({
  before: phrasesBy(former, -1),
  within: phrasesBy(former, 0),
  behind: phrasesBy(retired, 0),
}));

/** How many words has the longest of some phrases whose first word stands at a place, or whose last; 0 where none does. */
function longestAt(
  phrases: Phrases,
  words: readonly string[],
  at: number,
  which: 'first' | 'last',
): number {
  const own = phrases.get(words[at] ?? '') ?? [];
  const stands = own.filter((one) => {
    const from = which === 'first' ? at : at - one.length + 1;
    return one.every((word, place) => words[from + place] === word);
  });
  return Math.max(0, ...stands.map(({ length }) => length));
}

/** The place before «as» and an article, where they join what stands there with what follows: «retired as a general». */
function beforeAs(words: readonly string[], at: number, ends: ReadonlySet<number>): number {
  const as = /^an?$/.test(words[at] ?? '') ? at - 1 : at;
  return words[as] === 'as' && !ends.has(as - 1) ? as - 1 : at;
}

/** Who is called so who has retired: «retired colonel» is no former minister. */
function retiredAs(
  library: Library,
  words: readonly string[],
  { from, to }: Mention,
): string | undefined {
  const name = ['retired', ...words.slice(from, to)].join(' ');
  const [only, second] = bearersOf(namesOf(library).actors, name);
  return second === undefined ? only : undefined;
}

/** Before somebody of whom it is asked whether he has retired: nothing says that he has. */
const asking = /^(?:has|have|had|did|when|will)$/;

/** Where what tells that somebody has left a post begins and ends, with his name; undefined where nothing does. */
function toldOf(
  library: Library,
  words: readonly string[],
  { from, to }: Mention,
  persons: ReadonlySet<string>,
  ends: ReadonlySet<number>,
): { readonly from: number; readonly to: number; readonly isBefore: boolean } | undefined {
  const { before, behind } = formerPhrases(library);
  const links = linksOf(library.about.strip);
  let at = from - 1;
  while (persons.has(words[at] ?? '') || links.has(words[at] ?? '')) at--;
  const bare = articles.has(words[at] ?? '') && !ends.has(at - 1) ? at - 1 : at;
  let end = to;
  while (persons.has(words[end] ?? '')) end++;
  for (const last of [at, bare, beforeAs(words, at, ends)]) {
    const length = longestAt(before, words, last, 'last');
    if (length > 0) return { from: last - length + 1, to: end, isBefore: true };
  }
  const length = asking.test(words[bare] ?? '') ? 0 : longestAt(behind, words, end, 'first');
  return length > 0 ? { from, to: end + length, isBefore: false } : undefined;
}

/**
 * The mentions, with the library's entry for former office holders in the place of a post, or of a body with a word for
 * one, before which a question puts «former» or behind which «retired»; or with whoever is called a retired one of its name.
 * Before a body alone the word is part of its name; before anything else it is left to stand. A body of which a former
 * person is told («retired colonel of the Egyptian army») goes with that one.
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
  if (former === undefined || mentions.length === 0) return mentions;
  const { before, within, behind } = formerPhrases(library);
  const mayTell = words.some((word) => before.has(word) || within.has(word) || behind.has(word));
  if (!mayTell) return mentions;
  const links = linksOf(strip);
  const found = mentions.map((mention) => {
    const told = toldOf(library, words, mention, persons, ends);
    if (!told) return mention;
    const { from, to, isBefore } = told;
    const actor = findActor(library, mention.id);
    const own = actor?.kind === undefined ? actor : actorOf(library, actor.kind);
    const inPost = own?.['post-in'] !== undefined;
    const named = words.slice(from, to).some((word) => persons.has(word));
    if (inPost || named) return { id: retiredAs(library, words, mention) ?? former, from, to };
    // «The former KGB» is the KGB; of whom else «former» tells is not known.
    return isBefore && library.bodies.has(mention.id) ? { ...mention, from } : mention;
  });
  // «Retired colonel of the Egyptian army»: of whom the army is told, not the army.
  const kept: Mention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    const told =
      last !== undefined &&
      longestAt(within, words, last.from, 'first') > 0 &&
      last.to <= mention.from &&
      words.slice(last.to, mention.from).every((word) => links.has(word));
    if (told) kept[kept.length - 1] = { ...last, to: mention.to };
    else kept.push(mention);
  }
  return kept;
}
