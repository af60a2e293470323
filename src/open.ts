// Opens a library: reads it and runs every check there is.
import { type Loaded, loadLibrary } from './knowledge/load.ts';
import { checkNames } from './lookup/check.ts';
import { checkReason } from './reason/check.ts';

/** The library in `folder`, or every problem in it. */
export function openLibrary(folder: string): Promise<Loaded> {
  return loadLibrary(folder, [checkNames, checkReason]);
}
