// Whoever once held a post is not in its institution: «former head of Mossad», «ex-minister of defence».
import { actorOf, findActor } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { bearersOf } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { linksOf } from '../lookup/strip.ts';
import type { Mention } from './mentions.ts';
import { articles } from './scope.ts';
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

/** How many words has the longest of some phrases that begins at a place; 0 where none does. */
function beginning(phrases: Phrases, words: readonly string[], at: number): number {
  const own = phrases.get(words[at] ?? '') ?? [];
  const stands = own.filter((one) => one.every((word, place) => words[at + place] === word));
  return Math.max(0, ...stands.map(({ length }) => length));
}

/** And of those that end there. */
function ending(phrases: Phrases, words: readonly string[], at: number): number {
  const own = phrases.get(words[at] ?? '') ?? [];
  const stands = own.filter((one) =>
    one.every((word, place) => words[at - one.length + 1 + place] === word),
  );
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
  if (former === undefined || mentions.length === 0) return mentions;
  const { before, within, behind } = formerPhrases(library);
  const links = linksOf(strip);
  const found = mentions.map((mention) => {
    let from = mention.from - 1;
    while (persons.has(words[from] ?? '') || links.has(words[from] ?? '')) from--;
    if (ending(before, words, from) === 0) {
      const bare = articles.has(words[from] ?? '') && !ends.has(from - 1) ? from - 1 : from;
      from = ending(before, words, bare) > 0 ? bare : beforeAs(words, from, ends);
    }
    let to = mention.to;
    while (persons.has(words[to] ?? '')) to++;
    const said = ending(before, words, from);
    const added = said > 0 ? 0 : beginning(behind, words, to);
    if (said + added === 0) return mention;
    from = said > 0 ? from - said + 1 : mention.from;
    to += added;
    const actor = findActor(library, mention.id);
    const own = actor?.kind === undefined ? actor : actorOf(library, actor.kind);
    const inPost = own?.['post-in'] !== undefined;
    const named = words.slice(from, to).some((word) => persons.has(word));
    if (inPost || named) return { id: retiredAs(library, words, mention) ?? former, from, to };
    // «The former KGB» is the KGB; of whom else «former» tells is not known.
    return library.bodies.has(mention.id) && said > 0 ? { ...mention, from } : mention;
  });
  // «Retired colonel of the Egyptian army»: of whom the army is told, not the army.
  const kept: Mention[] = [];
  for (const mention of found) {
    const last = kept.at(-1);
    const told =
      last !== undefined &&
      beginning(within, words, last.from) > 0 &&
      last.to <= mention.from &&
      words.slice(last.to, mention.from).every((word) => links.has(word));
    if (told) kept[kept.length - 1] = { ...last, to: mention.to };
    else kept.push(mention);
  }
  return kept;
}
