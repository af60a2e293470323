// The verb `schema`: writes JSON Schemas for a YAML editor into .schemas/.
import { fileURLToPath } from 'node:url';
import { writeSchemas } from '../knowledge/json-schema.ts';
import { knowledgeFolder, root } from '../open.ts';

export async function run(): Promise<void> {
  const written = await writeSchemas(knowledgeFolder, fileURLToPath(new URL('.schemas', root)));
  console.log(`${written} schemas in .schemas/`);
}
