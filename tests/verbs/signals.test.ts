// Keeps that a bot heeds its signals from the first moment, long before it says that it is ready.
import { spawnSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../discord/bare-client.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { type Alive, launch, logged, patient, program, start } from '../transports/process.ts';
import { textOf } from '../transports/seen.ts';
import { sent } from '../transports/stage.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.a-token-that-nobody-may-read';

let double: Double;
let bot: Alive;
const begin = () => {
  bot = start(['start'], { env: { DISCORD_TOKEN: token, DISCORD_API: double.api } });
};
afterEach(async () => {
  bot.child.kill('SIGKILL');
  await double.stop();
});

describe('a bot that is not ready yet', patient, () => {
  test('answers what it has taken when it is told to leave', async () => {
    // The second connection must wait for five seconds.
    double = await startDouble({ token, shards: 2 });
    begin();
    await until(() => double.online());
    const ask = () =>
      double.interact(double.command('ask', { question: 'is the army in?' }, { where: 'bot-dm' }));
    // The first answer takes much longer than those after it.
    await ask();
    double.failNext({ method: 'POST', path: /callback$/u }, { kind: 'hang' });
    const asked = Array.from({ length: 40 }, ask);
    await until(() => sent(double, 'POST', /callback$/u).length > 1);
    const told = Date.now();
    bot.child.kill('SIGTERM');
    for (const { message } of await Promise.all(asked))
      expect(textOf(message)).toMatch(/military/u);
    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
    expect(Date.now() - told).toBeLessThan(5000);
    expect(bot.out()).not.toContain('Ready.');
  });

  test('leaves without a complaint while Discord lets it wait at the door', async () => {
    double = await startDouble({ token });
    double.failNext({ path: /^\/gateway\/bot/u }, { kind: 'hang' });
    begin();
    await until(() => double.requests.length > 0);
    bot.child.kill('SIGINT');
    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
  });
});

describe.skipIf(process.platform === 'win32')('a bot whose shell is ended', patient, () => {
  /** As npm does on SIGTERM: it ends its shell, and no more. */
  const orphan = async (env: Readonly<Record<string, string>>) => {
    double = await startDouble({ token });
    const shell = ['sh', '-c', '"$@" & echo "pid $!"; wait', 'sh'];
    const ours = { DISCORD_TOKEN: token, DISCORD_API: double.api };
    bot = launch([...shell, ...program, 'start'], { env: { ...ours, ...env } });
    await bot.shows('Ready.');
    bot.child.kill('SIGTERM');
    return Number(/^pid (\d+)$/mu.exec(bot.out())?.[1]);
  };

  test('leaves where npm started it', async () => {
    await orphan({ npm_lifecycle_event: 'start' });
    expect(await bot.ended).toMatchObject({ err: '' });
    expect(double.online()).toBe(false);
  });

  test('stays where it was put into the background by hand', async () => {
    const pid = await orphan({});
    await new Promise((done) => setTimeout(done, 2500));
    expect(double.online()).toBe(true);
    process.kill(pid, 'SIGTERM');
    await bot.ended;
  });
});

test('a chat leaves its signals to Node', patient, async () => {
  double = await startDouble({ token });
  bot = start(['start']);
  bot.child.stdin?.write('/help\n');
  await bot.shows('What you can ask');
  bot.child.kill('SIGTERM');
  await bot.ended;
  expect(bot.child.signalCode).toBe('SIGTERM');
});

const hasPipes = spawnSync('mkfifo', ['--version']).status === 0;
describe.skipIf(!hasPipes)('a bot that still reads its settings', patient, () => {
  let folder: string;
  /** Resolves once the bot is held up: it reads its .env, whose end is still to come. */
  const heldUp = async () => {
    const pipe = join(folder, '.env');
    spawnSync('mkfifo', [pipe]);
    bot = start(['start'], { cwd: folder });
    return open(pipe, 'w');
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bot-'));
    double = await startDouble({ token });
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is not ended by SIGHUP, and reads its knowledge again once it can', async () => {
    const settings = await heldUp();
    bot.child.kill('SIGHUP');
    await settings.write(`DISCORD_TOKEN=${token}\nDISCORD_API=${double.api}\n`);
    await settings.close();
    await bot.shows('Ready.');
    expect(await logged(bot, 'knowledge')).toMatchObject([{ level: 'info' }]);
    expect(bot.child.exitCode).toBeNull();
  });

  test('leaves with 0 when it is told to', async () => {
    const settings = await heldUp();
    bot.child.kill('SIGTERM');
    await settings.write(`DISCORD_TOKEN=${token}\nDISCORD_API=${double.api}\n`);
    await settings.close();
    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
    expect(bot.out()).not.toContain('Ready.');
  });
});
