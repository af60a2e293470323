// What the verbs share: where things stand, the library opened or its faults told, and how a verb gives up.
import { readFile } from 'node:fs/promises';
import type { Context } from '../command.ts';
import { loadCommands } from '../commands.ts';
import { contextOf } from '../context.ts';
import { workOutParts } from '../knowledge/kept.ts';
import { problemLine } from '../knowledge/problem.ts';
import { knowledgeFolder, openLibrary, root } from '../open.ts';
import { readSettings, type Settings } from '../settings.ts';

export const commandsFolder = new URL('commands/', root);

/** The context of today. Ends the process with every fault of the library if it has one. */
export async function openContext(): Promise<Context> {
  return (await opened()).context;
}

/** The same for a bot: what follows from knowledge that is new is worked out before anybody asks, who waits 3 seconds. */
export async function openForBot(): Promise<Context> {
  const { context, isNew } = await opened();
  if (isNew) await workOutParts(context.library);
  return context;
}

async function opened(): Promise<{ readonly context: Context; readonly isNew: boolean }> {
  const loaded = await openLibrary(knowledgeFolder, 'checked');
  if ('problems' in loaded) return fail(loaded.problems.map(problemLine).join('\n'), forGood);
  const commands = await loadCommands(commandsFolder);
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
    version: string;
  };
  const context = contextOf(loaded.library, commands, { today: today(), version });
  return { context, isNew: loaded.isNew ?? false };
}

/** The day, as 2026-11-23. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The settings. Ends the process with every fault of them if they have one. `needed` as in `readSettings`. */
export function settingsOrFail(needed?: Readonly<Record<string, string>>): Settings {
  const settings = readSettings(needed);
  return 'faults' in settings ? fail(settings.faults.join('\n'), forGood) : settings;
}

/**
 * The exit code of what only a person can mend: the command line, settings, the token, a faulty library (EX_CONFIG of
 * sysexits.h). A supervisor that starts the bot again on it would only spend Discord's 1,000 session starts of a day.
 */
export const forGood = 78;

/**
 * Ends the process on a fault that nobody has seen to, with its words and its place. Node would print the line of code
 * as well, and a line of the bundle has many kilobytes.
 */
export function fatal(error: unknown): never {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return fail(`It ends on a fault that it has no words for. Report it with these lines:\n${words}`);
}

/** Ends the process with one clear sentence. */
export function fail(sentence: string, code: 1 | typeof forGood = 1): never {
  console.error(sentence);
  process.exit(code);
}
