// Keeps that an outage is told as one: once when the connection is lost, once when it is there again, and never on leaving.
import { Client, Events } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchConnections } from '../../src/transports/connections.ts';
import type { Notice } from '../../src/transports/notice.ts';
import { until } from '../discord/bare-client.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { type Running, startOn } from './stage.ts';

const context = await realContext();
let double: Double;
let running: Running;
beforeEach(async () => {
  double = await startDouble({ token: 'secret' });
  running = await startOn(double, context);
});
afterEach(async () => {
  await running.bot.stop();
  await double.stop();
});
const told = (): Notice[] => running.notices.filter(({ event }) => event === 'gateway');

test('an outage of several tries is one loss, with its code, and one return, with its length', async () => {
  // The resume is refused, which takes a second connection, and that its turn to identify.
  double.forgetSessions();
  double.closeAll(4009);
  const closed = performance.now();
  await until(() => told().length >= 3);
  const seconds = (performance.now() - closed) / 1000;
  expect(double.connections).toEqual(['/', '/resume', '/']);
  const shard = { event: 'gateway', shard: 0 };
  expect(told()).toEqual([
    { ...shard, state: 'ready' },
    { ...shard, state: 'lost', code: 4009 },
    { ...shard, state: 'ready', secondsAway: expect.closeTo(seconds, 0) },
  ]);
});

test('leaving is no outage', async () => {
  await running.bot.stop();
  await until(() => !double.online());
  expect(told()).toHaveLength(1);
  expect(running.reported).toEqual([]);
});

test('a fault that comes with every try is reported once an outage', async () => {
  const client = new Client({ intents: [] });
  const reported: unknown[] = [];
  void watchConnections(client, {
    report: (error) => reported.push(error),
    notify: () => undefined,
    leaving: new AbortController().signal,
  });
  const fails = () => client.emit(Events.ShardError, new Error('No way.'), 0);
  for (const again of [fails, fails, fails]) again();
  client.emit(Events.ShardResume, 0, 0);
  fails();
  await until(() => reported.length >= 2);
  const words = 'The connection to Discord has a fault: No way.';
  expect(reported).toEqual([words, words]);
});

test('a connection that does not come back is told of, once', async () => {
  vi.useFakeTimers();
  try {
    const client = new Client({ intents: [] });
    const reported: unknown[] = [];
    void watchConnections(client, {
      report: (error) => reported.push(error),
      notify: () => undefined,
      leaving: new AbortController().signal,
    });
    client.emit(Events.ShardReconnecting, 0);
    client.emit(Events.ShardResume, 0, 0);
    vi.advanceTimersByTime(60_000);
    expect(reported).toEqual([]);
    for (const again of [1, 2, 3]) {
      client.emit(Events.ShardReconnecting, 0);
      vi.advanceTimersByTime(again * 10_000);
    }
    expect(reported).toEqual([
      expect.stringMatching(/^The gateway of Discord cannot be reached; it is tried again/u),
    ]);
  } finally {
    vi.useRealTimers();
  }
});
