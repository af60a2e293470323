// What tells one version of the program from another. A bundle has this fixed when it is built (deploy/bundle.ts).
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('.', import.meta.url));
const packages = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/** Taken once, when the program starts: what is written to its files later is not what runs. */
let taken: string | undefined;

/** Changes whenever our code, the packages or Node do: what other checks have passed proves nothing. */
export function programStamp(): string {
  taken ??= stampNow();
  return `${process.version} ${taken}`;
}

function stampNow(): string {
  const hash = createHash('sha1');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const own = files.filter((file) => file.endsWith('.ts')).map((file) => join(source, file));
  for (const file of [...own.sort(), ...(existsSync(packages) ? [packages] : [])]) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}
