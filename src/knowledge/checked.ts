// Remembers what the files held that were checked without a fault: while nothing has changed, that need not be done again.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the files of a library hold: its entries by folder, in order, and what stands in single files. */
export interface Contents {
  readonly entries: Readonly<Record<string, readonly (readonly [id: string, value: object])[]>>;
  readonly singles: Readonly<Record<string, unknown>>;
}

/** What was kept in `file` under this very key; undefined for any other, and for a broken store. */
export async function recallChecked<T>(file: string, key: string): Promise<T | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    const end = text.indexOf('\n');
    return text.slice(0, end) === key ? (JSON.parse(text.slice(end)) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is without a fault, in place of what was kept before. Never rejects: it only saves time. */
export async function keepChecked(file: string, key: string, checked: object): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, `${key}\n${JSON.stringify(checked)}`);
    await rename(draft, file);
  } catch {
    // A folder that cannot be written to: the next start checks again.
  }
}
