// The real library with the real commands, opened once for the tests that need them.
import { fileURLToPath } from 'node:url';
import { answer } from '../src/answer.ts';
import type { Context } from '../src/command.ts';
import { loadCommands } from '../src/commands.ts';
import { contextOf } from '../src/context.ts';
import { parseLine } from '../src/line.ts';
import { openLibrary } from '../src/open.ts';
import type { Reply } from '../src/reply.ts';

const root = new URL('../', import.meta.url);

/** The context of a fixed day, so that replies that change daily do not. Throws with every fault of the library. */
export async function realContext(): Promise<Context> {
  const loaded = await openLibrary(fileURLToPath(new URL('knowledge', root)), 'parts');
  if ('problems' in loaded) {
    throw new Error(
      loaded.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'),
    );
  }
  const commands = await loadCommands(new URL('commands/', root));
  return contextOf(loaded.library, commands, { today: '2026-11-23', version: '0.1.0' });
}

/** The reply to a typed line that begins with a slash. */
export function ask(context: Context, line: string): Reply {
  const request = parseLine(line, context.commands);
  if (!request) throw new Error(`not a command: ${line}`);
  return answer(request, context);
}

/** Has a context make what it makes once, as a bot that stays has it made: nobody who has three seconds waits for it. */
export function wake(context: Context): void {
  for (const line of ['/ask who belongs to the security sektor', '/is-security-sector wxyz'])
    ask(context, line);
}
