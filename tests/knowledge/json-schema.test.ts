// Shows what YAML editors are told: ids to choose from and the meaning of each key, for libraries with faults too.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSchemas } from '../../src/knowledge/json-schema.ts';
import { folder } from '../second-library/open.ts';

/** The parts of a JSON Schema that we look at. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly additionalProperties?: boolean | Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
}

let into = '';
beforeAll(async () => {
  into = await mkdtemp(join(tmpdir(), 'schemas-'));
});
afterAll(() => rm(into, { recursive: true }));

const schema = async (name: string): Promise<Schema> =>
  JSON.parse(await readFile(join(into, `${name}.json`), 'utf8'));

describe('The schemas for YAML editors', () => {
  test('are one for each folder and single file', async () => {
    expect(await writeSchemas(folder, into)).toBe(18);
  });

  test('offer the ids that exist', async () => {
    const { properties = {} } = await schema('actors');
    expect(properties['compare']?.enum).toEqual(
      expect.arrayContaining(['earth', 'mars', 'north-pole']),
    );
    const cites = properties['does']?.properties?.['cites']?.items;
    expect(cites?.enum).toEqual(expect.arrayContaining(['notes#2', 'notes#2.rule']));
    const quotation = await schema('quotations');
    expect(quotation.properties?.['by']?.enum).toEqual(['ada-field']);
  });

  test('say what each key means, which are required, and that no other is allowed', async () => {
    const actor = await schema('actors');
    expect(actor.properties?.['inside']?.properties?.['text']?.description).toBe(
      'Only for a verdict of partly: which part of it is in',
    );
    expect(actor.properties?.['does']?.properties?.['status']?.enum).toEqual([
      'says',
      'follows',
      'reading',
      'general',
    ]);
    expect(actor.required).toEqual(['name', 'names', 'does']);
    expect(actor.additionalProperties).toBe(false);
  });

  test('are written for a library with faults too', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'faulty-'));
    await cp(folder, broken, { recursive: true });
    await writeFile(join(broken, 'actors/mars.yaml'), 'name: Mars\n');
    await writeFile(join(broken, 'sources/almanac.yaml'), 'name: [\n');
    await writeFile(join(broken, 'attributes.yaml'), '');
    expect(await writeSchemas(broken, into)).toBe(18);
    const { properties = {} } = await schema('actors');
    expect(properties['compare']?.enum).toContain('mars');
    await rm(broken, { recursive: true });
  });
});
