// Keeps that the log is made for who reads it: words for a person at a terminal, JSON for a machine.
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { command } from '../discord/double/asked.ts';
import {
  type Alive,
  atTerminal,
  hasTerminal,
  logged,
  logOf,
  patient,
  start,
} from '../transports/process.ts';
import { ask, environment as env, world } from '../verbs/serving.ts';

/** Asks what `env` serves for a definition. */
async function define(bot: Alive): Promise<void> {
  const [address = ''] = /http:\/\/[\d.]+:\d+/u.exec(bot.out()) ?? [];
  await ask(address, command(world, 'define', { term: 'force' }, {}));
}

describe('a log', patient, () => {
  test('is JSON, a line an event, where no person reads it', async () => {
    const bot = start(['serve'], { env });
    await bot.shows('Ready.');
    expect(logOf(bot)).toMatchObject([
      { level: 'info', event: 'said', msg: expect.stringMatching(/^Ready\. Listening on http/u) },
    ]);
    await define(bot);
    const [line] = await logged(bot, 'interaction');
    expect(line).toEqual({
      ...{ level: 'info', time: expect.any(String), event: 'interaction' },
      ...{ kind: 'command', command: 'define', outcome: 'answer' },
      milliseconds: expect.any(Number),
    });
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
    await define(bot);
    await bot.shows('}');
    const after = stripVTControlCharacters(bot.out()).trim().slice(shown.length).trim();
    expect(after).toMatch(
      /^\[[\d:.]+\] INFO: Answered\. \{"kind":"command","command":"define","outcome":"answer","milliseconds":[\d.]+\}$/u,
    );
    bot.child.stdin?.write('\u0003');
    await bot.ended;
  });
});
