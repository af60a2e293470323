// A question with its misspelt words put right: those that nobody here writes, by the words that are written often.

import { keptForLibrary } from '../knowledge/kept.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { slips, undoubled } from '../lookup/closeness.ts';
import { expansions } from '../lookup/expand.ts';
import { fold } from '../lookup/fold.ts';
import { answered } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { spaced } from '../lookup/spaced.ts';
import { linksOf } from '../lookup/strip.ts';
import { hasWord, indexWords, type Vocabulary } from '../lookup/vocabulary.ts';
import { findingsOf } from './corpus.ts';
import { examplesOf } from './examples.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import { isHeld } from './searching.ts';
import { stem, wordsOf } from './stems.ts';
import { asTyped, capitalsIn } from './written.ts';

/** The words that are written here: how often, and those that are written often as a vocabulary. */
interface Spelling {
  readonly known: ReadonlyMap<string, number>;
  readonly often: Vocabulary;
}

/** A word that is written so often is spelt so: the examples hold slips of their own. */
const fewest = 4;

/** A word is a slip of one that is written so many times as often. */
const farOftener = 100;

/** A shorter word is near to others by chance. */
const shortest = 6;

/** Of those by which people ask, shorter ones are told apart by their first letter as well. */
const shortWord = /^[a-z]{4,}$/;

/** A word has one slip, a long one two. */
const longEnough = 13;
const mostSlips = 2;

/** What is known of spelling: plain words, as long as those that may be put right, or a letter less. */
const plainWord = new RegExp(`^[a-z]{${shortest - 1},}$`);

/** The words that are written here, one after another, and how often each is. */
interface PackedSpelling {
  readonly words: string;
  readonly times: Uint32Array;
}

const spellingOf = keptForLibrary<Spelling, PackedSpelling>({
  name: 'spelling',
  pack: spelt,
  unpack({ words, times }) {
    const all = words === '' ? [] : words.split(' ');
    const known = new Map(all.map((word, at) => [word, times[at] as number]));
    const often = all.filter((_, at) => (times[at] as number) >= fewest);
    return { known, often: indexWords(often) };
  },
});

function spelt(library: Library): PackedSpelling {
  const found = new Map<string, number>();
  const add = (text: string, times: number) => {
    for (const word of wordsOf(text))
      if (plainWord.test(word)) found.set(word, (found.get(word) ?? 0) + times);
  };
  for (const { text } of examplesOf(library).known) add(text, 1);
  for (const { title, text } of findingsOf(library)) add(`${title} ${text}`, fewest);
  for (const { word, also } of library.thesaurus)
    for (const one of [word, ...also]) add(one, fewest);
  for (const { name, names } of [...library.actors.values(), ...library.terms.values()])
    for (const one of [name, ...(names[answered] ?? [])]) add(one, fewest);
  return { words: [...found.keys()].join(' '), times: Uint32Array.from(found.values()) };
}

/** Whether a word is another one with an s: the plural or the genitive of what is meant then. */
function isOneMore(known: ReadonlyMap<string, number>, word: string): boolean {
  return word.endsWith('s') && known.has(word.slice(0, -1));
}

/** A word that was typed, and the one that it was taken for. */
export interface Respelt {
  readonly typed: string;
  readonly meant: string;
}

/** A question with its misspelt words put right, and these words, each once; undefined where none is. */
export function respelled(
  library: Library,
  question: string,
  { words, mentions, places, foreign }: Read,
): { readonly question: string; readonly words: readonly Respelt[] } | undefined {
  const { known, often } = spellingOf(library);
  const index = namesOf(library).actors;
  const links = linksOf(library.about.strip);
  const large = capitalsIn(question);
  const found = words.flatMap((typed, at): Respelt | [] => {
    if (typed.length < shortest) {
      const isName = foreign || isNamed(mentions, at) || large.has(typed);
      const meant = isName ? undefined : askingWord(library, typed);
      return meant === undefined ? [] : { typed, meant };
    }
    if (!plainWord.test(typed)) return [];
    const times = known.get(typed) ?? 0;
    if (isOneMore(known, typed)) return [];
    if (isNamed(mentions, at) || isNamed(places, at)) return [];
    if (hasWord(index.vocabulary, typed)) return [];
    const near = nearest(known, often, typed);
    // The examples have slips of their own, and rare words too.
    if (times > 0) {
      const isSlip =
        near !== undefined &&
        !index.isCommon?.(typed) &&
        (known.get(near) ?? 0) >= farOftener * times;
      return isSlip ? { typed, meant: near } : [];
    }
    const meant =
      near ??
      index.soundingLike?.(typed).find(({ general }) => general)?.folded ??
      spaced(index, [typed], links);
    return meant === undefined ? [] : { typed, meant };
  });
  if (found.length === 0) return undefined;
  const meant = new Map(found.map((one) => [one.typed, one.meant]));
  // In its place, so that sentences stay told apart.
  const right = question.replaceAll(/[\p{L}\p{N}]+/gu, (word) => meant.get(fold(word)) ?? word);
  const all = [...meant].map(([typed, own]) => ({ typed: asTyped(question, [typed]), meant: own }));
  return { question: right, words: all };
}

/** The English words by which people ask, and speak of the source: «slide», «what». */
const askingWords = onceForLibrary((library) => {
  const { about, questions } = library;
  const { isCommon } = namesOf(library).actors;
  const { signs, open, units, source, shows, says } = questions;
  const phrases = [
    ...Object.values(signs),
    open,
    units,
    source,
    shows,
    says,
    [about.subject],
  ].flat();
  return [...new Set(phrases.flatMap(wordsOf))].filter(
    (one) => shortWord.test(one) && isCommon?.(one) === true,
  );
});

/** The word by which people ask that a short one is with a slip, where nobody writes it so; undefined where several are as near. */
function askingWord(library: Library, typed: string): string | undefined {
  const { vocabulary, isCommon } = namesOf(library).actors;
  if (!shortWord.test(typed) || isCommon?.(typed)) return undefined;
  if (hasWord(vocabulary, typed) || isHeld(library, stem(typed))) return undefined;
  const near = askingWords(library).filter(
    (one) => one[0] === typed[0] && slips(typed, one, 1) <= 1,
  );
  // A letter hit for another, or two swapped, rather than one left out or one more.
  const asLong = near.filter(({ length }) => length === typed.length);
  const [best, second] = asLong.length > 0 ? asLong : near;
  return second === undefined ? best : undefined;
}

/** The word that is written often and is nearest to one that is not; of several the one that is written most. */
function nearest(
  known: ReadonlyMap<string, number>,
  often: Vocabulary,
  word: string,
): string | undefined {
  const near = expansions(often, word, { loose: true, last: false, alone: false })
    .map(({ word: number }) => often.words[number] as string)
    .map((text) => ({ text, slips: slipsIn(word, text) }))
    .filter((one) => one.slips > 0 && one.slips <= (word.length < longEnough ? 1 : mostSlips))
    .sort(
      (a, b) => a.slips - b.slips || (known.get(b.text) as number) - (known.get(a.text) as number),
    );
  return near[0]?.text;
}

/** Which letters are doubled is one slip: «batallion». */
function slipsIn(word: string, text: string): number {
  return undoubled(word) === undoubled(text) ? 1 : slips(word, text, mostSlips);
}
