// The files of a knowledge folder as they stand, before anything is known of what they hold.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';

/** A file by its path inside the folder; only YAML files are read. Hidden ones and Markdown are left out. */
export interface FoundFile {
  readonly path: string;
  /** As they stand on the disk: most starts need no more than their hash. */
  readonly bytes: Uint8Array | undefined;
}

/** The paths of the files in a folder and its folders that are not hidden; undefined where there is no such folder. */
function pathsIn(folder: string): string[] | undefined {
  try {
    return below(folder, '').sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    return undefined;
  }
}

/** Such paths, each begun with `prefix`. Every start walks here: joining and splitting paths would take half of its time. */
function below(folder: string, prefix: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (name.startsWith('.')) return [];
    if (entry.isDirectory()) return below(`${folder}/${name}`, `${prefix}${name}/`);
    return entry.isFile() && !name.endsWith('.md') ? [`${prefix}${name}`] : [];
  });
}

/** What `look` gives of a file; nothing where it has been removed since the folder was listed, as editors do with drafts. */
function unlessGone<T>(look: () => T): readonly T[] {
  try {
    return [look()];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

/**
 * The files of a folder in the order of their paths, or undefined where there is no such folder. Throws when the disk
 * fails. Nothing else goes on while a library is opened, and reading many small files at once is quickest without
 * waiting for each.
 */
export function filesIn(folder: string): readonly FoundFile[] | undefined {
  return pathsIn(folder)?.flatMap((path) =>
    unlessGone(() => {
      const bytes = path.endsWith('.yaml') ? readFileSync(`${folder}/${path}`) : undefined;
      return { path, bytes };
    }),
  );
}

/** How the files of a folder look without being read. */
export interface Look {
  /** A hash over their paths, sizes, times and places on the disk: it changes with every change of a file. */
  readonly hash: string;
  /** When the latest change was made, in milliseconds since 1970. */
  readonly changed: number;
}

/** How the files of a folder look. Throws when the disk fails. */
export function lookAt(folder: string): Look {
  let changed = 0;
  const looks = (pathsIn(folder) ?? []).flatMap((path) =>
    unlessGone(() => {
      const { size, mtimeNs, ctimeNs, mtimeMs, ctimeMs, ino } = statSync(`${folder}/${path}`, {
        bigint: true,
      });
      changed = Math.max(changed, Number(ctimeMs), Number(mtimeMs));
      return `${path}\0${size} ${mtimeNs} ${ctimeNs} ${ino}\0`;
    }),
  );
  return { hash: createHash('sha256').update(looks.join('')).digest('hex'), changed };
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
