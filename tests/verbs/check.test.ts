// Keeps that the verb `check` leaves nothing for the next start to work out. Nothing that answers is imported here.
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keptIn } from '../../src/open.ts';
import { run } from '../../src/verbs/check.ts';
import { until } from '../discord/bare-client.ts';
import { declared, forget, parts } from '../knowledge/parts.ts';

const at = vi.hoisted(() => ({ folder: '' }));
vi.mock('../../src/open.ts', async (original) => ({
  ...(await original<typeof import('../../src/open.ts')>()),
  get knowledgeFolder() {
    return at.folder;
  },
}));

beforeAll(async () => {
  const second = fileURLToPath(new URL('../second-library/knowledge', import.meta.url));
  at.folder = join(await mkdtemp(join(tmpdir(), 'check-')), 'knowledge');
  await cp(second, at.folder, { recursive: true });
});
afterAll(async () => {
  await rm(dirname(at.folder), { recursive: true });
  await forget(at.folder);
});

test('All parts that the source declares are known here by their names', () => {
  expect(parts.length).toBeGreaterThan(6);
  expect(parts).toHaveLength(declared);
  expect(new Set(parts).size).toBe(parts.length);
});

test('The verb `check` keeps every part', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  await run();
  expect(said.mock.lastCall?.[0]).toMatch(/no faults$/u);
  said.mockRestore();
  for (const part of parts) await until(() => existsSync(keptIn(at.folder, part)));
});
