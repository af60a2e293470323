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
import { assemble } from './knowledge/library.ts';
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

/** The library in `folder`, or every problem in it. */
export async function openLibrary(
  folder: string,
  remembered: Remembered = 'nothing',
): Promise<Loaded> {
  const checked = keptIn(folder, 'checked');
  if (remembered === 'checked') {
    const hash = hashIn(folder, seenFor(folder));
    const key = keyOf(hash);
    const known = recallChecked<Checked>(checked, key);
    if (known) {
      const library = assemble(unpackContents(known.contents), revisionOf(hash));
      return { library: withKeeper(library, keeperFor(folder, key)) };
    }
  }
  // What reads and checks is loaded only where it is needed: it is much of the program.
  const { loadAndCheck } = await import('./load-and-check.ts');
  if (remembered === 'nothing') return loadAndCheck(folder);
  let keeper: Waiting | undefined;
  return loadAndCheck(folder, {
    begin(hash, library) {
      keeper = waiting(keeperFor(folder, keyOf(hash)));
      withKeeper(library, keeper);
    },
    done(hash, contents) {
      keeper?.release();
      const noted: Checked = { contents: packContents(contents) };
      return keepChecked(checked, keyOf(hash), noted);
    },
  });
}

/** What is noted of a library without a fault. */
interface Checked {
  readonly contents: PackedContents;
}

/** Keeps what is worked out of the library in a folder, in a file for each part. */
function keeperFor(folder: string, key: string): Keeper {
  return {
    recall: (part) => recallChecked(keptIn(folder, part), key),
    keep: (part, packed) => void keepChecked(keptIn(folder, part), key, packed),
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
