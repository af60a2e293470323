// Keeps how the whole bot behaves as a process: what it logs, what it survives, and how it ends.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forGood } from '../../src/verbs/common.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { type Alive, linesOf, logged, logOf, patient, run, start } from './process.ts';
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

  test('survives packets that are not as Discord sends them, and answers the next question', async () => {
    const { data, ...withoutData } = { ...double.autocomplete('define', { term: 'x' }, 'term') };
    const { member, ...withoutAsker } = { ...double.command('help') };
    for (const d of [withoutData, { ...withoutData, type: 2 }, { ...withoutData, type: 3 }])
      double.send({ t: 'INTERACTION_CREATE', d });
    for (const d of [withoutAsker, { ...withoutAsker, data: { options: 'all' } }, { type: 2 }])
      double.send({ t: 'INTERACTION_CREATE', d });
    for (const d of [{}, [], 7, 'x']) double.send({ t: 'INTERACTION_CREATE', d });
    double.send({ t: 'NEVER_HEARD_OF', d: null });
    await isAnswered();
    expect(bot.child.exitCode).toBeNull();
    const faults = await logged(bot, 'fault', 7);
    expect(faults.every(({ level }) => level === 'error')).toBe(true);
    const lost = (await logged(bot, 'lost', 7)).map(({ reason }) => reason);
    expect(lost.filter((reason) => reason === 'The packet could not be read.')).toHaveLength(6);
    expect(bot.out()).not.toContain(token);
  });

  test('survives what is no packet at all, by connecting again', async () => {
    double.send('{"op":');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await isAnswered();
    expect(bot.child.exitCode).toBeNull();
  });

  test('ends with one clear sentence when Discord closes the connection for good', async () => {
    const complaints = bot.err().length;
    double.closeAll(4014);
    const { code, err } = await bot.ended;
    expect(code).toBe(forGood);
    expect(linesOf(err.slice(complaints))).toEqual([
      'Discord does not allow this bot the intents that it asked for.',
    ]);
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

describe('a bot that cannot get in ends with one sentence, no stack and no token', patient, () => {
  const ends = async (
    env: Readonly<Record<string, string>>,
    sentence: RegExp,
    expected: number = 1,
  ) => {
    const { code, out, err } = await run(['start'], { env: { DISCORD_TOKEN: token, ...env } });
    expect(code).toBe(expected);
    expect(linesOf(err)).toEqual([expect.stringMatching(sentence)]);
    expect(out + err).not.toContain(token);
  };

  test.concurrent('when the token is wrong', async () => {
    const double = await startDouble({ token: 'another' });
    await ends(environment(double), /^Discord does not accept the DISCORD_TOKEN\./u, forGood);
    await double.stop();
  });

  test.concurrent('when it may start no more sessions', async () => {
    const double = await startDouble({ token });
    double.limitSessions(0);
    await ends(environment(double), /^Discord lets this bot start no more sessions for now/u);
    await double.stop();
  });

  test.concurrent('when there is no network', async () => {
    const nowhere = { DISCORD_API: 'http://127.0.0.1:9/api' };
    await ends(nowhere, /^Discord cannot be reached \(ECONNREFUSED\)\./u);
  });

  test.concurrent('when the settings cannot be right', async () => {
    const { code, err } = await run(['start'], {
      env: { DISCORD_API: 'ftp://example.org', DISCORD_GUILD_ID: 'seminar' },
    });
    expect(code).toBe(forGood);
    expect(linesOf(err)).toEqual([
      'DISCORD_GUILD_ID: must be a Discord id: 17 to 20 digits',
      'DISCORD_API: must be an address such as https://discord.com/api',
    ]);
  });
});
