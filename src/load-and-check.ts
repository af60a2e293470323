// Reads a library and runs every check there is, those of all folders.
import { checkExamples, checkGlossary, checkThesaurus } from './ask/check.ts';
import { type Keep, type Loaded, loadLibrary } from './knowledge/load.ts';
import { checkNames } from './lookup/check.ts';
import { checkReason } from './reason/check.ts';

/**
 * The library in `folder`, or every problem in it.
 * @param keep takes note of the library.
 */
export function loadAndCheck(folder: string, keep?: Keep): Promise<Loaded> {
  const checks = [checkNames, checkReason, checkThesaurus, checkExamples, checkGlossary];
  return loadLibrary(folder, checks, keep);
}
