// Our bot over several connections: as many as Discord recommends, each with its own servers, one with direct messages.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../discord/bare-client.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { type Running, startOn } from './stage.ts';

/** Ids whose `id >> 22` are 0, 1 and 2 above a multiple of three: Discord gives each to the shard of that number. */
const ids = [0n, 1n, 2n].map((n) => ((300_000_000_000n + n) << 22n).toString());
const context = await realContext();
let double: Double;
let running: Running;
beforeEach(async () => {
  const guilds = ids.map((id, index) => ({ id, name: `Guild ${index}` }));
  double = await startDouble({ token: 'secret', guilds, shards: 3, maxConcurrency: 3 });
  // Without a number, as DISCORD_SHARDS=auto leaves it.
  running = await startOn(double, context);
});
afterEach(async () => {
  await running.bot.stop();
  await double.stop();
});

const answered = () =>
  running.notices.flatMap((notice) => (notice.event === 'interaction' ? [notice.shard] : []));

test('as many shards as Discord recommends identify, once each, and all are up', () => {
  const shares = double.received.flatMap(({ op, d }) =>
    op === 2 ? [(d as { shard: unknown }).shard] : [],
  );
  expect(shares.sort()).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  expect(running.bot.isReady()).toBe(true);
});

test("a server's interactions are answered on its own shard, direct messages on the first", async () => {
  const values = { actor: 'parliament' };
  const asked = [
    ...ids.map((guildId) => ({ guildId })),
    { where: 'bot-dm' } as const,
    { where: 'private-channel' } as const,
  ].map((place) => double.command('is-security-sector', values, place));
  for (const payload of asked) {
    const { callback, message } = await double.interact(payload);
    expect(callback.type).toBe(4);
    expect(JSON.stringify(message)).toContain('Parliament: no, not part of the security sector');
  }
  // It is told once Discord has confirmed, which may be after the asker has the answer.
  await until(() => answered().length === asked.length);
  expect(answered()).toEqual([0, 1, 2, 0, 0]);
  expect(running.reported).toEqual([]);
});

test('each shard takes up its own work again after all are cut', async () => {
  double.closeAll(4000);
  const values = { actor: 'parliament' };
  const asked = ids.map((guildId) =>
    double.interact(double.command('is-security-sector', values, { guildId })),
  );
  for (const { callback } of await Promise.all(asked)) expect(callback.type).toBe(4);
  await until(() => answered().length === asked.length);
  expect([...answered()].sort()).toEqual([0, 1, 2]);
});
