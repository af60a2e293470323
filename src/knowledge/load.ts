// Reads the knowledge folder: every file into its shape, then the checks across files.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { checkReferences, type Draft, type Locate, locator } from './check.ts';
import { checkContents } from './contents.ts';
import { assemble, type Library, type Shelves } from './library.ts';
import type { Parsed } from './parsed.ts';
import { inOrder, type Problem, read, type TextFile } from './read.ts';
import { entryShapes, type Folder, fileShapes, folders } from './schema.ts';

export type Loaded = { readonly library: Library } | { readonly problems: readonly Problem[] };

/** A check over the whole library; those of other folders (lookup, reason) are handed in. */
export type Check = (library: Library, at: Locate) => readonly Problem[];

/**
 * Loads the library in `folder` and runs `checks` on it; `parsed` saves parsing what has not changed.
 * Returns it, or every problem found, in the order of files and lines; throws only when the disk fails.
 */
export async function loadLibrary(
  folder: string,
  checks: readonly Check[],
  parsed?: Parsed,
): Promise<Loaded> {
  const { files, strays } = await textFiles(folder);
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
    const result = read(shape, source, parsed);
    if ('problems' in result) problems.push(...result.problems);
    else if (file) draft.entries.get(name as Folder)?.set(id, { source, value: result.value });
    else draft.singles.set(id as keyof typeof fileShapes, { source, value: result.value });
  }
  await parsed?.save();
  problems.push(...checkReferences(draft));
  if (problems.length > 0) return { problems: inOrder(problems) };
  const library = assemble(shelvesOf(draft), revisionOf(files));
  const at = locator(draft);
  const faults = [checkContents, ...checks].flatMap((check) => check(library, at));
  return faults.length > 0 ? { problems: inOrder(faults) } : { library };
}

/**
 * The YAML files of the folder by their path inside it, and a problem for what has no place there. Nothing else goes on
 * while a library is opened, and reading many small files at once is quickest without waiting for each.
 */
async function textFiles(
  folder: string,
): Promise<{ files: Map<string, TextFile>; strays: Problem[] }> {
  const files = new Map<string, TextFile>();
  const strays: Problem[] = [];
  const shown = (path: string) => join(relative(process.cwd(), folder) || '.', path);
  const stray = (path: string, message: string) =>
    strays.push({ file: shown(path), line: 1, column: 1, message });
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
      stray('', 'there is no such folder; give the folder that holds library.yaml');
      return [];
    },
  );
  for (const entry of found) {
    if (!entry.isFile()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const steps = path.split('/');
    if (steps.some((step) => step.startsWith('.')) || path.endsWith('.md')) continue;
    const known = steps.length === 1 ? fileShapes : entryShapes;
    const id = steps[0]?.replace(/\.yaml$/, '') ?? '';
    if (!path.endsWith('.yaml'))
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
    } else if (!/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(entry.name)) {
      stray(path, 'the file name is the id: use small letters, digits and hyphens');
    } else {
      const text = readFileSync(join(folder, path), 'utf8');
      files.set(path, { file: shown(path), text: text.replace(/^\uFEFF/, '') });
    }
  }
  for (const single of Object.keys(fileShapes)) {
    if (found.length > 0 && !files.has(`${single}.yaml`))
      stray(`${single}.yaml`, 'this file is missing; every library needs it');
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), strays };
}

function shelvesOf(draft: Draft): Shelves {
  const shelf = (name: Folder) =>
    new Map(
      [...(draft.entries.get(name) ?? [])].map(([id, { value }]) => [
        id,
        { ...(value as object), id },
      ]),
    );
  const single = (name: keyof typeof fileShapes) => draft.singles.get(name)?.value;
  const attributes = Object.entries(single('attributes') as object).map(([id, value]) => [
    id,
    { ...value, id },
  ]);
  return {
    ...Object.fromEntries(folders.map((name) => [name, shelf(name)])),
    about: single('library'),
    attributes: new Map(attributes as []),
    relations: single('relations'),
    silences: single('silences'),
    thesaurus: single('thesaurus'),
    questions: single('questions'),
  } as unknown as Shelves;
}

function revisionOf(files: ReadonlyMap<string, TextFile>): string {
  const hash = createHash('sha256');
  for (const [path, { text }] of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 8);
}
