// Ranks the names that come nearest to a misspelt one: candidates by shared letter groups, then by fuse.js.
import Fuse from 'fuse.js';
import { gramsOf, type NameIndex, type NameRecord } from './names.ts';

/** A name near to what was typed; `score` runs from 0 to 1 (the same). */
export interface Near {
  readonly record: NameRecord;
  readonly score: number;
  /** How many letters differ (optimal string alignment distance). */
  readonly slips: number;
  /** The score of the entry's nearest name in the language that people are answered in; 0 if none is near. */
  readonly home: number;
}

/** How many candidates fuse.js ranks: it scans every one, so it must never see the whole list. */
const candidates = 64;

/** The language that people are answered in: of two entries equally near, the one with a near name in it is meant. */
export const answered = 'en';

/** Below this a name is not near enough to be offered at all. */
export const offered = 0.42;

/** The names nearest to a folded text, best first, one for each entry, none below the score at which it may be offered. */
export function nearNames(index: NameIndex, folded: string): Near[] {
  const typed = gramsOf(folded);
  const shared = new Map<number, number>();
  for (const gram of typed) {
    for (const number of index.grams.get(gram) ?? [])
      shared.set(number, (shared.get(number) ?? 0) + 1);
  }
  const dice = (number: number) => {
    const own = gramsOf(index.records[number]?.folded ?? '').size;
    return (2 * (shared.get(number) ?? 0)) / (own + typed.size);
  };
  const best = [...shared.keys()]
    .map((number) => ({ number, dice: dice(number) }))
    .sort((a, b) => b.dice - a.dice)
    .slice(0, candidates);
  const texts = best.map(({ number }) => index.records[number]?.folded ?? '');
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
  const near = best.flatMap(({ number, dice: alike }, at) => {
    const record = index.records[number];
    if (!record) return [];
    const close = closeness(folded, record.folded);
    const score = (4 * (fused.get(at) ?? 0) + 4 * alike + 5 * close) / 13;
    const slips = Math.round((1 - close) * Math.max(folded.length, record.folded.length));
    const home = record.language === undefined || record.language === answered ? score : 0;
    return score >= offered ? [{ record, score, slips, home }] : [];
  });
  near.sort((a, b) => b.score - a.score);
  const homes = new Map<string, number>();
  for (const { record, home } of near)
    homes.set(record.id, Math.max(home, homes.get(record.id) ?? 0));
  return near
    .filter(({ record }, at) => near.findIndex((other) => other.record.id === record.id) === at)
    .map((one) => ({ ...one, home: homes.get(one.record.id) ?? 0 }));
}

/**
 * How close two texts are, from 0 to 1 (the same): one less the share of letters to insert, delete, replace or swap
 * (optimal string alignment distance over the longer length), to which fuse.js and letter groups are deaf for swaps.
 */
export function closeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return 1 - (last[b.length] ?? longer) / longer;
}
