// Where what is worked out of a folder is kept. A bundle keeps it beside itself instead (deploy/bundle.ts).
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the files for a folder begin with: they stand with what else npm keeps for this package. */
export function storeFor(folder: string): string {
  const name = createHash('sha1').update(resolve(folder)).digest('hex').slice(0, 12);
  return fileURLToPath(new URL(`../../node_modules/.cache/knowledge/${name}`, import.meta.url));
}
