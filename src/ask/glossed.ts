// A question in another language than English, word by word in English: what is learned and ruled of English questions
// holds of it then. What is said is known of its words alone: no grammar is read.
import { keptForLibrary } from '../knowledge/kept.ts';
import type { Library } from '../knowledge/library.ts';
import { fold } from '../lookup/fold.ts';
import { titleOf } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { languagesOf, saysNothingIn } from './language.ts';
import { type Numbers, numbered, numberIn } from './numbered.ts';
import type { Read } from './question.ts';
import { wordsOf } from './stems.ts';

/** What words of one language say in English, as plain data. */
interface Glossary {
  /** Folded words and phrases, and beginnings of words with a star behind them. */
  readonly numbers: Numbers;
  /** By their numbers what they say: its number among the English words. */
  readonly says: Uint16Array;
  readonly english: readonly string[];
}

/** So many words a phrase has at most; the shortest beginning of a word. */
const longest = 5;
const shortest = 2;

/** So many words of a question are known in its language at least, and such a share of those that are no names. */
const least = { words: 2, share: 0.6 };

/** A question by its words in English; undefined where it is in English already, or where too few of them are known. */
export function glossed(library: Library, read: Read): string | undefined {
  const [best] = languagesOf(library, read.words)
    .map((language) => asEnglish(library, read, language))
    .filter(({ known, share }) => known >= least.words && share >= least.share)
    .sort((a, b) => b.known - a.known);
  return best?.question;
}

/** What a question says in English where it is in some language. */
interface Gloss {
  readonly question: string;
  /** How many of its words are known, and which share of those that are no names. */
  readonly known: number;
  readonly share: number;
}

function asEnglish(library: Library, { words, mentions, places }: Read, language: string): Gloss {
  const glossary = glossariesOf(library)[language];
  const saysNothing = saysNothingIn(library, language);
  const said: string[] = [];
  let known = 0;
  let unknown = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string;
    const place = places.find(({ from }) => from === at);
    const found = glossary && phraseAt(glossary, words, at);
    const named = mentions.find(({ from }) => from === at);
    // «Une définition commune» is of no local government.
    const mention = named && found && at + found.length >= named.to ? undefined : named;
    if (mention) said.push(titleOf(namesOf(library).actors, mention.id));
    else if (place) said.push(words.slice(at, place.to).join(' '));
    else if (found) {
      said.push(found.english);
      known += found.length;
    } else if (saysNothing.has(word)) known++;
    else {
      said.push(word);
      unknown++;
    }
    at = mention?.to ?? place?.to ?? at + (found?.length ?? 1);
  }
  return { question: said.join(' '), known, share: known / Math.max(1, known + unknown) };
}

/** What the longest phrase says that begins with a word, or that word by its beginning. */
function phraseAt(
  { numbers, says, english }: Glossary,
  words: readonly string[],
  at: number,
): { readonly english: string; readonly length: number } | undefined {
  const found = (text: string, length: number) => {
    const number = numberIn(numbers, text);
    return number === undefined
      ? undefined
      : { english: english[says[number] as number] as string, length };
  };
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const phrase = found(words.slice(at, at + length).join(' '), length);
    if (phrase) return phrase;
  }
  const word = words[at] as string;
  for (let end = word.length; end >= shortest; end--) {
    const beginning = found(`${word.slice(0, end)}*`, 1);
    if (beginning) return beginning;
  }
  return undefined;
}

/** The glossaries by language. */
const glossariesOf = keptForLibrary<
  Readonly<Record<string, Glossary>>,
  Readonly<Record<string, Glossary>>
>({
  name: 'glossary',
  pack: ({ glossary }) =>
    Object.fromEntries([...glossary.values()].map(({ id, words }) => [id, packed(words)])),
  unpack: (glossaries) => glossaries,
});

function packed(listed: Readonly<Record<string, readonly string[]>>): Glossary {
  const english = Object.keys(listed);
  const says = new Map<string, number>();
  for (const [number, word] of english.entries())
    for (const phrase of listed[word] ?? [])
      says.set(phrase.endsWith('*') ? `${fold(phrase)}*` : wordsOf(phrase).join(' '), number);
  return {
    numbers: numbered([...says.keys()]),
    says: Uint16Array.from(says.values()),
    english,
  };
}
