// Where the project stands; opens a library: takes what was checked before while nothing has changed, and else reads it and runs every check there is.
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  keepChecked,
  type PackedContents,
  packContents,
  recallChecked,
  unpackContents,
} from './knowledge/checked.ts';
import { stampOf } from './knowledge/files.ts';
import { assemble } from './knowledge/library.ts';
import type { Loaded } from './knowledge/load.ts';
import { storeFor } from './knowledge/store.ts';
import { type PackedNames, packNames } from './lookup/packed.ts';
import { namesOf, withNames } from './lookup/shelves.ts';

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
  readonly revision: string;
  readonly contents: PackedContents;
  readonly names: PackedNames;
}

/** The library in `folder`, or every problem in it. */
export async function openLibrary(
  folder: string,
  remembered: Remembered = 'nothing',
): Promise<Loaded> {
  const checked = checkedFor(folder);
  // Taken before anything is read: what changes meanwhile has another one.
  const key = remembered === 'nothing' ? undefined : await keyOf(folder);
  if (remembered === 'checked' && key !== undefined) {
    const known = await recallChecked<Known>(checked, key);
    if (known) {
      const library = assemble(unpackContents(known.contents), known.revision);
      return { library: withNames(library, known.names) };
    }
  }
  // What reads and checks is loaded only where it is needed: it is much of the program.
  const { loadAndCheck } = await import('./load-and-check.ts');
  if (remembered === 'nothing') return loadAndCheck(folder);
  return loadAndCheck(folder, storeFor(folder), async (contents, library) => {
    if (key === undefined) return;
    const known: Known = {
      revision: library.revision,
      contents: packContents(contents),
      names: packNames(namesOf(library).actors),
    };
    await keepChecked(checked, key, known);
  });
}

/** What changes with the files of a folder and with the program; undefined where a file is too new to tell. */
export async function keyOf(folder: string): Promise<string | undefined> {
  const stamp = await stampOf(folder);
  return stamp && `${programStamp()} ${stamp}`;
}

/** Where it is noted that a folder's files were checked: beside what they parse to. */
export function checkedFor(folder: string): string {
  return storeFor(folder).replace(/\.json$/, '-checked.bin');
}

/** Changes whenever our code or Node does, from source or bundled: what other checks have passed proves nothing. */
function programStamp(): string {
  const own = fileURLToPath(import.meta.url);
  const files = readdirSync(dirname(own), { recursive: own.endsWith('.ts'), encoding: 'utf8' });
  const hash = createHash('sha1').update(process.version);
  for (const name of files.filter((file) => /\.m?[jt]s$/.test(file)).sort()) {
    const { mtimeMs, size } = statSync(join(dirname(own), name));
    hash.update(`${name} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}
