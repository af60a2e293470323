// Keeps the verb `register`: it prints what Discord would get, or shows the difference and applies it once.
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandFaults } from '../../src/render/limits/index.ts';
import { difference } from '../../src/transports/register.ts';
import { forGood } from '../../src/verbs/common.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { specCommandsFaults } from '../discord/spec.ts';
import { type Ended, linesOf, patient, run } from './process.ts';
import { sent } from './stage.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.a-token-that-nobody-may-read';

describe('register --print', () => {
  let printed: Ended;
  beforeAll(async () => {
    printed = await run(['register', '--print']);
  });

  test('prints, without a token, a list of commands that Discord would take', () => {
    expect(printed).toMatchObject({ code: 0, err: '' });
    const commands: unknown = JSON.parse(printed.out);
    expect(commands).toBeInstanceOf(Array);
    expect(commandFaults(commands)).toEqual([]);
    expect(specCommandsFaults(commands)).toEqual([]);
  });

  test('prints the commands of the folder, each with `private`, and nothing that only buttons send', async () => {
    const all = JSON.parse(printed.out) as {
      name: string;
      type: number;
      options: { name: string }[];
    }[];
    expect(all.filter(({ type }) => type === 3)).toMatchObject([
      { name: 'Ask about this message' },
    ]);
    const commands = all.filter(({ type }) => type === 1);
    const files = await readdir(new URL('../../commands', import.meta.url));
    expect(commands.map(({ name }) => name)).toEqual(
      files.map((file) => basename(file, '.ts')).sort(),
    );
    expect(commands.every(({ options }) => options.at(-1)?.name === 'private')).toBe(true);
    expect(commands.flatMap(({ options }) => options).map(({ name }) => name)).not.toContain(
      'answers',
    );
  });
});

describe('register', patient, () => {
  let double: Double;
  beforeAll(async () => {
    double = await startDouble({ token });
  });
  afterAll(() => double.stop());
  const register = (more: Readonly<Record<string, string>> = {}) =>
    run(['register'], { env: { DISCORD_TOKEN: token, DISCORD_API: double.api, ...more } });
  const puts = () => sent(double, 'PUT', /commands$/u);

  test('shows the difference, then applies it; and applies nothing when there is none', async () => {
    const first = await register();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(linesOf(first.out)[0]).toBe('Commands that differ from what Discord has:');
    expect(linesOf(first.out)).toContain('+ /define');
    expect(linesOf(first.out)).toContain('+ Ask about this message');
    expect(linesOf(first.out).at(-1)).toBe('Registered.');
    expect(double.commands().map(({ name }) => name)).toContain('define');
    const second = await register();
    expect(second).toEqual({
      code: 0,
      out: 'Commands: Discord has them as they are here.\n',
      err: '',
    });
    expect(puts()).toHaveLength(1);
    expect(double.connections).toEqual([]);
  });

  test('registers to one server when told which', async () => {
    const guildId = double.world.guilds[0]?.id ?? '';
    expect(await register({ DISCORD_GUILD_ID: guildId })).toMatchObject({ code: 0 });
    expect(double.commands(guildId).map(({ name }) => name)).toContain('define');
  });

  test.concurrent('says what is missing when there is no token', async () => {
    expect(await run(['register'])).toEqual({
      code: forGood,
      out: '',
      err: 'Set DISCORD_TOKEN, in the environment or in .env, to register; --print needs none.\n',
    });
  });
});

describe('the difference to what Discord has', () => {
  const option = {
    type: 3,
    name: 'actor',
    description: 'Who',
    required: true,
    autocomplete: true,
    max_length: 100,
  } as const;
  const ours = {
    name: 'ask',
    description: 'Ask',
    type: 1,
    options: [option],
    integration_types: [0, 1],
    contexts: [0, 1, 2],
  } as const;

  test('is none for what Discord fills in or puts in another order', () => {
    const theirs = {
      ...ours,
      id: '1',
      version: '2',
      nsfw: false,
      name_localizations: null,
      contexts: [2, 0, 1],
      options: [{ ...option, name_localizations: null }],
    };
    expect(difference([ours], [theirs], false)).toEqual({ added: [], changed: [], removed: [] });
  });

  test.each([
    ['description', { ...ours, description: 'Other' }],
    ['contexts', { ...ours, contexts: [0] }],
    ['installations', { ...ours, integration_types: [0] }],
    ['options', { ...ours, options: [] }],
    [
      'an option that is no longer required',
      { ...ours, options: [{ ...option, required: false }] },
    ],
    ['an option’s words', { ...ours, options: [{ ...option, description: 'What' }] }],
    ['an option’s length', { ...ours, options: [{ ...option, max_length: 50 }] }],
  ])('is seen in %s', (_, theirs) => {
    expect(difference([ours], [theirs], false).changed).toEqual(['/ask']);
  });

  test('tells an entry of a menu from the command of the same name', () => {
    const entry = { ...ours, type: 3, description: '', options: [] } as const;
    expect(difference([ours, entry], [ours], false)).toEqual({
      added: ['ask'],
      changed: [],
      removed: [],
    });
    expect(difference([ours], [entry, ours], false).removed).toEqual(['ask']);
  });

  test('does not count the places of a server’s own commands, which Discord does not keep', () => {
    const { contexts, integration_types, ...theirs } = ours;
    expect(difference([ours], [theirs], true).changed).toEqual([]);
  });
});

describe('register, where something stands before Discord', patient, () => {
  test.each(['GET', 'PUT'])(
    'takes a page in the place of Discord for no list: %s',
    async (method) => {
      const double = await startDouble({ token });
      double.failNext({ method, path: /commands$/u }, { kind: 'page' }, 1);
      const told = await run(['register'], {
        env: { DISCORD_TOKEN: token, DISCORD_API: double.api },
      });
      expect(told).toMatchObject({ code: 1 });
      expect(told.err).toMatch(/^What answers in the place of Discord is not Discord\./u);
      expect(told.out).not.toContain('Registered.');
      await double.stop();
    },
  );
});
