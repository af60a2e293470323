// Keeps that trouble on one question, at Discord or in our own code, costs that question at most.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Command, type Context, command } from '../../src/command.ts';
import { plain } from '../../src/reply.ts';
import { plainFault } from '../../src/transports/fault.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { labelsOf, textOf } from './seen.ts';
import { type Running, sent, startOn } from './stage.ts';

const fault = new Error('Our own mistake.');
const throwing = (): never => {
  throw fault;
};
const broken = command({
  description: 'A command with a mistake of ours in it',
  options: {
    word: {
      type: 'string',
      description: 'Any word',
      required: true,
      suggest: throwing,
      read: (_, typed) => ({ value: typed }),
    },
  },
  examples: ['/broken x'],
  run: throwing,
});
const endless: Command = {
  ...broken,
  description: 'A command whose answer is longer than Discord takes',
  run: () => ({
    mood: 'answer',
    title: 'Long',
    blocks: [{ kind: 'text', line: plain('word '.repeat(1000)) }],
    next: [],
    data: {},
  }),
};

let context: Context;
let double: Double;
let running: Running;
beforeAll(async () => {
  const real = await realContext();
  const commands = new Map([...real.commands, ['broken', broken], ['endless', endless]] as const);
  context = { ...real, commands };
  double = await startDouble({ token: 'secret' });
  running = await startOn(double, context);
});
afterAll(async () => {
  await running.bot.stop();
  await double.stop();
});

const ask = () => double.interact(double.command('is-security-sector', { actor: 'parliament' }));
const isAnswered = async () =>
  expect(textOf((await ask()).message)).toMatch(/^\*\*Parliament: no/u);
const callback = { method: 'POST', path: /callback$/u };

describe('a mistake of ours', () => {
  test.each([
    ['broken', fault],
    ['endless', expect.objectContaining({ message: expect.stringContaining('would refuse') })],
  ])('in /%s is told to the asker alone in a fixed sentence, and reported', async (name, error) => {
    const answer = await double.interact(double.command(name, { word: 'secret question' }));
    expect(answer.callback.type).toBe(4);
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer.message)).toBe(
      '**Something went wrong on our side**\nYour question was fine. Please try it again in a moment.',
    );
    expect(labelsOf(answer.message)).toEqual([]);
    expect(running.reported.splice(0)).toEqual([error]);
    await isAnswered();
  });

  test('while suggesting gives no choices, and is reported', async () => {
    const answer = await double.interact(double.autocomplete('broken', { word: 'x' }, 'word'));
    expect(answer.callback).toEqual({ type: 8, data: { choices: [] } });
    expect(running.reported.splice(0)).toEqual([fault]);
    await isAnswered();
  });
});

describe('an answer still reaches Discord within its three seconds', () => {
  test('when the first try hangs, and no other answer waits for it', async () => {
    double.failNext(callback, { kind: 'hang' });
    const waited = (await Promise.all([ask(), ask(), ask()])).map(({ after }) => after);
    expect(Math.max(...waited)).toBeGreaterThan(1000);
    expect(Math.min(...waited)).toBeLessThan(1000);
  });

  test('when Discord has a fault of its own for a moment', async () => {
    double.failNext(callback, { kind: 'status', status: 502 });
    await isAnswered();
  });

  test('when the connection breaks off', async () => {
    double.failNext(callback, { kind: 'reset' });
    await isAnswered();
  });

  test('when Discord asks to wait a moment', async () => {
    double.failNext(callback, { kind: 'rate-limit', retryAfter: 0.4, scope: 'user' });
    await isAnswered();
  });

  test('with nothing reported in all these cases', () => {
    expect(running.reported).toEqual([]);
  });
});

test('an answer that Discord refuses is reported, and the next question is answered', async () => {
  double.failNext(callback, { kind: 'status', status: 400 });
  void ask().catch(() => undefined);
  await expect.poll(() => running.reported.length).toBe(1);
  expect(running.reported.splice(0)).toEqual([
    expect.stringMatching(/^An answer did not reach the asker\. Discord refused: .*\(400 at POST/u),
  ]);
  await isAnswered();
});

test('a kind of interaction that we do not know is left alone', async () => {
  const known = double.command('help');
  double.send({ t: 'INTERACTION_CREATE', d: { ...known, type: 99 } });
  await isAnswered();
  expect(sent(double, 'POST', new RegExp(known.id, 'u'))).toEqual([]);
  expect(running.reported).toEqual([]);
});

test('a lost connection is taken up again, and what was asked meanwhile is answered', async () => {
  double.closeAll(1006);
  await isAnswered();
  expect(double.connections.at(-1)).toBe('/resume');
});

describe('a connection that cannot be taken up again', () => {
  test.each([
    [4004, 'no longer accepts the token'],
    [4014, 'does not allow this bot the intents'],
  ])('because of close code %i ends with a sentence that says why', async (code, why) => {
    const own = await startDouble({ token: 'secret' });
    const { bot } = await startOn(own, context);
    own.closeAll(code);
    expect(await bot.ended).toContain(why);
    await bot.stop();
    await own.stop();
  });
});

test('a bot whose token is taken away as it connects does not start, and says why', async () => {
  const own = await startDouble({ token: 'secret' });
  own.refuseNextIdentify(4004);
  const refused = await startOn(own, context).catch(plainFault);
  expect(refused).toMatch(/^Discord (?:no longer accepts the token|does not accept the DISCORD)/u);
  await own.stop();
});

test('a bot that cannot register its commands does not start, and lets the connection go', async () => {
  const own = await startDouble({ token: 'secret', heartbeatInterval: 50 });
  own.failNext({ method: 'PUT' }, { kind: 'status', status: 403 });
  await expect(startOn(own, context)).rejects.toMatchObject({ status: 403 });
  const heard = own.received.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(own.received).toHaveLength(heard);
  await own.stop();
});
