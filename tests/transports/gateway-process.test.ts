// Keeps how the whole bot behaves as a process: what it shows and logs, and where it takes its settings from.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Double, startDouble } from '../discord/double.ts';
import { type Alive, logged, logOf, patient, start } from './process.ts';
import { textOf } from './seen.ts';
import { sent } from './stage.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.a-token-that-nobody-may-read';
const environment = (double: Double) => ({ DISCORD_TOKEN: token, DISCORD_API: double.api });

describe('a bot at work', patient, () => {
  let double: Double;
  let bot: Alive;
  beforeAll(async () => {
    double = await startDouble({ token });
    bot = start(['start'], { env: environment(double) });
    await bot.shows('Ready.');
  });
  afterAll(async () => {
    bot.child.kill('SIGKILL');
    await double.stop();
  });
  const isAnswered = async () => {
    const values = { actor: 'parliament' };
    const { message } = await double.interact(double.command('is-security-sector', values));
    expect(textOf(message)).toMatch(/^\*\*Parliament: no/u);
  };

  test('shows both links and that it is ready, and has nothing to complain of', () => {
    expect(bot.out()).toContain(`client_id=${double.applicationId}&integration_type=0`);
    expect(bot.out()).toContain(`client_id=${double.applicationId}&integration_type=1`);
    expect(logOf(bot).at(-1)).toMatchObject({ level: 'info', msg: 'Ready.' });
    expect(bot.err()).toBe('');
  });

  test('answers, and writes neither the questions nor its token to the log', async () => {
    const before = logOf(bot).length;
    await isAnswered();
    for (const term of ['legitimacy', 'my-secret-question'])
      await double.interact(double.command('define', { term }));
    await double.interact(double.autocomplete('define', { term: 'my-secret' }, 'term'));
    const lines = await logged(bot, 'interaction', 4);
    expect(logOf(bot)).toHaveLength(before + 4);
    for (const line of lines)
      expect(Object.keys(line)).toEqual([
        'level',
        'time',
        'event',
        'kind',
        'command',
        'outcome',
        'shard',
        'milliseconds',
      ]);
    expect(lines.map(({ command, outcome }) => `${command} ${outcome}`)).toEqual([
      'is-security-sector no',
      'define answer',
      'define sorry',
      'define choices',
    ]);
    for (const secret of [token, 'my-secret', 'legitimacy', double.world.asker.id])
      expect(bot.out()).not.toContain(secret);
    expect(bot.err()).toBe('');
  });

  test('starts again with a token from a .env file, registers nothing, and leaves when asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bot-'));
    const lines = [`DISCORD_TOKEN=${token}`, `DISCORD_API=${double.api}`, 'DISCORD_GUILD_ID='];
    await writeFile(join(folder, '.env'), lines.join('\n'));
    const second = start(['start'], { cwd: folder });
    await second.shows('Ready.');
    expect(sent(double, 'PUT', /commands$/u)).toHaveLength(1);
    second.child.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0, err: '' });
    await rm(folder, { recursive: true });
  });
});
