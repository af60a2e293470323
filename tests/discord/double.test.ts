// Proves the double with a bare discord.js client: what is asked reaches it, and what it answers is kept.
import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answering, newStage, until } from './bare-client.ts';
import { specAnswers } from './spec.ts';

const stage = newStage();

describe('a client', () => {
  test('logs in, is ready, and knows its guild', () => {
    expect(stage.client.user.id).toBe(stage.double.applicationId);
    expect(stage.client.guilds.cache.map(({ name }) => name)).toEqual(['Seminar']);
    expect(stage.double.connections).toEqual(['/']);
  });

  test('asks for the application, itself and the gateway in the words of the document', async () => {
    await stage.client.application.fetch();
    expect(specAnswers.user(await stage.client.rest.get(Routes.user()))).toEqual([]);
    expect(
      specAnswers.application(await stage.client.rest.get(Routes.currentApplication())),
    ).toEqual([]);
    expect(specAnswers.gatewayBot(await stage.client.rest.get(Routes.gatewayBot()))).toEqual([]);
  });
});

describe('a command', () => {
  test('is answered with a message that is kept', async () => {
    answering(stage.client, async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply(`About ${interaction.options.getString('actor')}`);
    });
    const answer = await stage.double.interact(
      stage.double.command('ask', { actor: 'parliament' }),
    );
    expect(answer.callback.type).toBe(4);
    expect(answer.message?.content).toBe('About parliament');
    expect(answer.ephemeral).toBe(false);
    expect(specAnswers.message(answer.message)).toEqual([]);
  });

  test('is answered for the asker alone', async () => {
    answering(stage.client, async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'Sorry', flags: MessageFlags.Ephemeral });
    });
    const answer = await stage.double.interact(stage.double.command('ask'));
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.flags).toBe(64);
  });

  test('reaches the client with its subcommand, place and languages', async () => {
    const seen: unknown[] = [];
    answering(stage.client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { locale, guildLocale, context, inGuild } = interaction;
      seen.push([
        interaction.options.getSubcommand(),
        locale,
        guildLocale,
        context,
        inGuild.call(interaction),
      ]);
      await interaction.reply('x');
    });
    await stage.double.interact(stage.double.command('show', {}, { path: ['slide'] }));
    await stage.double.interact(
      stage.double.command('show', {}, { path: ['a', 'slide'], where: 'bot-dm' }),
    );
    const friends = { path: ['slide'], where: 'private-channel', install: 'user' } as const;
    await stage.double.interact(stage.double.command('show', {}, friends));
    expect(seen).toEqual([
      ['slide', 'en-US', 'en-US', 0, true],
      ['slide', 'en-US', null, 1, false],
      ['slide', 'en-US', null, 2, false],
    ]);
  });

  test('that nothing answers rejects with a clear word', async () => {
    await stage.restart({ deadline: 50 });
    const asked = stage.double.interact(stage.double.command('ask'));
    await expect(asked).rejects.toThrow('Nothing answered /ask (interaction type 2) within 50 ms.');
  });

  test('gives its reply back when asked for it', async () => {
    const replies: unknown[] = [];
    answering(stage.client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { resource } = await interaction.reply({ content: 'x', withResponse: true });
      replies.push(resource?.message?.content, (await interaction.fetchReply()).content);
      await interaction.deleteReply();
    });
    const answer = await stage.double.interact(stage.double.command('ask'));
    await until(() => answer.original() === undefined);
    expect(replies).toEqual(['x', 'x']);
    const callback = stage.double.requests.find(({ path }) => path.endsWith('/callback'));
    expect(specAnswers.callback(callback?.answer?.body)).toEqual([]);
  });

  test('takes files', async () => {
    answering(stage.client, async (interaction) => {
      const files = [{ attachment: Buffer.from('{}'), name: 'answer.json', description: 'All' }];
      if (interaction.isChatInputCommand()) await interaction.reply({ files });
    });
    const { message } = await stage.double.interact(stage.double.command('ask'));
    expect(message?.attachments).toMatchObject([
      { filename: 'answer.json', size: 2, description: 'All' },
    ]);
  });
});

describe('an option of a registered command', () => {
  test('is sent as the type that it was registered with', async () => {
    const options = [{ type: 10, name: 'share', description: 'A part of the whole' }];
    await stage.client.application.commands.set([
      {
        name: 'count',
        description: 'Count',
        options: [{ type: 1, name: 'votes', description: 'Votes', options }],
      },
    ]);
    const seen: unknown[] = [];
    answering(stage.client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      seen.push(interaction.options.getNumber('share'));
      await interaction.reply('x');
    });
    await stage.double.interact(stage.double.command('count', { share: 2 }, { path: ['votes'] }));
    expect(seen).toEqual([2]);
  });
});
