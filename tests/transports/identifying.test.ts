// Keeps that a shard which Discord does not let in asks ever more seldom, and no more once it has no session start left.
import type { APIGatewayBotInfo } from 'discord.js';
import { expect, test } from 'vitest';
import { identifying, waitAfter } from '../../src/transports/identifying.ts';
import type { Notice } from '../../src/transports/notice.ts';

const gatewayBot = (remaining: number): APIGatewayBotInfo => ({
  url: 'wss://gateway.example',
  shards: 1,
  session_start_limit: { total: 1000, remaining, reset_after: 14_400_000, max_concurrency: 1 },
});

test('the waits grow, so that a day has room for all of them', () => {
  expect([0, 1, 2, 3, 4, 5].map(waitAfter)).toEqual([0, 0, 10_000, 20_000, 40_000, 80_000]);
  const day = 24 * 3600 * 1000;
  let times = 0;
  for (let spent = 0; spent < day; spent += Math.max(5000, waitAfter(times))) times++;
  expect(times).toBeLessThan(200);
});

test('it is told when a shard has to wait; once it is let in it waits no more', async () => {
  const told: Notice[] = [];
  const { build, isIn } = identifying(
    (notice) => told.push(notice),
    () => undefined,
  );
  const way = await build({ fetchGatewayInformation: async () => gatewayBot(900) });
  const { signal } = new AbortController();
  await way.waitForIdentify(0, signal);
  await way.waitForIdentify(0, signal);
  const leaving = new AbortController();
  const third = way.waitForIdentify(0, leaving.signal);
  expect(told).toEqual([
    { event: 'entering', shard: 0 },
    { event: 'waiting', shard: 0, secondsUntilNext: 10 },
  ]);
  leaving.abort();
  await expect(third).rejects.toThrow(/abort/u);
  isIn(0);
  void way.waitForIdentify(0, signal);
  expect(told).toHaveLength(2);
}, 20_000);

test('with no start left it ends instead of asking', async () => {
  const ended: string[] = [];
  let remaining = 1;
  const { build } = identifying(
    () => undefined,
    (sentence) => ended.push(sentence),
  );
  const way = await build({ fetchGatewayInformation: async () => gatewayBot(remaining) });
  await way.waitForIdentify(0, new AbortController().signal);
  remaining = 0;
  const leaving = new AbortController();
  const second = way.waitForIdentify(0, leaving.signal);
  await expect.poll(() => ended).toEqual([expect.stringMatching(/no more sessions for now/u)]);
  leaving.abort();
  await expect(second).rejects.toThrow(/abort/u);
});
