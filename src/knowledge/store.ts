// Where parsed files of a folder are noted. A bundle notes them beside itself instead (deploy/bundle.ts).
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file for each folder, with what else npm keeps for this package. */
export function storeFor(folder: string): string {
  const name = createHash('sha1').update(resolve(folder)).digest('hex').slice(0, 12);
  return fileURLToPath(
    new URL(`../../node_modules/.cache/knowledge/${name}.json`, import.meta.url),
  );
}
