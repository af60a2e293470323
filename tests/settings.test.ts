// Keeps what the environment and .env may say, and what is said of what cannot be meant so.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { patient, run } from './transports/process.ts';

afterEach(() => void vi.unstubAllEnvs());

/** The settings with this DISCORD_API. */
function withApi(address: string): ReturnType<typeof readSettings> {
  vi.stubEnv('DISCORD_API', address);
  return readSettings();
}

test.each([
  'https://proxy.example/api',
  'https://proxy.example/api/',
  'https://proxy.example/api//',
])('DISCORD_API=%s is the address without a slash at its end', (address) =>
  expect(withApi(address)).toHaveProperty('api', 'https://proxy.example/api'),
);

test.each(['https://discord.com/api/v10', 'https://discord.com/api/v9/'])(
  'DISCORD_API=%s is refused, with what to write',
  (address) =>
    expect(withApi(address)).toEqual({
      faults: [
        'DISCORD_API: must end before the version, which the bot adds: write https://discord.com/api',
      ],
    }),
);

test.each(['Bot abc.def-ghi_1', 'abc.def-ghi_1'])('DISCORD_TOKEN=%s may be a token', (token) => {
  vi.stubEnv('DISCORD_TOKEN', token);
  expect(readSettings()).toHaveProperty('token', token);
});

test.each(['abc…def', 'abc def', 'abc\ndef'])('DISCORD_TOKEN=%j is none', (token) => {
  vi.stubEnv('DISCORD_TOKEN', token);
  expect(readSettings()).toEqual({
    faults: ['DISCORD_TOKEN: must be the token as the developer portal shows it'],
  });
});

test('what the program cannot do without is listed beside what is wrong', () => {
  vi.stubEnv('WATCH', 'yes');
  vi.stubEnv('DISCORD_PUBLIC_KEY', '');
  expect(readSettings({ DISCORD_PUBLIC_KEY: 'to serve over HTTP' })).toEqual({
    faults: [
      'Set DISCORD_PUBLIC_KEY, in the environment or in .env, to serve over HTTP.',
      'WATCH: must be 1 or 0',
    ],
  });
});

describe('.env', patient, () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-'));
  const file = join(folder, '.env');
  afterAll(() => rmSync(folder, { recursive: true }));
  const serve = () => run(['serve'], { cwd: folder });

  test('is read after the mark that some editors put at its beginning', async () => {
    writeFileSync(file, '\ufeffWATCH=yes\nHOST=127.0.0.1\n');
    expect((await serve()).err).toMatch(/^WATCH: must be 1 or 0$/mu);
    rmSync(file);
  });

  test('that is a folder is told beside the other faults', async () => {
    mkdirSync(file);
    expect(await serve()).toMatchObject({
      code: 78,
      err: expect.stringMatching(
        /^\.env is a folder; it must be a file\.\nSet DISCORD_PUBLIC_KEY/u,
      ),
    });
  });
});

test('health on the port of the interactions is refused before anything listens', async () => {
  const env = { DISCORD_PUBLIC_KEY: '0'.repeat(64), PORT: '8099', HEALTH_PORT: '8099' };
  expect(await run(['serve'], { env })).toMatchObject({
    code: 78,
    err: expect.stringContaining('Health needs a port of its own'),
  });
});
