// An index of names: in order, for exact ones and beginnings, and by their words, for what is misspelt or cut short.
import type { Composing } from './compose.ts';
import { fold } from './fold.ts';
import { indexWords, type Vocabulary } from './vocabulary.ts';

/** Something that can be looked up by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly names?: Readonly<Record<string, readonly string[]>> | undefined;
  /** For an instance of something general: of what. People do not type its id. */
  readonly kind?: string | undefined;
}

/** One name of one entry. `language` is missing for its title and its id. */
export interface NameRecord {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  /** False for an instance of something general: a body of some country. */
  readonly general: boolean;
  readonly language?: string;
}

export interface NameIndex {
  /** Every name, in the order of the folded forms. */
  readonly records: readonly NameRecord[];
  readonly byId: ReadonlyMap<string, Named>;
  readonly vocabulary: Vocabulary;
  /** What finds names that stand in no list, `Kenyan parliament`; missing where entries belong to no country. */
  readonly composing?: Composing;
}

/** The language that people are answered in: of two entries equally near, the one with a near name in it is meant. */
export const answered = 'en';

/** Indexes entries by their ids, titles and other names. */
export function indexNames(entries: Iterable<Named>): NameIndex {
  const byId = new Map<string, Named>();
  for (const entry of entries) byId.set(entry.id, entry);
  const records = [...byId.values()].flatMap(recordsOf);
  records.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  return { records, byId, vocabulary: indexWords(records.map(({ folded }) => folded)) };
}

function recordsOf({ id, name, names = {}, kind }: Named): NameRecord[] {
  const general = kind === undefined;
  const records: NameRecord[] = [{ id, name, folded: fold(name), general }];
  const add = (record: NameRecord) => {
    for (const { folded } of records) if (folded === record.folded) return;
    records.push(record);
  };
  for (const language in names) {
    for (const other of names[language] ?? [])
      add({ id, name: other, folded: fold(other), general, language });
  }
  if (general) add({ id, name, folded: fold(id), general });
  return records;
}

/** The records whose folded name is `folded`, titles before other names. */
export function exactly(index: NameIndex, folded: string): readonly NameRecord[] {
  const from = firstFrom(index, folded);
  let to = from;
  while (index.records[to]?.folded === folded) to++;
  return index.records.slice(from, to);
}

/** The numbers [from, to) of the records whose folded name begins with `folded`. */
export function startingWith(index: NameIndex, folded: string): readonly [number, number] {
  return [firstFrom(index, folded), firstFrom(index, `${folded}\u{10FFFF}`)];
}

/** The number of the first record that does not stand before `folded`. */
function firstFrom({ records }: NameIndex, folded: string): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle]?.folded ?? '') < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The title of an entry of the index, or of a name composed from its entries. */
export function titleOf(index: NameIndex, id: string): string {
  return index.byId.get(id)?.name ?? index.composing?.title(id) ?? id;
}
