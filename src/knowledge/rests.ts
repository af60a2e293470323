// What rests on a part of a source: every entry that cites one of its passages.
import { type Library, need } from './library.ts';
import { onceForLibrary } from './once.ts';
import { entryShapes, type Folder, folders } from './schema.ts';
import { references } from './walk.ts';

/** The folders whose files are one entry each: not those of the gazetteer. */
export type EntryFolder = Exclude<Folder, 'institutions'>;

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
    if (folder === 'institutions') continue;
    const entries: Iterable<{ id: string }> = library[folder].values();
    for (const entry of entries) {
      const cited = references(entryShapes[folder], entry)
        .filter(({ target }) => target === 'passages')
        .map(({ id }) => need(library.passages, id));
      for (const part of new Set(cited.map((one) => `${one.source.id}#${one.part}`))) {
        const resting = parts.get(part) ?? new Map<EntryFolder, string[]>();
        parts.set(part, resting.set(folder, [...(resting.get(folder) ?? []), entry.id]));
      }
    }
  }
  return parts;
});
