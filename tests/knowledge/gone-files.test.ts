// Keeps that a file which goes while a folder is read is no file of it, and does not end the reading.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    // The draft of an editor that stands there when the folder is listed, and no longer.
    readdirSync: (folder: string, how: { withFileTypes: true }) => {
      const draft = join(folder, 'draft.yaml');
      fs.writeFileSync(draft, '');
      const found = fs.readdirSync(folder, how);
      fs.rmSync(draft);
      return found;
    },
  };
});
const { filesIn, lookAt } = await import('../../src/knowledge/files.ts');

const folder = mkdtempSync(join(tmpdir(), 'files-'));
writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
afterAll(() => rmSync(folder, { recursive: true }));

test('what is gone by then is left out', () => {
  expect(filesIn(folder)?.map(({ path }) => path)).toEqual(['a.yaml']);
  expect(lookAt(folder).hash).toBe(lookAt(folder).hash);
});
