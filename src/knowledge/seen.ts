// The hash over the files of a folder, without reading them where they look as they did when it was last taken.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesIn, hashOf, lookAt } from './files.ts';

/**
 * Milliseconds in which two changes of a file may be told by no clock of a disk: what has changed within them before the
 * files were looked at is read again the next time. Git does the same with the entries of its index that it calls racy.
 */
const sameMoment = 2000;

/**
 * The hash over the files of a folder.
 * @param noted the file where it is noted how they looked and what their hash was; one that cannot be written costs time only.
 */
export function hashIn(folder: string, noted: string): string {
  const looked = Date.now();
  const look = lookAt(folder);
  const [known, hash] = notedIn(noted);
  if (known === look.hash && hash !== undefined) return hash;
  const found = hashOf(filesIn(folder) ?? []);
  if (looked - look.changed >= sameMoment) note(noted, `${look.hash} ${found}`);
  return found;
}

/** What is noted in a file: a look and a hash, or nothing. */
function notedIn(file: string): readonly string[] {
  try {
    const text = readFileSync(file, 'latin1');
    return /^[0-9a-f]{64} [0-9a-f]{64}$/.test(text) ? text.split(' ') : [];
  } catch {
    return [];
  }
}

function note(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch {
    // A folder that cannot be written to: the next start reads the files again.
  }
}
