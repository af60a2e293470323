// Remembers what the files held that were checked without a fault: while nothing changes, that need not be done again.
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Keyed } from './bodies.ts';
import type { Contents, Entries } from './library.ts';

/** Compressed JSON, by name, in order: much of it is never asked for, and would lie in memory at four times the size. */
type Packed = readonly (readonly [name: string, json: Uint8Array])[];

/** The quickest compression. */
const quick = { level: 1 };

/** The contents of a library, written down: as JSON, each folder, each single file and each file of the gazetteer apart. */
export interface PackedContents {
  readonly entries: Packed;
  readonly singles: Packed;
  readonly bodies: Packed;
}

/** What `unpackContents` makes the same contents of. */
export function packContents({ entries, singles, bodies }: Contents): PackedContents {
  const packed = (all: Iterable<readonly [string, () => unknown]>): Packed =>
    Array.from(all, ([name, value]) => [name, deflateRawSync(JSON.stringify(value()), quick)]);
  return {
    entries: packed(Object.entries(entries)),
    singles: packed(Object.entries(singles)),
    bodies: packed(bodies),
  };
}

/**
 * The contents that were packed, each part to be parsed when it is asked for. They are copied: what is read is a view of
 * the whole store, and would keep it.
 */
export function unpackContents({ entries, singles, bodies }: PackedContents): Contents {
  return {
    entries: Object.fromEntries(partsOf<Entries>(entries)),
    singles: Object.fromEntries(partsOf<unknown>(singles)),
    bodies: new Map(partsOf<Keyed>(bodies)),
  };
}

function partsOf<T>(packed: Packed): (readonly [name: string, part: () => T])[] {
  return packed.map(([name, json]) => {
    // Not `slice`, which of a Buffer gives a view.
    const own = new Uint8Array(json);
    return [name, () => JSON.parse(inflateRawSync(own).toString()) as T];
  });
}

/** What was kept in `file` under this very key; undefined for any other, and for a store that is not as it was written. */
export function recallChecked<T>(file: string, key: string): T | undefined {
  try {
    // At once: reading so much piece by piece takes twice as long, and nothing else is waiting.
    const store = readFileSync(file);
    const end = store.indexOf('\n');
    const kept = store.subarray(end + 1);
    return store.toString('utf8', 0, end) === headOf(key, kept) ? deserialize(kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is without a fault, in place of what was kept before. Never rejects: it only saves time. */
export async function keepChecked(file: string, key: string, checked: object): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    const kept = serialize(checked);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, Buffer.concat([Buffer.from(`${headOf(key, kept)}\n`), kept]));
    await rename(draft, file);
    await removeAbandoned(file);
  } catch {
    // A folder that cannot be written to: the next start checks again.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Milliseconds after which nobody is writing a draft any more. */
const abandoned = 60_000;

/** Removes the drafts of a file that processes have left which ended while they wrote. */
async function removeAbandoned(file: string): Promise<void> {
  const folder = dirname(file);
  const drafts = (await readdir(folder)).filter(
    (name) => name.startsWith(`${basename(file)}.`) && /\.\d+$/.test(name),
  );
  for (const draft of drafts) {
    const path = join(folder, draft);
    if (Date.now() - (await stat(path)).mtimeMs > abandoned) await rm(path, { force: true });
  }
}

/** The first line of a store: its key, and a checksum of the rest, since a disk that was full or lost power keeps half of it. */
function headOf(key: string, kept: Uint8Array): string {
  return `${key} ${crc32(kept).toString(16)}`;
}
