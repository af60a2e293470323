// What the source does not say: found by the words of its phrases, where they stand together in a question.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { type Finding, findingsOf } from './corpus.ts';
import type { Mention } from './mentions.ts';
import { isIdle } from './search.ts';
import { stem, stemsOf, wordsOf } from './stems.ts';

/** A silence that a question asks for. */
export interface Silent {
  readonly finding: Finding;
  /** By a word of which nothing else in the library speaks, or by asking how. */
  readonly alone: boolean;
  /** By asking how. */
  readonly way: boolean;
  /** How many words the phrase has. */
  readonly words: number;
}

interface Phrases {
  readonly finding: Finding;
  readonly phrases: readonly (readonly string[])[];
}

const articles = new Set(['a', 'an', 'the', 'of', 'for', 'in', 'on', 'to']);

const silences = onceForLibrary(
  (library): { all: readonly Phrases[]; spoken: ReadonlySet<string> } => {
    const findings = findingsOf(library);
    const silent = findings.filter(({ kind }) => kind === 'silence');
    const spoken = new Set(
      findings
        .filter(({ kind }) => kind !== 'silence')
        .flatMap(({ title, names, text }) => stemsOf(`${title} ${names} ${text}`)),
    );
    const all = silent.map((finding, at) => ({
      finding,
      phrases: (library.silences[at]?.about ?? []).map((phrase) =>
        wordsOf(phrase)
          .filter((word) => !articles.has(word))
          .map(stem),
      ),
    }));
    return { all, spoken };
  },
);

/**
 * What the source does not say, if the question asks just that: the words of a phrase, close together. Words that name
 * an actor do not count; a single word only where nothing else in the library speaks of it.
 */
export function silenceIn(
  library: Library,
  stems: readonly string[],
  mentions: readonly Mention[],
): Silent | undefined {
  const { all, spoken } = silences(library);
  const free = stems.filter((_, at) => !mentions.some(({ from, to }) => at >= from && at < to));
  const there = new Set(free);
  let best: (Silent & { size: number }) | undefined;
  for (const { finding, phrases } of all) {
    for (const phrase of phrases) {
      if (!phrase.every((one) => there.has(one))) continue;
      const way = phrase.length > 1 && phrase[0] === 'how';
      const alone = way || phrase.some((one) => !spoken.has(one) && !isIdle(library, one));
      if (phrase.length === 1 && !alone) continue;
      const size = phrase.length + (alone ? 1 : 0);
      if (size > (best?.size ?? 0) && standsTogether(free, phrase))
        best = { finding, alone, way, size, words: phrase.length };
    }
  }
  return best;
}

/** Whether all words of a phrase stand close together, in any order. */
function standsTogether(stems: readonly string[], phrase: readonly string[]): boolean {
  const window = phrase.length + 2;
  return stems.some((one, at) => {
    if (!phrase.includes(one)) return false;
    const near = stems.slice(at, at + window);
    return phrase.every((word) => near.includes(word));
  });
}
