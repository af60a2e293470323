// Where the project stands; opens a library: takes what was checked before while nothing has changed, and else reads it and runs every check there is.
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Contents, keepChecked, recallChecked } from './knowledge/checked.ts';
import { filesIn, hashOf, revisionOf } from './knowledge/files.ts';
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
  readonly contents: Contents;
  readonly names: PackedNames;
}

/** The library in `folder`, or every problem in it. */
export async function openLibrary(
  folder: string,
  remembered: Remembered = 'nothing',
): Promise<Loaded> {
  const checked = checkedFor(folder);
  const program = remembered === 'nothing' ? '' : programStamp();
  if (remembered === 'checked') {
    const hash = hashOf((await filesIn(folder)) ?? []);
    const known = await recallChecked<Known>(checked, `${program} ${hash}`);
    if (known)
      return { library: withNames(assemble(known.contents, revisionOf(hash)), known.names) };
  }
  // What reads and checks is loaded only where it is needed: it is much of the program.
  const { loadAndCheck } = await import('./load-and-check.ts');
  if (remembered === 'nothing') return loadAndCheck(folder);
  return loadAndCheck(folder, storeFor(folder), (hash, contents, library) => {
    const known: Known = { contents, names: packNames(namesOf(library).actors) };
    return keepChecked(checked, `${program} ${hash}`, known);
  });
}

/** Where it is noted that a folder's files were checked: beside what they parse to. */
export function checkedFor(folder: string): string {
  return storeFor(folder).replace(/\.json$/, '-checked.json');
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
