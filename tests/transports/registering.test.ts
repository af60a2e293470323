// Keeps that a bot which cannot register its commands now works with those that Discord has, and tries again.
import { DiscordAPIError, RateLimitError } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepRegistering } from '../../src/transports/registering.ts';
import { until } from '../discord/bare-client.ts';
import type { Fault } from '../discord/double/faults.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { textOf } from './seen.ts';
import { type Running, sent, startOn } from './stage.ts';

const context = await realContext();

describe('a bot whose commands cannot be registered', () => {
  let double: Double;
  let running: Running;
  beforeEach(async () => {
    double = await startDouble({ token: 'secret' });
  });
  afterEach(async () => {
    await running.bot.stop();
    await double.stop();
  });
  /** Starts it; discord.js asks four times in one try. */
  const meets = async (method: string, fault: Fault, times = 4) => {
    double.failNext({ method, path: /commands/u }, fault, times);
    running = await startOn(double, context);
  };
  const isAtWork = async () => {
    expect(running.bot.isReady()).toBe(true);
    const { message } = await double.interact(double.command('define', { term: 'force' }));
    expect(textOf(message)).toContain('Force');
  };
  const unavailable: Fault = { kind: 'status', status: 503 };

  test('is at work, says why, and registers them once it can', async () => {
    await meets('GET', unavailable);
    expect(running.reported).toEqual([
      expect.stringMatching(
        /^The commands could not be registered; the next try is in 5 seconds\. .*\(503\)\./u,
      ),
    ]);
    await isAtWork();
    await until(() => running.shown.at(-1) === 'Registered.');
    expect(double.commands()).toHaveLength(context.commands.size + 1);
    expect(running.reported).toHaveLength(1);
  });

  test('is at work while Discord asks it to wait for long', async () => {
    await meets('PUT', { kind: 'rate-limit', retryAfter: 600, scope: 'user' }, 1);
    expect(running.reported).toEqual([
      'The commands could not be registered; the next try is in 601 seconds. Discord asks to wait 601 seconds, which is too long.',
    ]);
    await isAtWork();
  });

  // A proxy's, or Discord's while it is busy: none says anything of the token, the permission or the commands.
  test.each([405, 408, 407, 425])('is at work while it is told %i', async (status) => {
    await meets('PUT', { kind: 'status', status }, 1);
    expect(running.reported).toEqual([
      expect.stringMatching(
        /^The commands could not be registered; the next try is in 5 seconds\./u,
      ),
    ]);
    await isAtWork();
  });

  test('is at work while Discord says nothing at all', async () => {
    await meets('GET', { kind: 'hang' }, 1);
    await isAtWork();
  });

  test('waits for a limit that is soon over', async () => {
    await meets('PUT', { kind: 'rate-limit', retryAfter: 1, scope: 'user' }, 1);
    expect(running.shown.at(-1)).toBe('Registered.');
    expect(running.reported).toEqual([]);
  });

  test.each([
    [400, /\(400 at PUT /u],
    [401, /does not accept the DISCORD_TOKEN/u],
    [403, /\(403 at PUT /u],
    [404, /\(404 at PUT /u],
  ])('ends when a later try is refused for good, by %i', async (status, says) => {
    double.failNext({ method: 'PUT' }, { kind: 'status', status });
    await meets('GET', unavailable);
    expect(await running.bot.ended).toMatch(says);
  });

  test('tries no more once it has left', async () => {
    await meets('GET', unavailable);
    await running.bot.stop();
    const { length } = sent(double, 'GET', /commands/u);
    await new Promise((done) => setTimeout(done, 3000));
    expect(sent(double, 'GET', /commands/u)).toHaveLength(length);
    expect(running.reported).toHaveLength(1);
  });
});

test('what something before Discord refuses is tried again', async () => {
  const page = new DiscordAPIError({} as never, undefined as never, 403, 'PUT', 'http://a/b', {});
  const faults: unknown[] = [page];
  const told: unknown[] = [];
  const once = async () => {
    if (faults.length > 0) throw faults.shift();
  };
  const never = new AbortController().signal;
  await keepRegistering(
    once,
    (one) => told.push(one),
    never,
    async () => undefined,
  );
  expect(told).toEqual([expect.stringContaining('Something before Discord refused (403')]);
});

test('pauses grow to a quarter of an hour, and are never shorter than Discord asks', async () => {
  const pauses: number[] = [];
  const limit = new RateLimitError({ retryAfter: 2_000_000 } as never);
  const faults: unknown[] = [...Array(9).keys()].map((at) => (at === 1 ? limit : new Error('No.')));
  await keepRegistering(
    async () => {
      if (faults.length > 0) throw faults.shift();
    },
    () => undefined,
    new AbortController().signal,
    async (time) => void pauses.push(time / 1000),
  );
  expect(pauses).toEqual([5, 2000, 20, 40, 80, 160, 320, 640, 900]);
});
