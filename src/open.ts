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
import { type Keeper, type Waiting, waiting, withKeeper } from './knowledge/kept.ts';
import { assemble, type Library } from './knowledge/library.ts';
import type { Loaded } from './knowledge/load.ts';
import { hashIn } from './knowledge/seen.ts';
import { storeFor } from './knowledge/store.ts';
import { programStamp } from './program.ts';

/** The folder of the whole project: src/ stands in it, and so does dist/ with the bundle. */
export const root = new URL('../', import.meta.url);
export const knowledgeFolder = fileURLToPath(new URL('knowledge', root));

/**
 * What is remembered from one time to the next: nothing, what is worked out of the files (`parts`), or (`checked`) beside
 * that what was without a fault, which is then not read and checked again.
 */
export type Remembered = 'nothing' | 'parts' | 'checked';

/** Is told each part of a library as it is kept, and what its files hold under the name `checked`. */
export type Note = (part: string, packed: object) => void;

/** The library in `folder`, or every problem in it. `note` is told what is kept of it. */
export async function openLibrary(
  folder: string,
  remembered: Remembered = 'nothing',
  note?: Note,
): Promise<Loaded> {
  const recalled = remembered === 'checked' ? recallLibrary(folder) : undefined;
  if (recalled) return { library: recalled };
  // What reads and checks is loaded only where it is needed: it is much of the program.
  const { loadAndCheck } = await import('./load-and-check.ts');
  if (remembered === 'nothing') return loadAndCheck(folder);
  let keeper: Waiting | undefined;
  return loadAndCheck(folder, {
    begin(hash, library) {
      keeper = waiting(keeperFor(folder, keyOf(hash), note));
      withKeeper(library, keeper);
    },
    done(hash, contents) {
      keeper?.release();
      const noted: Checked = { contents: packContents(contents) };
      note?.('checked', noted);
      return keepChecked(keptIn(folder, 'checked'), keyOf(hash), noted);
    },
  });
}

/** The revision that the files of a folder have now. */
export function revisionIn(folder: string): string {
  return revisionOf(hashIn(folder, seenFor(folder)));
}

/** The library in `folder` where it was checked as it stands there now; undefined where it must be read. */
export function recallLibrary(folder: string): Library | undefined {
  const hash = hashIn(folder, seenFor(folder));
  const key = keyOf(hash);
  const known = recallChecked<Checked>(keptIn(folder, 'checked'), key);
  return known && libraryOf(known, revisionOf(hash), keeperFor(folder, key));
}

/** What is noted of a library without a fault. */
export interface Checked {
  readonly contents: PackedContents;
}

/** The library of what was noted; its parts are taken up from `keeper`. */
export function libraryOf({ contents }: Checked, revision: string, keeper: Keeper): Library {
  return withKeeper(assemble(unpackContents(contents), revision), keeper);
}

/** Keeps what is worked out of the library in a folder, in a file for each part. */
function keeperFor(folder: string, key: string, note?: Note): Keeper {
  return {
    recall(part) {
      const known = recallChecked<object>(keptIn(folder, part), key);
      if (known) note?.(part, known);
      return known;
    },
    keep(part, packed) {
      note?.(part, packed);
      void keepChecked(keptIn(folder, part), key, packed);
    },
  };
}

/** The key under which a library is kept whose files have this hash. */
export function keyOf(hash: string): string {
  return `${programStamp()} ${hash}`;
}

/** Where it is noted how a folder's files looked when they were last read. */
export function seenFor(folder: string): string {
  return `${storeFor(folder)}-seen.txt`;
}

/** Where a part of what was worked out of a folder's files is kept, `checked` what they hold without a fault. */
export function keptIn(folder: string, part: string): string {
  return `${storeFor(folder)}-${part}.bin`;
}
