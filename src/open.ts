// Opens a library: reads it and runs every check there is.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkThesaurus } from './ask/check.ts';
import { type Loaded, loadLibrary } from './knowledge/load.ts';
import { openParsed } from './knowledge/parsed.ts';
import { checkNames } from './lookup/check.ts';
import { checkReason } from './reason/check.ts';

/** The library in `folder`, or every problem in it. With `remember`, unchanged files are not parsed again next time. */
export async function openLibrary(folder: string, remember = false): Promise<Loaded> {
  const parsed = remember ? await openParsed(storeFor(folder)) : undefined;
  return loadLibrary(folder, [checkNames, checkReason, checkThesaurus], parsed);
}

/** Where parsed files of a folder are noted: with what else npm keeps for this package. */
export function storeFor(folder: string): string {
  const name = createHash('sha1').update(resolve(folder)).digest('hex').slice(0, 12);
  return fileURLToPath(new URL(`../node_modules/.cache/knowledge/${name}.json`, import.meta.url));
}
