// Autocomplete: entries whose names begin with, hold, or come near to what has been typed so far.
import { fold } from './fold.ts';
import {
  answered,
  exactly,
  type NameIndex,
  type NameRecord,
  startingWith,
  titleOf,
} from './names.ts';
import { nearNames } from './rank.ts';
import { strip, type Wrapping } from './strip.ts';

/** One choice: the entry, and the name under which it was found. */
export interface Suggestion {
  readonly id: string;
  /** `legislature (Parliament)`, or just the title where that was found. */
  readonly label: string;
}

/** The most that Discord shows. */
const mostShown = 25;

/**
 * At most `most` entries for the text typed so far, best first: names that are or begin with it (English and short
 * names before others), composed names, then near names. Nothing typed gives `starters`.
 */
export function suggest(
  index: NameIndex,
  typed: string,
  wrapping: Wrapping,
  starters: readonly string[],
  most = mostShown,
): Suggestion[] {
  const whole = fold(typed.slice(0, 120));
  const text = strip(whole, wrapping);
  if (text === '') return starters.slice(0, most).map((id) => ({ id, label: titleOf(index, id) }));
  const found = new Map<string, Suggestion>();
  const add = (id: string, label: () => string) => {
    if (found.size < most && !found.has(id)) found.set(id, { id, label: label() });
  };
  const addAll = (records: Iterable<NameRecord>) => {
    for (const record of records) add(record.id, () => labelOf(index, record));
  };
  addAll(exactly(index, whole));
  addAll(exactly(index, text));
  for (const id of index.composing?.suggest(text) ?? []) add(id, () => titleOf(index, id));
  addAll(shortest(index, startingWith(index, text), most));
  if (found.size < most) {
    const near = nearNames(index, text, { typing: true, quick: found.size > 0 });
    addAll(near.map(({ record }) => record));
  }
  return [...found.values()];
}

/** The first `most` entries of a range of names: English names first, then the shorter, which more of has been typed. */
function shortest(
  { records }: NameIndex,
  [from, to]: readonly [number, number],
  most: number,
): NameRecord[] {
  const best = new Map<string, { at: number; cost: number }>();
  let dearest = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const cost = records.size(at) + ((records.language(at) ?? answered) === answered ? 0 : 1000);
    if (cost >= dearest) continue;
    const id = records.id(at);
    if (cost >= (best.get(id)?.cost ?? dearest)) continue;
    best.set(id, { at, cost });
    if (best.size < 4 * most) continue;
    const kept = [...best].sort(([, a], [, b]) => a.cost - b.cost).slice(0, most);
    dearest = kept.at(-1)?.[1].cost ?? dearest;
    best.clear();
    for (const [id, one] of kept) best.set(id, one);
  }
  return [...best.values()]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ at }) => records.at(at));
}

function labelOf(index: NameIndex, record: NameRecord): string {
  const name = titleOf(index, record.id);
  return fold(name).includes(record.folded) || record.folded === fold(record.id)
    ? name
    : `${record.name} (${name})`;
}
