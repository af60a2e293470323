// Where the project stands; opens a library: reads it and runs every check there is.
import { fileURLToPath } from 'node:url';
import { checkThesaurus } from './ask/check.ts';
import { type Loaded, loadLibrary } from './knowledge/load.ts';
import { openParsed } from './knowledge/parsed.ts';
import { storeFor } from './knowledge/store.ts';
import { checkNames } from './lookup/check.ts';
import { checkReason } from './reason/check.ts';

/** The folder of the whole project: src/ stands in it, and so does dist/ with the bundle. */
export const root = new URL('../', import.meta.url);
export const knowledgeFolder = fileURLToPath(new URL('knowledge', root));

/** The library in `folder`, or every problem in it. With `remember`, unchanged files are not parsed again next time. */
export async function openLibrary(folder: string, remember = false): Promise<Loaded> {
  const parsed = remember ? await openParsed(storeFor(folder)) : undefined;
  return loadLibrary(folder, [checkNames, checkReason, checkThesaurus], parsed);
}
