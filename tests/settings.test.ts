// Keeps what the environment may say of an address, and what is said of one that cannot be meant so.
import { afterEach, expect, test, vi } from 'vitest';
import { readSettings } from '../src/settings.ts';

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
