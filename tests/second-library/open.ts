// Opens the second library, and puts a context for all commands around it.
import { fileURLToPath } from 'node:url';
import type { Context } from '../../src/command.ts';
import { loadCommands } from '../../src/commands.ts';
import { contextOf } from '../../src/context.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { openLibrary } from '../../src/open.ts';

/** Where the second library stands. */
export const folder = fileURLToPath(new URL('knowledge', import.meta.url));

/** The library in `where`; throws with every problem listed if it has any. */
export async function opened(where: string): Promise<Library> {
  const loaded = await openLibrary(where);
  if ('library' in loaded) return loaded.library;
  const lines = loaded.problems.map((p) => `${p.file}:${p.line}:${p.column}  ${p.message}`);
  throw new Error(lines.join('\n'));
}

/** A context over the library in `where`, with the commands of this repository. */
export async function contextOver(where: string): Promise<Context> {
  const commands = await loadCommands(new URL('../../commands/', import.meta.url));
  return contextOf(await opened(where), commands, { today: '2026-11-23', version: '0.0.0' });
}
