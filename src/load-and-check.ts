// Reads a library and runs every check there is, those of all folders.
import { checkExamples, checkThesaurus } from './ask/check.ts';
import { type Keep, type Loaded, loadLibrary } from './knowledge/load.ts';
import { openParsed } from './knowledge/parsed.ts';
import { checkNames } from './lookup/check.ts';
import { checkReason } from './reason/check.ts';

/**
 * The library in `folder`, or every problem in it.
 * @param parsed the file that notes what unchanged files parse to; without it nothing is noted.
 * @param keep takes note of the library.
 */
export async function loadAndCheck(folder: string, parsed?: string, keep?: Keep): Promise<Loaded> {
  const store = parsed === undefined ? undefined : await openParsed(parsed);
  return loadLibrary(folder, [checkNames, checkReason, checkThesaurus, checkExamples], store, keep);
}
