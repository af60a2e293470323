// Keeps that an answer reaches Discord while the three seconds allow, and that none is lost silently.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/command.ts';
import { until } from '../discord/bare-client.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { type Between, startProxy } from './proxy.ts';
import { textOf } from './seen.ts';
import { type Running, sent, startOn } from './stage.ts';

let context: Context;
beforeAll(async () => {
  context = await realContext();
});

let double: Double;
let running: Running;
const ask = () => double.interact(double.command('is-security-sector', { actor: 'parliament' }));
const isAnswered = async () =>
  expect(textOf((await ask()).message)).toMatch(/^\*\*Parliament: no/u);
const lost = () => running.notices.flatMap((one) => (one.event === 'lost' ? [one.reason] : []));

describe('an answer', () => {
  beforeAll(async () => {
    double = await startDouble({ token: 'secret' });
    running = await startOn(double, context);
  });
  afterAll(async () => {
    await running.bot.stop();
    await double.stop();
  });
  afterEach(() => {
    running.reported.length = 0;
    running.notices.length = 0;
  });
  const callback = { method: 'POST', path: /callback$/u };

  test('is counted with its command, its outcome and its time, and with nobody’s name', async () => {
    const { after } = await ask();
    const counted = () => running.notices.find(({ event }) => event === 'interaction');
    await until(() => counted() !== undefined);
    const notice = counted();
    expect(notice).toMatchObject({
      ...{ event: 'interaction', kind: 'command', command: 'is-security-sector' },
      ...{ outcome: 'no', foundNothing: false, shard: 0 },
    });
    expect((notice as { milliseconds: number }).milliseconds).toBeLessThanOrEqual(after + 50);
    expect(JSON.stringify(notice)).not.toContain(double.world.asker.id);
  });

  test('survives several faults in a row while there is time', async () => {
    double.failNext(callback, { kind: 'status', status: 503 }, 2);
    double.failNext(callback, { kind: 'reset' }, 2);
    await isAnswered();
    expect(running.reported).toEqual([]);
  });

  test.each([
    ['Discord stays silent', { kind: 'hang' }, 'cannot be reached (no answer in time)'],
    ['Discord has a lasting fault', { kind: 'status', status: 500 }, 'an error of its own (500)'],
    [
      'Discord asks for too much patience',
      { kind: 'rate-limit', retryAfter: 5, scope: 'user' },
      'asks to wait 5 seconds',
    ],
  ] as const)('that is lost because %s is reported and counted', async (_, fault, why) => {
    const asked = double.command('is-security-sector', { actor: 'parliament' });
    double.failNext({ method: 'POST', path: new RegExp(`/${asked.id}/`, 'u') }, fault, 20);
    await expect(double.interact(asked)).rejects.toThrow('Nothing answered');
    await until(() => lost().length > 0);
    expect(lost()).toEqual([expect.stringContaining(why)]);
    expect(running.reported).toEqual([expect.stringContaining('did not reach the asker')]);
    await isAnswered();
  });
});

describe('a bot that is stopped', () => {
  test('answers what it has taken before it is gone', async () => {
    double = await startDouble({ token: 'secret' });
    running = await startOn(double, context);
    double.failNext({ method: 'POST', path: /callback$/u }, { kind: 'hang' });
    const asked = ask();
    await until(() => sent(double, 'POST', /callback$/u).length > 0);
    await running.bot.stop();
    expect((await asked).callback.type).toBe(4);
    expect(lost()).toEqual([]);
    await double.stop();
  });
});

describe('behind a REST proxy', () => {
  /** A bot whose requests pass through a proxy, until the test is over. */
  const throughProxy = async (
    swallows: (path: string) => boolean,
    trial: (proxy: Between) => Promise<void>,
  ) => {
    double = await startDouble({ token: 'secret' });
    const proxy = await startProxy([double.api], { swallows });
    running = await startOn({ ...double, api: `${proxy.address}/api` }, context);
    await trial(proxy);
    await running.bot.stop();
    await proxy.stop();
    await double.stop();
  };

  test('that goes away for a moment, no answer is lost', async () => {
    let second: Between | undefined;
    await throughProxy(
      () => false,
      async ({ port, stop }) => {
        await stop();
        const asked = ask();
        await new Promise((done) => setTimeout(done, 300));
        second = await startProxy([double.api], { port });
        expect(textOf((await asked).message)).toMatch(/^\*\*Parliament: no/u);
        expect(lost()).toEqual([]);
      },
    );
    await second?.stop();
  });

  test('that loses the receipt for an answer, the answer is not taken for lost', async () => {
    const swallowed: string[] = [];
    const once = (path: string) =>
      path.endsWith('/callback') && !swallowed.includes(path) && swallowed.push(path) > 0;
    await throughProxy(once, async () => {
      await isAnswered();
      await until(() => running.notices.some(({ event }) => event === 'interaction'));
      expect(sent(double, 'POST', /callback$/u).map(({ answer }) => answer?.status)).toEqual([
        204, 400,
      ]);
      expect(lost()).toEqual([]);
      expect(running.reported).toEqual([]);
    });
  });
});
