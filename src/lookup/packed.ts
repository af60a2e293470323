// An index of names written down, so that the next start need not fold, sort and part all names again.
import type { Named, NameIndex, NameRecord } from './names.ts';
import { vocabularyOf } from './vocabulary.ts';

/** An index without its entries: they are needed again to unpack it. */
export interface PackedNames {
  /** The folded names in their order. */
  readonly folded: readonly string[];
  /** For each of them the entry by number, and which name of it: 0 its title or its id, from 1 the others in order. */
  readonly entries: readonly number[];
  readonly names: readonly number[];
  /** The words in their order, and those of each name as numbers. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly items: readonly number[];
}

interface OtherName {
  readonly name: string;
  readonly language: string;
}

function othersOf({ names = {} }: Named): OtherName[] {
  return Object.entries(names).flatMap(([language, list]) =>
    list.map((name) => ({ name, language })),
  );
}

/** What `unpackNames` makes the same index of. */
export function packNames({ records, byId, vocabulary }: NameIndex): PackedNames {
  const numbers = new Map([...byId.keys()].map((id, number) => [id, number]));
  const others = new Map([...byId].map(([id, entry]) => [id, othersOf(entry)]));
  const { words, contents } = vocabulary;
  return {
    folded: records.map(({ folded }) => folded),
    entries: records.map(({ id }) => numbers.get(id) ?? 0),
    names: records.map((record) => nameOf(record, others.get(record.id) ?? [])),
    words,
    starts: [...contents.starts],
    items: [...contents.items],
  };
}

/** Which name of its entry a record is. */
function nameOf({ name, language }: NameRecord, others: readonly OtherName[]): number {
  return 1 + others.findIndex((other) => other.name === name && other.language === language);
}

/** The index that was packed, of the same entries in the same order. */
export function unpackNames(entries: Iterable<Named>, packed: PackedNames): NameIndex {
  const byId = new Map<string, Named>();
  for (const entry of entries) byId.set(entry.id, entry);
  const all = [...byId.values()];
  const others = all.map(othersOf);
  const records = packed.folded.map((folded, at): NameRecord => {
    const number = packed.entries[at] as number;
    const { id, name, kind } = all[number] as Named;
    const general = kind === undefined;
    const which = packed.names[at] as number;
    const other = which > 0 ? others[number]?.[which - 1] : undefined;
    return other
      ? { id, name: other.name, folded, general, language: other.language }
      : { id, name, folded, general };
  });
  const contents = {
    starts: Uint32Array.from(packed.starts),
    items: Uint32Array.from(packed.items),
  };
  return { records, byId, vocabulary: vocabularyOf(packed.words, contents) };
}
