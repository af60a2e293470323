// Remembers what YAML files parse to, by their content: parsing them takes most of a start.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a text parsed to last time, and where that is noted for the next. Only texts without a fault are kept. */
export interface Parsed {
  /** The data of this very text, a new copy each time the store is opened; undefined when it is not known. */
  readonly recall: (text: string) => unknown;
  readonly keep: (text: string, data: unknown) => void;
  /** Writes down what was recalled or kept, if that differs from what stands there. Never throws: it only saves time. */
  readonly save: () => Promise<void>;
}

/** A change to how texts are parsed needs a new number here. */
const format = 1;

/** Opens the store in `file`; a missing or broken one is empty. */
export async function openParsed(file: string): Promise<Parsed> {
  const known = await stored(file);
  const used: Record<string, unknown> = {};
  let fresh = 0;
  return {
    recall(text) {
      const key = keyOf(text);
      if (!Object.hasOwn(known, key)) return undefined;
      used[key] = known[key];
      return known[key];
    },
    keep(text, data) {
      used[keyOf(text)] = data;
      fresh++;
    },
    async save() {
      if (fresh === 0) return;
      const draft = `${file}.${process.pid}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(draft, JSON.stringify({ format, texts: used }));
        await rename(draft, file);
      } catch {
        // A folder that cannot be written to: the next start parses again.
      }
    },
  };
}

async function stored(file: string): Promise<Record<string, unknown>> {
  try {
    const store: unknown = JSON.parse(await readFile(file, 'utf8'));
    const { format: its, texts } = store as { format?: unknown; texts?: unknown };
    return its === format && typeof texts === 'object' && texts !== null ? { ...texts } : {};
  } catch {
    return {};
  }
}

function keyOf(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
