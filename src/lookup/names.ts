// An index of names: exact by folded form, by beginning, and by shared letter groups for what is misspelt.
import { fold } from './fold.ts';

/** Something that can be looked up by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly names?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** One name of one entry. `language` is missing for its title and its id. */
export interface NameRecord {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly language?: string;
}

export interface NameIndex {
  readonly records: readonly NameRecord[];
  readonly byId: ReadonlyMap<string, Named>;
  readonly exact: ReadonlyMap<string, readonly NameRecord[]>;
  /** Numbers of the records that hold a group of three letters. */
  readonly grams: ReadonlyMap<string, readonly number[]>;
}

/** Indexes entries by their ids, titles and other names. */
export function indexNames(entries: Iterable<Named>): NameIndex {
  const byId = new Map([...entries].map((entry) => [entry.id, entry]));
  const records = [...byId.values()].flatMap(recordsOf);
  const exact = new Map<string, NameRecord[]>();
  const grams = new Map<string, number[]>();
  for (const [number, record] of records.entries()) {
    group(exact, record.folded, record);
    for (const gram of gramsOf(record.folded)) group(grams, gram, number);
  }
  return { records, byId, exact, grams };
}

function recordsOf({ id, name, names = {} }: Named): NameRecord[] {
  const title = [{ id, name, folded: fold(name) }];
  const others = Object.entries(names).flatMap(([language, list]) =>
    list.map((other) => ({ id, name: other, folded: fold(other), language })),
  );
  const byId = { id, name, folded: fold(id) };
  const all: NameRecord[] = [...title, ...others, byId];
  return all.filter(
    (record, at) => all.findIndex((other) => other.folded === record.folded) === at,
  );
}

function group<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const found = groups.get(key);
  if (found) found.push(item);
  else groups.set(key, [item]);
}

/** The different groups of three letters of a folded name, with its edges marked by spaces. */
export function gramsOf(folded: string): Set<string> {
  const padded = ` ${folded} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return grams;
}
