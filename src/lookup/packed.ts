// An index of names written down, so that the next start need not fold, sort and part all names again.
import type { NameIndex } from './names.ts';
import { type Entries, type NameColumns, NameRecords } from './records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An index without its entries: they are needed again to unpack it. */
export interface PackedNames {
  readonly columns: NameColumns;
  /** The words in their order, one a line. */
  readonly words: string;
  readonly vocabulary: Omit<Vocabulary, 'words'>;
}

/** What `unpackNames` makes the same index of. */
export function packNames({ records, vocabulary }: NameIndex): PackedNames {
  const { words, ...rest } = vocabulary;
  return { columns: records.columns, words: words.join('\n'), vocabulary: rest };
}

/** A copy of numbers and of what holds some: what is read from a file is a view of the whole of it, and would keep it. */
function copied<T>(value: T): T {
  if (ArrayBuffer.isView(value)) return (value as unknown as Uint8Array).slice() as T;
  if (Array.isArray(value)) return value.map(copied) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one)])) as T;
}

/** The index that was packed, of the same entries. */
export function unpackNames(byId: Entries, { columns, words, vocabulary }: PackedNames): NameIndex {
  return {
    records: new NameRecords(byId, copied(columns)),
    byId,
    vocabulary: { words: words.split('\n'), ...copied(vocabulary) },
  };
}
