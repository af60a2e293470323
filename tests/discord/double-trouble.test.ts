// Proves the double's commands and its trouble on order, with a bare discord.js client.
import { ApplicationCommandOptionType, RESTEvents, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answering, codeOf, newStage } from './bare-client.ts';
import { specAnswers } from './spec.ts';

const stage = newStage();
const ask = {
  name: 'ask',
  description: 'Ask the library',
  descriptionLocalizations: { de: 'Frag die Bibliothek' },
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'actor',
      description: 'Who',
      required: true,
    },
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only for me' },
  ],
} as const;
const register = () => stage.client.application.commands.set([ask, { name: 'Ask This', type: 3 }]);

describe('commands', () => {
  test('come back with ids, versions and the defaults Discord fills in', async () => {
    await register();
    const [first, second] = stage.double.commands();
    expect(first).toMatchObject({
      type: 1,
      application_id: stage.double.applicationId,
      default_member_permissions: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      nsfw: false,
    });
    expect(first?.options?.map((option) => option.required)).toEqual([true, undefined]);
    expect(second).toMatchObject({ type: 3, description: '' });
  });

  test('keep their ids and, unchanged, their versions', async () => {
    await register();
    const before = stage.double.commands();
    await register();
    expect(stage.double.commands()).toEqual(before);
    await stage.client.application.commands.set([{ ...ask, description: 'Other' }]);
    const [after] = stage.double.commands();
    expect(after?.id).toBe(before[0]?.id);
    expect(after?.version).not.toBe(before[0]?.version);
  });

  test('are listed with localisations only when these are asked for', async () => {
    await register();
    const route = Routes.applicationCommands(stage.double.applicationId);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const plain = await stage.client.rest.get(route);
    const full = await stage.client.rest.get(route, { query });
    expect(JSON.stringify(plain)).not.toContain('_localizations');
    expect(full).toEqual(stage.double.commands());
    expect([...specAnswers.commands(plain), ...specAnswers.commands(full)]).toEqual([]);
  });

  test('are created, changed and deleted one by one, in a guild apart from the others', async () => {
    const { commands } = stage.client.application;
    const [guild] = stage.double.world.guilds;
    const guildId = guild?.id ?? '';
    const made = await commands.create(ask, guildId);
    expect(stage.double.requests.at(-1)?.answer?.status).toBe(201);
    await commands.edit(made, { description: 'Other' }, guildId);
    expect(stage.double.commands(guildId)[0]).toMatchObject({
      description: 'Other',
      guild_id: guildId,
    });
    expect(stage.double.commands()).toEqual([]);
    await commands.delete(made, guildId);
    expect(stage.double.commands(guildId)).toEqual([]);
    expect(await commands.delete(made, guildId).catch(codeOf)).toBe(10063);
  });

  test('beyond the limits are refused together', async () => {
    const bad = stage.client.application.commands.set([{ ...ask, name: 'Ask' }]);
    expect(await bad.catch(codeOf)).toBe(50035);
    expect(stage.double.commands()).toEqual([]);
  });

  test('are asked by the id they were registered with', async () => {
    await register();
    expect(stage.double.command('ask').data).toMatchObject({ id: stage.double.commands()[0]?.id });
  });
});

describe('trouble on order', () => {
  const put = { method: 'PUT', path: /commands$/u };
  const puts = () => stage.double.requests.filter(({ method }) => method === 'PUT');

  test('429 is waited for and retried', async () => {
    const limited: number[] = [];
    stage.client.rest.on(RESTEvents.RateLimited, ({ retryAfter }) => limited.push(retryAfter));
    stage.double.failNext(put, { kind: 'rate-limit', retryAfter: 0.2, scope: 'user' });
    await register();
    expect(puts().map(({ answer }) => answer?.status)).toEqual([429, 200]);
    expect(specAnswers.rateLimited(puts()[0]?.answer?.body)).toEqual([]);
    expect(limited).toHaveLength(1);
  });

  test('a global 429 says so', async () => {
    const global: boolean[] = [];
    stage.client.rest.on(RESTEvents.RateLimited, (limit) => global.push(limit.global));
    stage.double.failNext(put, { kind: 'rate-limit', retryAfter: 0.2, scope: 'global' });
    await register();
    expect(global).toEqual([true]);
  });

  test('a server error is retried', async () => {
    stage.double.failNext(put, { kind: 'status', status: 502 });
    await register();
    expect(puts().map(({ answer }) => answer?.status)).toEqual([502, 200]);
  });

  test('a hanging request is given up by the client', async () => {
    stage.double.failNext(put, { kind: 'hang' });
    stage.client.rest.options.timeout = 100;
    await register();
    expect(puts().map(({ answer }) => answer?.status)).toEqual([undefined, 200]);
  });

  test('a broken connection loses the answer', async () => {
    await stage.restart({ deadline: 500 });
    const thrown = answering(stage.client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('x');
    });
    stage.double.failNext({ path: /callback$/u }, { kind: 'reset' });
    const asked = stage.double.interact(stage.double.command('ask'));
    await expect(asked).rejects.toThrow('Nothing answered /ask');
    expect(thrown).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
  });
});
