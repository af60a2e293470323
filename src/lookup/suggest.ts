// Autocomplete: entries whose names begin with, hold, or come near to what has been typed so far.
import { fold } from './fold.ts';
import type { NameIndex, NameRecord } from './names.ts';
import { answered, nearNames } from './rank.ts';
import { strip, type Wrapping } from './strip.ts';

/** One choice: the entry, and the name under which it was found. */
export interface Suggestion {
  readonly id: string;
  /** `legislature (Parliament)`, or just the title where that was found. */
  readonly label: string;
}

/**
 * At most `most` entries for the text typed so far, best first: names that begin with it, names with a word that
 * begins with it (English and short names before others), then near names. Nothing typed gives `starters`.
 */
export function suggest(
  index: NameIndex,
  typed: string,
  wrapping: Wrapping,
  starters: readonly string[],
  most = 25,
): Suggestion[] {
  const folded = fold(typed.slice(0, 120));
  const text = strip(folded, wrapping);
  if (text === '') return starters.slice(0, most).map((id) => ({ id, label: title(index, id) }));
  const found = new Map<string, NameRecord>();
  const add = (records: Iterable<NameRecord>) => {
    for (const record of records) if (!found.has(record.id)) found.set(record.id, record);
  };
  add(index.exact.get(text) ?? []);
  add(inOrder(index.records.filter((record) => record.folded.startsWith(text))));
  add(inOrder(index.records.filter((record) => record.folded.includes(` ${text}`))));
  if (found.size < most) add(nearNames(index, text).map(({ record }) => record));
  return [...found.values()]
    .slice(0, most)
    .map((record) => ({ id: record.id, label: label(index, record) }));
}

/** English names first, for people are answered in it; then the shorter, which more of has been typed. */
function inOrder(records: readonly NameRecord[]): NameRecord[] {
  const foreign = ({ language = answered }: NameRecord) => Number(language !== answered);
  return [...records].sort((a, b) => foreign(a) - foreign(b) || a.folded.length - b.folded.length);
}

function title(index: NameIndex, id: string): string {
  return index.byId.get(id)?.name ?? id;
}

function label(index: NameIndex, record: NameRecord): string {
  const name = title(index, record.id);
  return fold(name).includes(record.folded) || record.folded === fold(record.id)
    ? name
    : `${record.name} (${name})`;
}
