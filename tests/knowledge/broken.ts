// Breaks a copy of the second library and lists what the check says of it.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openLibrary } from '../../src/open.ts';
import { folder } from '../second-library/open.ts';

/** What becomes of one file: pairs of words and what replaces them, another text, or nothing at all. */
export type Change = readonly (readonly [string, string])[] | string | Buffer | null;

/** The lines `file:line:column  message` for the second library with some files changed; files named from its folder. */
export async function faultsOf(changes: Readonly<Record<string, Change>>): Promise<string[]> {
  const copy = await mkdtemp(join(tmpdir(), 'broken-'));
  try {
    await cp(folder, copy, { recursive: true });
    for (const [file, change] of Object.entries(changes)) await apply(join(copy, file), change);
    const loaded = await openLibrary(copy);
    if ('library' in loaded) return [];
    return loaded.problems.map(({ file, line, column, message }) => {
      const shown = file.slice(file.indexOf('broken-')).split('/').slice(1).join('/');
      return `${shown}:${line}:${column}  ${message}`;
    });
  } finally {
    await rm(copy, { recursive: true });
  }
}

async function apply(path: string, change: Change): Promise<void> {
  if (change === null) return rm(path);
  if (typeof change === 'string' || Buffer.isBuffer(change)) {
    await mkdir(dirname(path), { recursive: true });
    return writeFile(path, change);
  }
  let text = await readFile(path, 'utf8');
  for (const [from, to] of change) {
    if (text.split(from).length !== 2)
      throw new Error(`${path}: ${JSON.stringify(from)} stands there not exactly once`);
    text = text.replace(from, () => to);
  }
  await writeFile(path, text);
}

/** The text of a file of the second library. */
export function textOf(file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}
