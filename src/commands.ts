// Reads the commands folder: one file is one slash command, and the file's name is its name.
// A bundle has no such folder: it holds the commands that stood there when it was built (deploy/bundle.ts).
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from './command.ts';

/** The commands in `folder` by name, in the order of their names. Throws if a file exports no command. */
export async function loadCommands(folder: URL): Promise<ReadonlyMap<string, Command>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const loaded = await Promise.all(
    files.map(async (file) => {
      const module: { default?: Command } = await import(new URL(file, folder).href);
      if (!module.default?.run)
        throw new Error(`commands/${file} has no command as its default export`);
      return [basename(file, '.ts'), module.default] as const;
    }),
  );
  return new Map(loaded);
}
