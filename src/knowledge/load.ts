// Reads the knowledge folder: every file into its shape, then the checks across files.
import { join, relative } from 'node:path';
import type * as z from 'zod';
import type { Keyed } from './bodies.ts';
import { checkReferences, type Draft, type Locate, locator } from './check.ts';
import { checkContents } from './contents.ts';
import { type FoundFile, filesIn, hashOf, revisionOf, textOf } from './files.ts';
import { folders } from './folders.ts';
import { assemble, type Contents, type Library } from './library.ts';
import type { Problem } from './problem.ts';
import { inOrder, read, type TextFile } from './read.ts';
import { type Entry, entryShapes, type Folder, fileShapes } from './schema.ts';

export type Loaded =
  | {
      readonly library: Library;
      /** True where its files were read and checked now: what follows from them is not worked out yet. */
      readonly isNew?: boolean;
    }
  | { readonly problems: readonly Problem[] };

/** Takes note of a library, by the hash of its files. */
export interface Keep {
  /** Before it is checked. */
  readonly begin: (hash: string, library: Library) => void;
  /** Of what its files hold, where they are without a fault. */
  readonly done: (hash: string, contents: Contents) => Promise<void>;
}

/** A check over the whole library; those of other folders (lookup, reason) are handed in. */
export type Check = (library: Library, at: Locate) => readonly Problem[];

/**
 * Loads the library in `folder` and runs `checks` on it; `keep` takes note of it.
 * Returns it, or every problem found, in the order of files and lines; throws only when the disk fails.
 */
export async function loadLibrary(
  folder: string,
  checks: readonly Check[],
  keep?: Keep,
): Promise<Loaded> {
  const found = filesIn(folder);
  const { files, strays } = sorted(folder, found);
  const draft: Draft = { entries: new Map(), singles: new Map(), ids: new Map() };
  const problems: Problem[] = [...strays];
  for (const name of folders) {
    draft.ids.set(name, new Set());
    draft.entries.set(name, new Map());
  }
  for (const [path, source] of files) {
    const [name, file] = path.split('/') as [string, string | undefined];
    const id = (file ?? name).replace(/\.yaml$/, '');
    const shape: z.ZodType<unknown> = file
      ? entryShapes[name as Folder]
      : fileShapes[id as keyof typeof fileShapes];
    if (file) draft.ids.get(name as Folder)?.add(id);
    const result = read(shape, source);
    if ('problems' in result) problems.push(...result.problems);
    else if (file) draft.entries.get(name as Folder)?.set(id, { source, value: result.value });
    else draft.singles.set(id as keyof typeof fileShapes, { source, value: result.value });
  }
  problems.push(...checkReferences(draft));
  if (problems.length > 0) return { problems: inOrder(problems) };
  const contents = contentsOf(draft);
  const hash = hashOf(found ?? []);
  const library = assemble(contents, revisionOf(hash));
  keep?.begin(hash, library);
  const at = locator(draft);
  const faults = [checkContents, ...checks].flatMap((check) => check(library, at));
  if (faults.length > 0) return { problems: inOrder(faults) };
  await keep?.done(hash, contents);
  return { library, isNew: true };
}

/** The YAML files that have a place, by their path inside the folder, and a problem for what has none. */
function sorted(
  folder: string,
  found: readonly FoundFile[] | undefined,
): { files: Map<string, TextFile>; strays: Problem[] } {
  const files = new Map<string, TextFile>();
  const strays: Problem[] = [];
  const shown = (path: string) => join(relative(process.cwd(), folder) || '.', path);
  const stray = (path: string, message: string) =>
    strays.push({ file: shown(path), line: 1, column: 1, message });
  if (!found) stray('', 'there is no such folder; give the folder that holds library.yaml');
  for (const { path, bytes } of found ?? []) {
    const steps = path.split('/');
    const known = steps.length === 1 ? fileShapes : entryShapes;
    const id = steps[0]?.replace(/\.yaml$/, '') ?? '';
    if (bytes === undefined)
      stray(path, 'only .yaml and .md files belong here; rename or remove it');
    else if (steps.length > 2 || !(id in known)) {
      stray(
        path,
        `no place for this file; the folders are ${folders.join(', ')}, the single files ${Object.keys(
          fileShapes,
        )
          .map((f) => `${f}.yaml`)
          .join(', ')}`,
      );
    } else if (!/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(steps.at(-1) ?? '')) {
      stray(path, 'the file name is the id: use small letters, digits and hyphens');
    } else files.set(path, { file: shown(path), text: textOf(bytes) });
  }
  for (const single of Object.keys(fileShapes)) {
    if (found && found.length > 0 && !files.has(`${single}.yaml`))
      stray(`${single}.yaml`, 'this file is missing; every library needs it');
  }
  return { files, strays };
}

function contentsOf({ entries, singles }: Draft): Contents {
  const bodies = new Map<string, () => Keyed>();
  const named = [...entries].map(([name, files]) => {
    const own = [...files].map(([id, { value }]) => [id, value as object] as const);
    if (name !== 'institutions') return [name, () => own];
    const without = own.map(([id, value]) => {
      const { bodies: keyed, ...rest } = value as Entry<'institutions'>;
      bodies.set(id, () => keyed);
      return [id, rest] as const;
    });
    return [name, () => without];
  });
  return {
    entries: Object.fromEntries(named),
    singles: Object.fromEntries([...singles].map(([name, { value }]) => [name, () => value])),
    bodies,
  };
}
