// Ranks the names that come nearest to what was typed: candidates by shared words, then fuse.js and the letters.
import Fuse from 'fuse.js';
import { candidates } from './candidates.ts';
import { closeness } from './closeness.ts';
import { answered, type NameIndex, type NameRecord } from './names.ts';
import { hasWord } from './vocabulary.ts';

/** A name near to what was typed; `score` runs from 0 to 1 (the same). */
export interface Near {
  readonly record: NameRecord;
  readonly score: number;
  /** The share of what was typed that the name covers, by how rare the words are. */
  readonly covered: number;
  /** How many letters differ (optimal string alignment distance). */
  readonly slips: number;
  /** The score of the entry's nearest name in the language that people are answered in; 0 if none is near. */
  readonly home: number;
}

/** How many candidates fuse.js ranks, while a name is being typed and once it has been: it scans every one. */
const ranked = { typing: 8, typed: 15 };

/** Below this a name is not near enough to be offered at all. */
export const offered = 0.5;

/** From this score on the first search is good enough; below it, words that are themselves known may be misspelt too. */
const good = 0.8;

/** How much each sign of nearness counts. Found by trial on names other than those reported (see the bench). */
const weights = { fuse: 2, covered: 4, own: 2, letters: 3 };
const allWeights = weights.fuse + weights.covered + weights.own + weights.letters;

/**
 * The names nearest to a folded text, best first, one for each entry, none below the score at which it may be offered.
 * With `typing`, fewer are looked at; with `quick`, words that are known are taken as they stand: enough where better
 * answers have been found already.
 */
export function nearNames(
  index: NameIndex,
  folded: string,
  { typing = false, quick = false }: { readonly typing?: boolean; readonly quick?: boolean } = {},
): Near[] {
  const words = folded.split(' ');
  const most = typing ? ranked.typing : ranked.typed;
  const strict = rank(index, folded, words, most, false);
  const known = words.some((word) => hasWord(index.vocabulary, word));
  const [best] = strict;
  // A word alone that stands in a longer name may be another name misspelt.
  const isPart = words.length === 1 && best !== undefined && best.record.folded !== folded;
  if (quick || !known || ((best?.score ?? 0) >= good && !isPart)) return byEntry(strict);
  const loose = rank(index, folded, words, most, true);
  if (isPart) return byEntry([...strict, ...loose].sort((a, b) => b.score - a.score));
  return byEntry((loose[0]?.score ?? 0) > (strict[0]?.score ?? 0) ? loose : strict);
}

function rank(
  { vocabulary, records }: NameIndex,
  folded: string,
  words: readonly string[],
  most: number,
  loose: boolean,
): Near[] {
  const found = candidates(vocabulary, words, most, loose);
  const texts = found.map(({ text }) => records.folded(text));
  const fuse = new Fuse(texts, {
    includeScore: true,
    ignoreLocation: true,
    isCaseSensitive: true,
    threshold: 0.6,
    useTokenSearch: true,
  });
  const fused = new Map(
    fuse.search(folded).map(({ refIndex, score = 1 }) => [refIndex, 1 - score]),
  );
  const near = found.flatMap(({ text, typed, own }, at) => {
    const name = texts[at] as string;
    const close = closeness(folded, name);
    const sum =
      weights.fuse * (fused.get(at) ?? 0) +
      weights.covered * typed +
      weights.own * own +
      weights.letters * close;
    const score = sum / allWeights;
    if (score < offered) return [];
    const record = records.at(text);
    const slips = Math.round((1 - close) * Math.max(folded.length, name.length));
    const home = record.language === undefined || record.language === answered ? score : 0;
    return [{ record, score, covered: typed, slips, home }];
  });
  return near.sort((a, b) => b.score - a.score);
}

/** The best name of each entry: one of the language that people are answered in before another with as many slips. */
function byEntry(near: readonly Near[]): Near[] {
  const best = new Map<string, Near>();
  for (const one of near) {
    const known = best.get(one.record.id);
    const home = Math.max(known?.home ?? 0, one.home);
    if (!known) best.set(one.record.id, one);
    // «Mosad» is «Mossad» with a letter less rather than the end of «ha mosad».
    else if (one.slips < known.slips && one.score >= good)
      best.set(one.record.id, { ...one, score: known.score, home });
    else if (known.home === 0 && one.home > 0) {
      const { record } = one.slips <= known.slips ? one : known;
      best.set(one.record.id, { ...known, record, home });
    }
  }
  return [...best.values()];
}
