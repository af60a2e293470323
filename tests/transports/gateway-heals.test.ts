// Keeps that the bot outlives every fault of its connection that can heal, and counts it.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../src/command.ts';
import { plainFault } from '../../src/transports/fault.ts';
import { until } from '../discord/bare-client.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { textOf } from './seen.ts';
import { type Running, startOn } from './stage.ts';

let context: Context;
beforeAll(async () => {
  context = await realContext();
});

const patience = 12_000;
let double: Double;
let running: Running;
const ask = () => double.interact(double.command('is-security-sector', { actor: 'parliament' }));
const isAnswered = async () =>
  expect(textOf((await ask()).message)).toMatch(/^\*\*Parliament: no/u);
const states = () => running.notices.flatMap((one) => (one.event === 'gateway' ? [one.state] : []));
const lost = () => running.notices.flatMap((one) => (one.event === 'lost' ? [one.reason] : []));

describe('a connection', () => {
  beforeEach(async () => {
    double = await startDouble({ token: 'secret', heartbeatInterval: 150 });
    running = await startOn(double, context);
  });
  afterEach(async () => {
    await running.bot.stop();
    await double.stop();
  });

  const troubles: readonly [string, () => void, '/' | '/resume'][] = [
    ['a request to connect again (op 7)', () => double.reconnect(), '/resume'],
    ['a session that was dropped (op 9 false)', () => double.invalidate(false), '/'],
    ['close code 4000', () => double.closeAll(4000), '/resume'],
    ['close code 4009', () => double.closeAll(4009), '/resume'],
    ['a connection cut off (1006)', () => double.closeAll(1006), '/resume'],
  ];
  test.each(troubles)('survives %s, and what is asked meanwhile', async (_, trouble, path) => {
    expect(running.bot.isReady()).toBe(true);
    const before = double.connections.length;
    trouble();
    await until(() => states().includes('reconnecting'));
    expect(running.bot.isReady()).toBe(false);
    // discord.js leaves five seconds between two new sessions, as Discord asks.
    if (path === '/')
      await until(() => states().filter((one) => one === 'ready').length > 1, patience);
    await isAnswered();
    expect(double.connections.slice(before)[0]).toBe(path);
    await until(() => running.bot.isReady());
    expect(states().at(-1)).toBe(path === '/' ? 'ready' : 'resumed');
    expect(lost()).toEqual([]);
  });

  test('survives a session to be resumed on the spot (op 9 true)', async () => {
    double.invalidate(true);
    await until(() => double.received.some(({ op }) => op === 6));
    await isAnswered();
    expect(double.connections).toEqual(['/']);
  });

  test('survives a resume that is refused, by a new session', async () => {
    double.forgetSessions();
    double.closeAll(4000);
    await until(() => double.received.filter(({ op }) => op === 2).length > 1, patience);
    await until(() => running.bot.isReady());
    await isAnswered();
  });

  test('that is dead without a word is noticed by its missing heartbeats, and taken up again', async () => {
    double.acknowledgeHeartbeats(false);
    await until(() => states().includes('reconnecting'));
    double.acknowledgeHeartbeats(true);
    await isAnswered();
    await until(() => running.bot.isReady());
  });
});

test('a bot that may start no more sessions says so, and what to look for', async () => {
  const own = await startDouble({ token: 'secret' });
  own.limitSessions(0);
  const refused = await startOn(own, context).catch(plainFault);
  expect(refused).toMatch(/^Discord lets this bot start no more sessions for now/u);
  await own.stop();
});
