// Where the project stands; opens a library: takes what was checked before while nothing has changed, and else reads it
// and runs every check there is.
import { fileURLToPath } from 'node:url';
import {
  keepChecked,
  type PackedContents,
  packContents,
  recallChecked,
  unpackContents,
} from './knowledge/checked.ts';
import { revisionOf } from './knowledge/files.ts';
import { assemble } from './knowledge/library.ts';
import type { Loaded } from './knowledge/load.ts';
import { hashIn } from './knowledge/seen.ts';
import { storeFor } from './knowledge/store.ts';
import { type PackedNames, packNames } from './lookup/packed.ts';
import { namesOf, withNames } from './lookup/shelves.ts';
import { programStamp } from './program.ts';

/** The folder of the whole project: src/ stands in it, and so does dist/ with the bundle. */
export const root = new URL('../', import.meta.url);
export const knowledgeFolder = fileURLToPath(new URL('knowledge', root));

/**
 * What is remembered from one time to the next: nothing, what unchanged files parse to, or (`checked`) beside that what
 * was without a fault as a whole, which is then not checked again.
 */
export type Remembered = 'nothing' | 'parsed' | 'checked';

/** What is noted of a library without a fault. */
interface Known {
  readonly contents: PackedContents;
  readonly names: PackedNames;
}

/** The library in `folder`, or every problem in it. */
export async function openLibrary(
  folder: string,
  remembered: Remembered = 'nothing',
): Promise<Loaded> {
  const checked = checkedFor(folder);
  if (remembered === 'checked') {
    const hash = hashIn(folder, seenFor(folder));
    const known = recallChecked<Known>(checked, keyOf(hash));
    if (known) {
      const library = assemble(unpackContents(known.contents), revisionOf(hash));
      return { library: withNames(library, known.names) };
    }
  }
  // What reads and checks is loaded only where it is needed: it is much of the program.
  const { loadAndCheck } = await import('./load-and-check.ts');
  if (remembered === 'nothing') return loadAndCheck(folder);
  return loadAndCheck(folder, storeFor(folder), (hash, contents, library) => {
    const names = packNames(namesOf(library).actors);
    const known: Known = { contents: packContents(contents), names };
    return keepChecked(checked, keyOf(hash), known);
  });
}

/** The key under which a library is kept whose files have this hash. */
export function keyOf(hash: string): string {
  return `${programStamp()} ${hash}`;
}

/** Where it is noted how a folder's files looked when they were last read. */
export function seenFor(folder: string): string {
  return storeFor(folder).replace(/\.json$/, '-seen.txt');
}

/** Where it is noted that a folder's files were checked: beside what they parse to. */
export function checkedFor(folder: string): string {
  return storeFor(folder).replace(/\.json$/, '-checked.bin');
}
