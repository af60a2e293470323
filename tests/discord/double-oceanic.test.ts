// Proves the double with oceanic.js, a client library that is neither ours nor discord.js: it is shaped to neither.
import {
  type AnyInteractionGateway,
  ApplicationCommandOptionTypes,
  ApplicationCommandTypes,
  Client,
  ComponentTypes,
  InteractionTypes,
  MessageFlags,
} from 'oceanic.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from './bare-client.ts';
import { type Double, startDouble } from './double.ts';

let double: Double;
let client: Client;
const thrown: unknown[] = [];

beforeEach(async () => {
  thrown.length = 0;
  double = await startDouble({ token: 'secret' });
  client = new Client({
    auth: 'Bot secret',
    rest: { baseURL: `${double.api}/v10` },
    gateway: { intents: ['GUILDS'] },
  });
  client.on('error', (error) => thrown.push(error));
  const ready = new Promise<void>((resolve) => client.once('ready', () => resolve()));
  await client.connect();
  await ready;
});
afterEach(async () => {
  client.disconnect(false);
  await double.stop();
});

function answering(answer: (interaction: AnyInteractionGateway) => Promise<unknown>): void {
  client.on('interactionCreate', (interaction) => {
    answer(interaction).catch((error: unknown) => thrown.push(error));
  });
}

describe('A client of oceanic.js', () => {
  test('gets ready and knows its guild', () => {
    expect(client.user.id).toBe(double.applicationId);
    expect(client.guilds.map(({ name }) => name)).toEqual(['Seminar']);
    expect(thrown).toEqual([]);
  });

  test('sets its commands in bulk, and reads, edits and deletes them', async () => {
    const option = {
      type: ApplicationCommandOptionTypes.STRING,
      name: 'actor',
      description: 'Who',
    };
    await client.application.bulkEditGlobalCommands([
      {
        type: ApplicationCommandTypes.CHAT_INPUT,
        name: 'ask',
        description: 'x',
        options: [option],
      },
      { type: ApplicationCommandTypes.MESSAGE, name: 'Ask This' },
    ]);
    const [ask] = await client.application.getGlobalCommands();
    await client.application.editGlobalCommand(ask?.id ?? '', {
      type: ApplicationCommandTypes.CHAT_INPUT,
      description: 'Ask the library',
    });
    await (await client.application.getGlobalCommands())[1]?.delete();
    const [guild] = double.world.guilds;
    await client.application.createGuildCommand(guild?.id ?? '', {
      type: ApplicationCommandTypes.CHAT_INPUT,
      name: 'here',
      description: 'x',
    });
    expect(double.commands().map(({ description }) => description)).toEqual(['Ask the library']);
    expect(double.commands(guild?.id).map(({ name }) => name)).toEqual(['here']);
  });

  test('replies, for all or for the asker alone', async () => {
    answering(async (interaction) => {
      if (interaction.type !== InteractionTypes.APPLICATION_COMMAND) return;
      const actor = interaction.data.options.getString('actor');
      const flags = actor === 'me' ? MessageFlags.EPHEMERAL : 0;
      await interaction.createMessage({ content: `About ${actor}`, flags });
    });
    const [all, alone] = [
      await double.interact(double.command('ask', { actor: 'parliament' })),
      await double.interact(double.command('ask', { actor: 'me' })),
    ];
    expect([all.message?.content, all.ephemeral]).toEqual(['About parliament', false]);
    expect([alone.message?.content, alone.ephemeral]).toEqual(['About me', true]);
  });

  test('defers, edits, follows up and deletes', async () => {
    answering(async (interaction) => {
      if (interaction.type !== InteractionTypes.APPLICATION_COMMAND) return;
      await interaction.defer();
      await interaction.editOriginal({ content: 'edited' });
      const { message } = await interaction.createFollowup({ content: 'second' });
      await interaction.editFollowup(message?.id ?? '', { content: 'third' });
      await interaction.deleteOriginal();
    });
    const answer = await double.interact(double.command('ask'));
    expect(answer.callback.type).toBe(5);
    await until(() => answer.original() === undefined);
    expect(answer.messages().map(({ content }) => content)).toEqual(['third']);
    expect(thrown).toEqual([]);
  });

  test('suggests, updates the message of a button, and opens a form that is handed in', async () => {
    answering(async (interaction) => {
      if (interaction.type === InteractionTypes.APPLICATION_COMMAND_AUTOCOMPLETE)
        await interaction.result([{ name: 'Parliament', value: 'parliament' }]);
      else if (interaction.type === InteractionTypes.MODAL_SUBMIT)
        await interaction.createMessage({ content: 'Thanks' });
      else if (interaction.type === InteractionTypes.MESSAGE_COMPONENT)
        if (interaction.data.customID === 'form')
          await interaction.createModal({
            customID: 'why',
            title: 'Why?',
            components: [
              {
                type: ComponentTypes.LABEL,
                label: 'Why',
                component: { type: ComponentTypes.TEXT_INPUT, customID: 'text', style: 1 },
              },
            ],
          });
        else await interaction.editParent({ content: 'Pressed' });
      else
        await interaction.createMessage({
          content: 'Press',
          components: [
            {
              type: ComponentTypes.ACTION_ROW,
              components: ['press', 'form'].map((customID) => ({
                type: ComponentTypes.BUTTON,
                style: 1,
                label: customID,
                customID,
              })),
            },
          ],
        });
    });
    const typed = await double.interact(double.autocomplete('ask', { actor: 'par' }, 'actor'));
    expect(typed.callback).toMatchObject({ type: 8, data: { choices: [{ name: 'Parliament' }] } });
    const { message } = await double.interact(double.command('ask'));
    const pressed = await double.interact(double.click(message, 'press'));
    expect(pressed.message).toMatchObject({ id: message?.id, content: 'Pressed' });
    const form = await double.interact(double.click(message, 'form'));
    expect(form.callback).toMatchObject({ type: 9, data: { custom_id: 'why' } });
    const handed = await double.interact(double.submit('why', { text: 'so' }, message));
    expect(handed.message?.content).toBe('Thanks');
    expect(thrown).toEqual([]);
  });

  test('resumes a connection that is cut, and answers what came meanwhile', async () => {
    answering(async (interaction) => {
      if (interaction.type === InteractionTypes.APPLICATION_COMMAND)
        await interaction.createMessage({ content: 'still here' });
    });
    double.closeAll(4000);
    const answer = await double.interact(double.command('ask'));
    expect(answer.message?.content).toBe('still here');
    expect(double.received.filter(({ op }) => op === 6)).toHaveLength(1);
  });
});
