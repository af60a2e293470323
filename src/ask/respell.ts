// A question with its misspelt words put right: those that nobody here writes, by the words that are written often.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { expansions } from '../lookup/expand.ts';
import { answered } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { spaced } from '../lookup/spaced.ts';
import { linksOf } from '../lookup/strip.ts';
import { indexWords, numberOf, type Vocabulary } from '../lookup/vocabulary.ts';
import { findingsOf } from './corpus.ts';
import { examplesOf } from './examples.ts';
import { isNamed } from './mentions.ts';
import type { Read } from './question.ts';
import { wordsOf } from './stems.ts';

/** The words that are written here: how often, and those that are written often as a vocabulary. */
interface Spelling {
  readonly written: ReadonlyMap<string, number>;
  readonly often: Vocabulary;
}

/** A word that is written so often is spelt so: the examples hold slips of their own. */
const fewest = 4;

/** A shorter word is near to others by chance. */
const shortest = 6;

/** The least that a word must fit another to be taken for it: one slip in six letters, two in ten. */
const least = 0.75;

const spellingOf = onceForLibrary((library): Spelling => {
  const written = new Map<string, number>();
  const add = (text: string, times: number) => {
    for (const word of wordsOf(text)) written.set(word, (written.get(word) ?? 0) + times);
  };
  for (const { text } of examplesOf(library).known) add(text, 1);
  for (const { title, names, text } of findingsOf(library))
    add(`${title} ${names} ${text}`, fewest);
  for (const { word, also } of library.thesaurus)
    for (const one of [word, ...also]) add(one, fewest);
  for (const { name, names } of library.actors.values())
    for (const one of [name, ...(names[answered] ?? [])]) add(one, fewest);
  const often = [...written].flatMap(([word, times]) =>
    times >= fewest && word.length >= shortest - 1 ? [word] : [],
  );
  return { written, often: indexWords(often) };
});

/** The words of a question with its misspelt ones put right, or undefined where none is. */
export function respelled(library: Library, { words, mentions, places }: Read): string | undefined {
  const { written, often } = spellingOf(library);
  const index = namesOf(library).actors;
  const links = linksOf(library.about.strip);
  let changed = false;
  const all = words.map((word, at) => {
    if (word.length < shortest || !/^[a-z]+$/.test(word) || written.has(word)) return word;
    if (isNamed(mentions, at) || isNamed(places, at)) return word;
    if (numberOf(index.vocabulary, word) !== undefined) return word;
    const right = nearest(written, often, word) ?? spaced(index, [word], links) ?? word;
    if (right !== word) changed = true;
    return right;
  });
  return changed ? all.join(' ') : undefined;
}

/** The word that is written often and is nearest to one that is not; of several the one that is written most. */
function nearest(
  written: ReadonlyMap<string, number>,
  often: Vocabulary,
  word: string,
): string | undefined {
  const near = expansions(often, word, { loose: true, last: false, alone: false })
    .map(({ word: number, fit }) => ({ text: often.words[number] as string, fit }))
    .filter(({ text, fit }) => fit >= least && Math.abs(text.length - word.length) <= 2)
    .sort(
      (a, b) => b.fit - a.fit || (written.get(b.text) as number) - (written.get(a.text) as number),
    );
  return near[0]?.text;
}
