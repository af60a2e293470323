// What looks up names in the bench: ours, its peers, and the least that any could do, one pass over them.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Library } from '../src/knowledge/library.ts';
import { fold } from '../src/lookup/fold.ts';
import type { NameIndex } from '../src/lookup/names.ts';
import { suggest } from '../src/lookup/suggest.ts';
import type { Grown } from './grow.ts';
import type { Query } from './queries.ts';

/** Finds at most five entries for what was typed, best first. */
export type Find = (typed: string) => readonly string[];

/** What is measured. */
export interface Engine {
  readonly name: string;
  readonly find: Find;
  /** How many queries of a class it is asked. */
  readonly each: number;
  /** How often it is asked as many others before. */
  readonly rounds: number;
}

/** A bot runs for days: V8 compiles for the better one time and again in so many rounds. */
const warming = 10;

/** Ours, asked so many queries of a class. */
export function ours(library: Library, index: NameIndex, each: number): Engine {
  const find: Find = (typed) =>
    suggest(index, typed, library.about.strip, [], 5).map(({ id }) => id);
  return { name: 'ours', find, each, rounds: warming };
}

/** Its peers, asked so many queries of a class. */
export function peers(
  entries: readonly Grown[],
  each: { readonly miniSearch: number; readonly fuse: number },
): readonly Engine[] {
  return [
    { name: 'MiniSearch', find: miniSearch(entries), each: each.miniSearch, rounds: warming },
    // It compares all names with every query, which compiles it at once.
    { name: 'new Fuse(objects)', find: fuseAlone(entries), each: each.fuse, rounds: 1 },
  ];
}

/** Has each engine answer other queries than those that are timed, of every class. */
export function warmUp(engines: readonly Engine[], others: readonly Query[]): void {
  for (const { find, each, rounds } of engines) {
    const asked = new Map<string, number>();
    const some = others.filter(({ kind }) => {
      const turn = (asked.get(kind) ?? 0) + 1;
      asked.set(kind, turn);
      return turn <= each;
    });
    for (let round = 0; round < rounds; round++) for (const { text } of some) find(text);
  }
}

function fuseAlone(entries: readonly Grown[]): Find {
  const objects = entries.map(({ id, name, names }) => ({
    id,
    names: [name, ...Object.values(names).flat()],
  }));
  const fuse = new Fuse(objects, { keys: ['names'] });
  return (typed) => fuse.search(typed, { limit: 5 }).map(({ item }) => item.id);
}

/** With the settings that search.md found best: all words, and where nothing has all, any. */
function miniSearch(entries: readonly Grown[]): Find {
  const index = new MiniSearch<{ number: number; folded: string; id: string }>({
    idField: 'number',
    fields: ['folded'],
    storeFields: ['id'],
  });
  const rows = entries.flatMap(({ id, name, names }) =>
    [name, ...Object.values(names).flat()].map((one) => ({ id, folded: fold(one) })),
  );
  index.addAll(rows.map((row, number) => ({ ...row, number })));
  const how = { prefix: true, fuzzy: 0.25 } as const;
  return (typed) => {
    const folded = fold(typed);
    const all = index.search(folded, { ...how, combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(folded, how);
    return [...new Set(found.slice(0, 40).map((one) => String(one['id'])))].slice(0, 5);
  };
}

/** What looks once through all folded names in memory for a text that is not there. */
export function passOver(entries: readonly Grown[]): () => void {
  const text = entries
    .flatMap(({ name, names }) => [name, ...Object.values(names).flat()].map(fold))
    .join('\n');
  const bytes = Buffer.from(text);
  return () => bytes.indexOf('zq0xj');
}
