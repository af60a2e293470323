// Writes JSON Schemas for YAML editors: keys with their meaning, ids completed from the library.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { YAMLException } from 'js-yaml';
import * as z from 'zod';
import { folders } from './folders.ts';
import { passagesOf, type Shelf } from './library.ts';
import { yamlOf } from './read.ts';
import { entryShapes, fileShapes, type Target } from './schema.ts';

/** Writes one schema a folder and one a single file into `into`; returns how many. Works on a library with faults too. */
export async function writeSchemas(folder: string, into: string): Promise<number> {
  const ids = await knownIds(folder);
  await mkdir(into, { recursive: true });
  const shapes = Object.entries({ ...entryShapes, ...fileShapes });
  for (const [name, shape] of shapes) {
    const schema = z.toJSONSchema(shape, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        const target = z.globalRegistry.get(zodSchema)?.['target'] as Target | undefined;
        const known = target && ids.get(target);
        if (known) jsonSchema.enum = known;
      },
    });
    await writeFile(join(into, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  return shapes.length;
}

async function knownIds(folder: string): Promise<Map<Target, string[]>> {
  const ids = new Map<Target, string[]>();
  for (const name of folders) {
    const files = await readdir(join(folder, name)).catch(() => []);
    ids.set(
      name,
      files.filter((file) => file.endsWith('.yaml')).map((file) => basename(file, '.yaml')),
    );
  }
  const yaml = async (path: string): Promise<unknown> => {
    const text = await readFile(join(folder, path), 'utf8').catch(() => '');
    try {
      return yamlOf(text);
    } catch (error) {
      if (error instanceof YAMLException) return undefined;
      throw error;
    }
  };
  ids.set('attributes', Object.keys((await yaml('attributes.yaml')) ?? {}));
  const sources = new Map<string, unknown>();
  for (const id of ids.get('sources') ?? []) {
    const result = entryShapes.sources.safeParse(await yaml(`sources/${id}.yaml`));
    if (result.success) sources.set(id, { ...result.data, id });
  }
  ids.set('passages', [...passagesOf(sources as Shelf<'sources'>).keys()]);
  return ids;
}
