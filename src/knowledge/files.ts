// The files of a knowledge folder as they stand, before anything is known of what they hold.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A file by its path inside the folder; only YAML files are read. Hidden ones and Markdown are left out. */
export interface FoundFile {
  readonly path: string;
  /** As they stand on the disk: most starts need no more than their hash. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * The files of a folder in the order of their paths, or undefined where there is no such folder. Throws when the disk
 * fails. Nothing else goes on while a library is opened, and reading many small files at once is quickest without
 * waiting for each.
 */
export async function filesIn(folder: string): Promise<readonly FoundFile[] | undefined> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
      return undefined;
    },
  );
  const files = found?.flatMap((entry): FoundFile[] => {
    if (!entry.isFile()) return [];
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (/(?:^|\/)\./.test(path) || path.endsWith('.md')) return [];
    if (!path.endsWith('.yaml')) return [{ path, bytes: undefined }];
    return [{ path, bytes: readFileSync(join(folder, path)) }];
  });
  return files?.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What stands in a file, without the mark (BOM) that some editors put before it. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A hash over all paths and what stands there, in hexadecimal digits. */
export function hashOf(files: readonly FoundFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) {
    hash.update(`${path}\0${bytes?.length ?? 0}\0`);
    if (bytes) hash.update(bytes);
  }
  return hash.digest('hex');
}

/** The content revision of a library: the first eight digits of that hash. */
export function revisionOf(hash: string): string {
  return hash.slice(0, 8);
}
