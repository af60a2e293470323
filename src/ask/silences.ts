// What the source does not say: found by the words of its phrases, where they stand together in a question.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { type Finding, findingsOf } from './corpus.ts';
import type { Mention } from './mentions.ts';
import { isNamed } from './places.ts';
import { isIdle } from './searching.ts';
import { byFirstWord, indexOfRun, stem, stemsOf, wordsOf } from './stems.ts';

/** A silence that a question asks for. */
export interface Silent {
  readonly finding: Finding;
  /** By a word of which nothing else in the library speaks, or by asking how. */
  readonly alone: boolean;
  /** By asking how. */
  readonly way: boolean;
  /** By a phrase that asks for it whatever else is named. */
  readonly asked: boolean;
  /** How many words the phrase has. */
  readonly words: number;
}

/** A phrase of a silence. */
interface Phrase {
  readonly finding: Finding;
  readonly stems: readonly string[];
  /** Whether it asks for it whatever else is named. */
  readonly asks: boolean;
}

const articles = new Set(['a', 'an', 'the', 'of', 'for', 'in', 'on', 'to']);

const silences = onceForLibrary(
  (
    library,
  ): {
    all: readonly Phrase[];
    /** The places of the phrases that may stand among some stems. */
    among: (stems: ReadonlySet<string>) => readonly number[];
    /** The stems of all entries, and of the main source alone. */
    spoken: ReadonlySet<string>;
    own: ReadonlySet<string>;
  } => {
    const findings = findingsOf(library);
    const silent = findings.filter(({ kind }) => kind === 'silence');
    const spoken = new Set(
      findings
        .filter(({ kind }) => kind !== 'silence')
        .flatMap(({ title, names, text }) => stemsOf(`${title} ${names} ${text}`)),
    );
    const own = new Set(
      findings
        .filter(({ kind }) => kind === 'part')
        .flatMap(({ title, text }) => stemsOf(`${title} ${text}`)),
    );
    const phrase = (text: string) =>
      wordsOf(text)
        .filter((word) => !articles.has(word))
        .map(stem);
    const all = silent.flatMap((finding, at): Phrase[] => {
      const { about = [], asked = [] } = library.silences[at] ?? {};
      const some = (texts: readonly string[], asks: boolean) =>
        texts.map((text): Phrase => ({ finding, stems: phrase(text), asks }));
      return [...some(asked, true), ...some(about, false)];
    });
    return { all, among: byFirstWord(all.map(({ stems }) => stems)), spoken, own };
  },
);

/**
 * What the source does not say, if the question asks just that: the words of a phrase, close together. Words that name
 * an actor do not count, unless it is asked what the source `says` or the phrase asks for the silence whatever is named;
 * a single word only where nothing else in the library speaks of it, or at least not the source that is asked about.
 */
export function silenceIn(
  library: Library,
  stems: readonly string[],
  mentions: readonly Mention[],
  says: boolean,
): Silent | undefined {
  const { all, among, spoken, own } = silences(library);
  const free = says ? stems : stems.filter((_, at) => !isNamed(mentions, at));
  const there = new Set(free);
  const said = new Set(stems);
  const full = stems.filter((one) => !articles.has(one));
  let best: (Silent & { size: number }) | undefined;
  for (const at of among(said)) {
    const { finding, stems: phrase, asks } = all[at] as Phrase;
    if (asks) {
      if (holdsAll(said, phrase) && indexOfRun(full, phrase) >= 0)
        return { finding, alone: true, way: false, asked: true, words: phrase.length };
      continue;
    }
    if (!holdsAll(there, phrase)) continue;
    const way = phrase.length > 1 && phrase[0] === 'how';
    const unheard = (one: string) =>
      !isIdle(library, one) && (!spoken.has(one) || (says && !own.has(one)));
    const alone = way || phrase.some(unheard);
    if (phrase.length === 1 && !alone) continue;
    const size = phrase.length + (alone ? 1 : 0);
    // Of words that say nothing only their order tells: «who is it for» is not in «who made it and what is it called».
    if (phrase.every((one) => isIdle(library, one)) && !standsInOrder(full, phrase)) continue;
    const near = free.filter((one) => phrase.includes(one) || !isIdle(library, one));
    if (size > (best?.size ?? 0) && standsTogether(near, phrase))
      best = { finding, alone, way, asked: false, size, words: phrase.length };
  }
  return best;
}

function holdsAll(words: ReadonlySet<string>, phrase: readonly string[]): boolean {
  return phrase.every((one) => words.has(one));
}

/** So many other words may stand among those of a phrase: in any order, and in its own. */
const mostBetween = 2;
const mostInOrder = 3;

/** Whether all words of a phrase stand close together, in their order. */
function standsInOrder(stems: readonly string[], phrase: readonly string[]): boolean {
  return stems.some((_, from) => {
    let next = 0;
    for (const one of stems.slice(from, from + phrase.length + mostInOrder))
      if (one === phrase[next]) next++;
    return next === phrase.length;
  });
}

/** Whether all words of a phrase stand close together, in any order. */
function standsTogether(stems: readonly string[], phrase: readonly string[]): boolean {
  const window = phrase.length + mostBetween;
  return stems.some((one, at) => {
    if (!phrase.includes(one)) return false;
    const near = stems.slice(at, at + window);
    return phrase.every((word) => near.includes(word));
  });
}
