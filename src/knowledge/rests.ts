// What rests on a part of a source: every entry that cites one of its passages.
import { type Folder, folders } from './folders.ts';
import type { Library } from './library.ts';
import { onceForLibrary } from './once.ts';

/** The folders whose files are one entry each: not those of the gazetteer and of the examples. */
export type EntryFolder = Exclude<Folder, 'institutions' | 'examples' | 'glossary'>;

/** The entries, by folder, that cite a passage of part `at` of `source`. */
export function restingOn(
  library: Library,
  source: string,
  at: string,
): ReadonlyMap<EntryFolder, readonly string[]> {
  return index(library).get(`${source}#${at}`) ?? new Map();
}

/** Every cited part with the entries that cite it. */
const index = onceForLibrary((library) => {
  const parts = new Map<string, Map<EntryFolder, string[]>>();
  for (const folder of folders) {
    if (folder === 'institutions' || folder === 'examples' || folder === 'glossary') continue;
    const entries: Iterable<{ id: string }> = library[folder].values();
    for (const entry of entries) {
      const cited = textsIn(entry).flatMap((text) => library.passages.get(text) ?? []);
      for (const part of new Set(cited.map((one) => `${one.source.id}#${one.part}`))) {
        const resting = parts.get(part) ?? new Map<EntryFolder, string[]>();
        parts.set(part, resting.set(folder, [...(resting.get(folder) ?? []), entry.id]));
      }
    }
  }
  return parts;
});

/** Every text in an entry, however deep. One that is a passage's address cites it: nothing else looks like one. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
