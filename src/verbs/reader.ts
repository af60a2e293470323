// The process beside a bot (aside.ts): reads the knowledge, checks it, works out all that answers rest on, and hands it over.
import { serialize } from 'node:v8';
import { loadCommands } from '../commands.ts';
import { workOutParts } from '../knowledge/kept.ts';
import type { Problem } from '../knowledge/problem.ts';
import { knowledgeFolder, openLibrary } from '../open.ts';
import { commandsFolder } from './common.ts';

/** What is handed over: a library by its revision and its parts, serialized by V8, or every fault in it. */
export type Reading =
  | { readonly revision: string; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly problems: readonly Problem[] };

/** Reads the library, with every part worked out. */
async function read(): Promise<Reading> {
  const parts = new Map<string, Uint8Array>();
  const loaded = await openLibrary(knowledgeFolder, 'parts', (part, packed) =>
    parts.set(part, serialize(packed)),
  );
  if ('problems' in loaded) return { problems: loaded.problems };
  // All that answers is loaded, and with it every part that there is.
  await loadCommands(commandsFolder);
  await workOutParts(loaded.library);
  return { revision: loaded.library.revision, parts };
}

/** Whoever waits for it has ended. */
const leave = () => process.exit();
process.once('disconnect', leave);
const reading = await read();
// It goes on until what it keeps is written.
process.send?.(reading, () => void process.off('disconnect', leave));
