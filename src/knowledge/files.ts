// The files of a knowledge folder as they stand, before anything is known of what they hold.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A file by its path inside the folder; only YAML files are read. Hidden ones and Markdown are left out. */
export interface FoundFile {
  readonly path: string;
  readonly text: string | undefined;
}

/**
 * The files of a folder in the order of their paths, or undefined where there is no such folder. Throws when the disk
 * fails. Nothing else goes on while a library is opened, and reading many small files at once is quickest without
 * waiting for each.
 */
export async function filesIn(folder: string): Promise<readonly FoundFile[] | undefined> {
  const found = await entriesIn(folder);
  return found?.map(({ path, whole }): FoundFile => {
    if (!path.endsWith('.yaml')) return { path, text: undefined };
    return { path, text: readFileSync(whole, 'utf8').replace(/^\uFEFF/, '') };
  });
}

/** The content revision of a library: the first eight hexadecimal digits of a hash over all paths and texts. */
export function revisionOf(files: readonly FoundFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text = '' } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 8);
}

/** Milliseconds in which a file may change twice and bear the same time: some disks keep whole seconds, in pairs. */
const resolution = 2000;

/**
 * A text that changes whenever a file in the folder or its folders comes, goes or is written to. Undefined where there
 * is no such folder, and where a file is so new that a further change might not show. Throws when the disk fails.
 */
export async function stampOf(folder: string): Promise<string | undefined> {
  const found = await entriesIn(folder);
  if (!found) return undefined;
  const hash = createHash('sha1');
  const now = Date.now();
  for (const { path, whole } of found) {
    const { mtimeMs, size } = statSync(whole);
    if (Math.abs(now - mtimeMs) < resolution) return undefined;
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** The files of a folder and its folders in the order of their paths; hidden ones and Markdown are left out. */
async function entriesIn(folder: string) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
      return undefined;
    },
  );
  return found
    ?.flatMap((entry) => {
      if (!entry.isFile()) return [];
      const whole = join(entry.parentPath, entry.name);
      const path = relative(folder, whole).replaceAll('\\', '/');
      return /(?:^|\/)\./.test(path) || path.endsWith('.md') ? [] : [{ path, whole }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
