// Keeps `npm start` with a token as a process: health, knowledge that is read again, and shards.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../discord/bare-client.ts';
import { type Double, startDouble } from '../discord/double.ts';
import {
  type Alive,
  launch,
  linesOf,
  logged,
  patient,
  programOf,
  project,
  run,
  start,
} from '../transports/process.ts';
import { textOf } from '../transports/seen.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.a-token-that-nobody-may-read';
const environment = (double: Double) => ({ DISCORD_TOKEN: token, DISCORD_API: double.api });

describe('a bot whose knowledge is edited while it runs', patient, () => {
  const term = 'terms/legitimacy.yaml';
  let folder: string;
  let double: Double;
  let bot: Alive;
  let text: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'project-'));
    for (const part of ['src', 'commands', 'knowledge', 'package.json'])
      await cp(join(project, part), join(folder, part), { recursive: true });
    await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
    text = await readFile(join(folder, 'knowledge', term), 'utf8');
    double = await startDouble({ token });
    const env = { ...environment(double), WATCH: '1', HEALTH_PORT: '0' };
    bot = launch([...programOf(folder), 'start'], { env });
    await bot.shows('Ready.');
  });
  afterAll(async () => {
    bot.child.kill('SIGKILL');
    await double.stop();
    await rm(folder, { recursive: true });
  });
  const edit = (name: string) =>
    writeFile(join(folder, 'knowledge', term), text.replace(/^name: .*$/mu, `name: ${name}`));
  const define = async () =>
    (await double.interact(double.command('define', { term: 'legitimacy' }))).message;
  const health = async (path: string) => {
    const [address = ''] = /http:\/\/[\d.]+:\d+/u.exec(bot.out()) ?? [];
    return (await fetch(`${address}${path}`)).text();
  };

  test('answers from the edited file a moment later, and says its new revision', async () => {
    const before = await health('/health');
    await edit('Rightfulness');
    const [line] = await logged(bot, 'knowledge');
    expect(line).toMatchObject({
      level: 'info',
      revision: expect.stringMatching(/^[0-9a-f]{8}$/u),
    });
    expect(textOf(await define())).toContain('Rightfulness');
    const after = await health('/health');
    expect(after).not.toBe(before);
    expect(after).toContain(String(line?.['revision']));
    expect(await health('/metrics')).toContain(
      `bot_knowledge_info{revision="${line?.['revision']}"} 1`,
    );
  });

  test('reads it again when told to by SIGHUP, too', async () => {
    await edit('Standing');
    await logged(bot, 'knowledge', 2);
    bot.child.kill('SIGHUP');
    await logged(bot, 'knowledge', 3);
    expect(textOf(await define())).toContain('Standing');
    expect(bot.err()).toBe('');
  });

  test('counts its connection, and is not ready while that is lost', async () => {
    expect(await health('/metrics')).toContain('bot_gateway_up{shard="0"} 1');
    double.closeAll(1006);
    await until(() => double.connections.length > 1);
    await logged(bot, 'gateway', 2);
    expect(await health('/health/live')).toBe('{"live":true}');
    await define();
    await until(() => double.connections.at(-1) === '/resume');
    await logged(bot, 'gateway', 3);
    expect(await health('/health/ready')).toBe('{"ready":true}');
    const counts = await health('/metrics');
    expect(counts).toContain('bot_gateway_reconnects_total{shard="0"} 1');
    expect(counts).toContain('bot_gateway_up{shard="0"} 1');
  });
});

test('two shards are two connections, which name their share', patient, async () => {
  const double = await startDouble({ token });
  const bot = start(['start'], { env: { ...environment(double), DISCORD_SHARDS: '2' } });
  await bot.shows('Ready.');
  const shares = double.received.flatMap(({ op, d }) =>
    op === 2 ? [(d as { shard: unknown }).shard] : [],
  );
  expect(shares).toEqual([
    [0, 2],
    [1, 2],
  ]);
  bot.child.kill('SIGTERM');
  await bot.ended;
  await double.stop();
});

test.each([['start'], ['serve'], ['ask'], ['register']])(
  '%s --help prints the verbs and every setting, and does nothing else',
  patient,
  async (verb) => {
    const { code, out, err } = await run([verb, '--help'], { env: { PORT: 'none' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(linesOf(out)[0]).toBe('usage: npm start');
    expect(out).toMatch(/^ {2}HEALTH_PORT +a port of their own .* \(default: none\)$/mu);
  },
);

test('without a token, and with nothing asked, it says what is missing', patient, async () => {
  const bot = start(['start'], { input: '' });
  const { code, out, err } = await bot.ended;
  expect(linesOf(err)).toEqual([expect.stringMatching(/^Set DISCORD_TOKEN, in the environment/u)]);
  expect({ code, out }).toEqual({ code: 78, out: '' });
});
