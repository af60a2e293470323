// Keeps how the bot answers on Discord: at once, in every place, for everybody or for the asker alone, with choices.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/command.ts';
import type { Asked } from '../discord/double/asked.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { labelsOf, textOf } from './seen.ts';
import { type Running, sent, startOn } from './stage.ts';

let context: Context;
let double: Double;
let running: Running;
beforeAll(async () => {
  context = await realContext();
  double = await startDouble({ token: 'secret' });
  running = await startOn(double, context);
});
afterAll(async () => {
  await running.bot.stop();
  await double.stop();
});

const ask = (actor: string, more: Record<string, boolean> = {}, asked: Asked = {}) =>
  double.interact(double.command('is-security-sector', { actor, ...more }, asked));

describe('the menu of a message', () => {
  const about = async (content: string) => {
    const { message } = await ask('parliament');
    if (!message) throw new Error('no message to ask about');
    return double.interact(
      double.messageCommand('Ask about this message', { ...message, content }),
    );
  };

  test('asks with its text, and answers whoever asks alone, with a button to share', async () => {
    const answer = await about('So, are the courts in the security sector?');
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer.message)).toMatch(/^\*\*The courts: no/u);
    expect(labelsOf(answer.message)).toContain('Share');
  });

  test('answers a text that asks nothing', async () => {
    const answer = await about('@everyone 🙂');
    expect(answer.ephemeral).toBe(true);
    expect(answer.callback.type).toBe(4);
  });
});

describe('a slash command', () => {
  test('is answered with one direct reply, for everybody, well within the deadline', async () => {
    const before = sent(double, 'POST', /callback$/u).length;
    const answer = await ask('parliament');
    expect(answer.callback.type).toBe(4);
    expect(answer.after).toBeLessThan(1500);
    expect(answer.ephemeral).toBe(false);
    expect(textOf(answer.message)).toMatch(/^\*\*Parliament: no/u);
    expect(sent(double, 'POST', /callback$/u)).toHaveLength(before + 1);
    expect(sent(double, 'POST', /^\/webhooks/u)).toEqual([]);
    expect(answer.callback).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  });

  const places: readonly Asked[] = [
    { where: 'guild', install: 'server' },
    { where: 'guild', install: 'user' },
    { where: 'guild', install: 'both' },
    { where: 'bot-dm', install: 'server' },
    { where: 'bot-dm', install: 'user' },
    { where: 'private-channel', install: 'user' },
  ];
  test.each(places)('is answered alike in $where with the app of the $install', async (asked) => {
    const answer = await ask('parliament', {}, asked);
    expect(answer.ephemeral).toBe(false);
    expect(textOf(answer.message)).toMatch(/^\*\*Parliament: no/u);
    expect(labelsOf(answer.message)).not.toContain('Share');
  });

  test('of every kind has an answer to the example that its help shows', async () => {
    const answers = await Promise.all(
      [...context.commands.keys()].map((name) =>
        double.interact(double.command('help', { command: name })),
      ),
    );
    for (const { callback, message } of answers) {
      expect(callback.type).toBe(4);
      expect(textOf(message)).toContain('Examples');
    }
  });
});

describe('an answer for the asker alone', () => {
  test('is given on private:true, with a Share button', async () => {
    const answer = await ask('parliament', { private: true });
    expect(answer.callback).toMatchObject({ data: { flags: 64 | (1 << 15) } });
    expect(answer.ephemeral).toBe(true);
    expect(labelsOf(answer.message)).toContain('Share');
    expect(textOf(answer.message)).not.toContain('Only you can see this');
  });

  test('is given to everybody on private:false', async () => {
    expect((await ask('parliament', { private: false })).ephemeral).toBe(false);
  });

  const outsider: Asked = { install: 'user', permissions: '0' };
  test('says in words why it is private where outside apps may not speak', async () => {
    const answer = await ask('parliament', {}, outsider);
    expect(answer.ephemeral).toBe(true);
    expect(answer.callback).toMatchObject({ data: { flags: 64 | (1 << 15) } });
    expect(textOf(answer.message)).toMatch(/^-# Only you can see this: .*outside apps/u);
    expect(labelsOf(answer.message)).not.toContain('Share');
  });

  test('needs no such words where it was asked for privately', async () => {
    const answer = await ask('parliament', { private: true }, outsider);
    expect(textOf(answer.message)).not.toContain('Only you can see this');
    expect(labelsOf(answer.message)).not.toContain('Share');
  });

  test('is not forced where the server has the app too', async () => {
    const answer = await ask('parliament', {}, { install: 'both', permissions: '0' });
    expect(answer.ephemeral).toBe(false);
  });

  test('is an apology for a name that means nothing, which nobody can share', async () => {
    const answer = await double.interact(
      double.command('is-security-sector', { actor: 'xqzzwkj' }),
    );
    expect(answer.callback.type).toBe(4);
    expect(answer.ephemeral).toBe(true);
    expect(labelsOf(answer.message)).not.toContain('Share');
  });
});

test('what the asker typed pings nobody and shows no link when it is shown again', async () => {
  const answer = await ask('@everyone <@80351110224678912> [x](https://example.org)');
  const text = textOf(answer.message);
  expect(text).toContain('\\@everyone');
  const unescaped = text.replaceAll(/\\[^\p{L}\p{N}\s]/gu, '');
  expect(unescaped).not.toMatch(/[@<]|\]\(|:\/\//u);
  expect(answer.callback).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
});

describe('choices while typing', () => {
  const choices = async (typed: string, name = 'is-security-sector', option = 'actor') => {
    const answer = await double.interact(double.autocomplete(name, { [option]: typed }, option));
    expect(answer.callback.type).toBe(8);
    const { data } = answer.callback as { data: { choices: { name: string; value: string }[] } };
    return data.choices;
  };

  test('are there before anything is typed', async () => {
    const found = await choices('');
    expect(found.length).toBeGreaterThan(4);
    expect(found.length).toBeLessThanOrEqual(25);
  });

  test.each(['parl', 'PARLIA', 'the parliament', 'parlement'])(
    'find parliament after %j',
    async (typed) => {
      expect((await choices(typed)).map(({ value }) => value)).toContain('parliament');
    },
  );

  test('are found by their ids too, and each is answered without a guess', async () => {
    const [first] = await choices('private-security-companies');
    expect(first?.value).toBe('private-security-companies');
    const answer = await ask(first?.value ?? '');
    expect(textOf(answer.message)).not.toContain('Taking');
    expect(answer.ephemeral).toBe(false);
  });

  test('are empty, not missing, for gibberish and for options of another version', async () => {
    expect(await choices('xqzzwkj')).toEqual([]);
    expect(await choices('x', 'verdict')).toEqual([]);
    expect(await choices('x', 'define', 'word')).toEqual([]);
  });
});

test('nothing was deferred, answered twice or reported in all this', () => {
  const callbacks = sent(double, 'POST', /callback$/u);
  const types = callbacks.map(({ body }) => (body as { type: number }).type);
  expect(new Set(types)).toEqual(new Set([4, 8]));
  expect(callbacks.every(({ answer }) => answer?.status === 204)).toBe(true);
  expect(running.reported).toEqual([]);
});
