// Keeps that the log is made for who reads it: words for a person at a terminal, JSON for a machine.
import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { launch, logOf, patient, program, start } from '../transports/process.ts';
import { newKeys } from '../transports/signed.ts';

const terminal = 'import pty, sys; pty.spawn(sys.argv[1:])';
const hasTerminal = spawnSync('python3', ['-c', 'import pty']).status === 0;
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
    const bot = launch(['python3', '-c', terminal, ...program, 'serve'], { env });
    await bot.shows('Ready.');
    const shown = stripVTControlCharacters(bot.out()).trim();
    expect(shown).toMatch(
      /^\[[\d:.]+\] INFO: Ready\. Listening on http:\/\/127\.0\.0\.1:\d+\/interactions\.$/u,
    );
    bot.child.stdin?.write('\u0003');
    await bot.ended;
  });
});
