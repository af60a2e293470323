// Proves that the double refuses what Discord refuses: late, second, bad and forbidden answers.
import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answering, card, codeOf, newStage, until } from './bare-client.ts';
import { specAnswers } from './spec.ts';

const stage = newStage();

describe('Discord refuses', () => {
  const reply = { type: 4, data: { content: 'x' } };
  const post = (id: string, token: string, body: unknown) =>
    stage.client.rest
      .post(Routes.interactionCallback(id, token), { body, auth: false })
      .catch(codeOf);

  test('a second answer, with 40060', async () => {
    const asked = stage.double.command('ask');
    const answer = stage.double.interact(asked);
    expect(await post(asked.id, asked.token, reply)).not.toBe(40060);
    await answer;
    expect(await post(asked.id, asked.token, reply)).toBe(40060);
  });

  test('a late or unknown answer, with 10062', async () => {
    await stage.restart({ deadline: 50 });
    const asked = stage.double.command('ask');
    await stage.double.interact(asked).catch(() => undefined);
    expect(await post(asked.id, asked.token, reply)).toBe(10062);
    expect(await post('1', 'nothing', reply)).toBe(10062);
  });

  test('a follow-up before the answer with 10015, after the life of the token with 50027', async () => {
    await stage.restart({ tokenLife: 100 });
    const asked = stage.double.command('ask');
    const answer = stage.double.interact(asked);
    const followUp = () =>
      stage.client.rest
        .post(Routes.webhook(stage.double.applicationId, asked.token), {
          body: { content: 'x' },
          auth: false,
        })
        .catch(codeOf);
    expect(await followUp()).toBe(10015);
    await post(asked.id, asked.token, reply);
    await answer;
    await new Promise((resolve) => setTimeout(resolve, 110));
    expect(await followUp()).toBe(50027);
  });

  test('a bad body with 50035 and the place of every fault', async () => {
    await stage.restart({ deadline: 300 });
    const thrown = answering(stage.client, async (interaction) => {
      const bad = card('x', 'same', 'same');
      if (interaction.isChatInputCommand()) await interaction.reply(bad);
    });
    const asked = stage.double.interact(stage.double.command('ask'));
    await expect(asked).rejects.toThrow('The last answer was refused: 400');
    const [error] = thrown;
    expect(codeOf(error)).toBe(50035);
    expect(error).toHaveProperty(
      'rawError.errors.data.components.1.components.1.custom_id._errors.0.message',
      expect.stringContaining('no equal custom_ids'),
    );
  });

  test('an empty message with 50006', async () => {
    const asked = stage.double.command('ask');
    const answer = stage.double.interact(asked);
    expect(await post(asked.id, asked.token, { type: 4, data: {} })).toBe(50006);
    await post(asked.id, asked.token, reply);
    await answer;
  });

  test('a sixth follow-up where the app is installed to the user alone', async () => {
    const thrown = answering(stage.client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('0');
      for (const content of '123456') await interaction.followUp(content);
    });
    const setting = { install: 'user', permissions: '0' } as const;
    const answer = await stage.double.interact(stage.double.command('ask', {}, setting));
    await until(() => thrown.length > 0);
    expect(thrown.map(codeOf)).toEqual([40094]);
    expect(answer.messages()).toHaveLength(6);
    expect(answer.ephemeral).toBe(true);
  });

  test('to leave an edited message empty, or to mix content into Components V2', async () => {
    const thrown = answering(stage.client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply(interaction.commandName === 'card' ? card('x', 'more') : 'x');
      await interaction.editReply({ content: interaction.commandName === 'card' ? 'y' : '' });
    });
    await stage.double.interact(stage.double.command('card'));
    await stage.double.interact(stage.double.command('ask'));
    await until(() => thrown.length === 2);
    expect(thrown.map(codeOf)).toEqual([50035, 50006]);
  });

  test('an update of a message that is not there', async () => {
    const asked = stage.double.submit('form', { why: 'so' });
    const answer = stage.double.interact(asked);
    expect(await post(asked.id, asked.token, { type: 6 })).toBe(50035);
    await post(asked.id, asked.token, reply);
    expect((await answer).message?.content).toBe('x');
  });

  test('commands for a server where the application is not, with 50001', async () => {
    const of = (guildId: string) =>
      Routes.applicationGuildCommands(stage.double.applicationId, guildId);
    const { rest } = stage.client;
    const strange = of('100000000000000001');
    expect(await rest.get(strange).catch(codeOf)).toBe(50001);
    expect(await rest.put(strange, { body: [] }).catch(codeOf)).toBe(50001);
    expect(await rest.get(of(stage.double.world.guilds[0]?.id ?? ''))).toEqual([]);
  });

  test('a wrong token, with 401', async () => {
    const answer = await fetch(`${stage.double.api}/v10/users/@me`, {
      headers: { authorization: 'Bot wrong' },
    });
    expect([answer.status, specAnswers.error(await answer.json())]).toEqual([401, []]);
  });
});
