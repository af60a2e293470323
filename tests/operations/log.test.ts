// Keeps that the log is made for who reads it: words for a person at a terminal, JSON for a machine.
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { atTerminal, hasTerminal, logOf, patient, start } from '../transports/process.ts';
import { newKeys } from '../transports/signed.ts';

const env = { DISCORD_PUBLIC_KEY: newKeys().publicKey, PORT: '0' };

describe('a log', patient, () => {
  test('is JSON, a line an event, where no person reads it', async () => {
    const bot = start(['serve'], { env });
    await bot.shows('Ready.');
    expect(logOf(bot)).toMatchObject([
      { level: 'info', event: 'said', msg: expect.stringMatching(/^Ready\. Listening on http/u) },
    ]);
    bot.child.kill('SIGTERM');
    await bot.ended;
  });

  test.skipIf(!hasTerminal)('is words on a terminal (where python3 has one to lend)', async () => {
    const bot = atTerminal('serve', { env });
    await bot.shows('Ready.');
    expect(bot.err()).toBe('');
    const shown = stripVTControlCharacters(bot.out()).trim();
    expect(shown).toMatch(
      /^\[[\d:.]+\] INFO: Ready\. Listening on http:\/\/127\.0\.0\.1:\d+\/interactions\.$/u,
    );
    bot.child.stdin?.write('\u0003');
    await bot.ended;
  });
});
