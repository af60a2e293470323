// The parts of a library that are kept, as they stand in the source; and what a test leaves of them is removed.
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptIn, seenFor } from '../../src/open.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(src, file), 'utf8'));

/** How many parts the source declares. */
export const declared = texts.join('\n').match(/= keptForLibrary\b/g)?.length ?? 0;

/** Their names. */
export const parts = texts.flatMap((text) =>
  [...text.matchAll(/= keptForLibrary\b[^(]*\(\{\s*name: '([^']+)'/g)].map(([, name = '']) => name),
);

/** Removes all that is kept of a folder. */
export async function forget(folder: string): Promise<void> {
  const kept = ['checked', ...parts].map((part) => keptIn(folder, part));
  for (const file of [seenFor(folder), ...kept]) await rm(file, { force: true });
}
