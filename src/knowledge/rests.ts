// What rests on a part of a source: every entry that cites one of its passages.
import type { Library } from './library.ts';
import { entryShapes, type Folder, folders } from './schema.ts';
import { references } from './walk.ts';

/** The entries, by folder, that cite a passage of part `at` of `source`. */
export function restingOn(library: Library, source: string, at: string): Map<Folder, string[]> {
  const whole = `${source}#${at}`;
  const rests = (id: string) => id === whole || id.startsWith(`${whole}.`);
  const found = new Map<Folder, string[]>();
  for (const folder of folders) {
    const entries: Iterable<{ id: string }> = library[folder].values();
    const ids = [...entries]
      .filter((entry) =>
        references(entryShapes[folder], entry).some(
          (one) => one.target === 'passages' && rests(one.id),
        ),
      )
      .map(({ id }) => id);
    if (ids.length > 0) found.set(folder, ids);
  }
  return found;
}
