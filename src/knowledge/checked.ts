// Remembers what the files held that were checked without a fault: while nothing has changed, that need not be done again.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the files of a library hold: its entries by folder, in order, and what stands in single files. */
export interface Contents {
  readonly entries: Readonly<Record<string, readonly (readonly [id: string, value: object])[]>>;
  readonly singles: Readonly<Record<string, unknown>>;
}

/** The contents that were kept in `file` under this very key; undefined for any other, and for a broken store. */
export async function recallChecked(file: string, key: string): Promise<Contents | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    const end = text.indexOf('\n');
    return text.slice(0, end) === key ? (JSON.parse(text.slice(end)) as Contents) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps contents without a fault, in place of those kept before. Never rejects: it only saves time. */
export async function keepChecked(file: string, key: string, contents: Contents): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, `${key}\n${JSON.stringify(contents)}`);
    await rename(draft, file);
  } catch {
    // A folder that cannot be written to: the next start checks again.
  }
}
