// Proves the double with a bare discord.js client: deferred replies, follow-ups, clicks, choices and modals.
import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answering, card, newStage, until } from './bare-client.ts';

const stage = newStage();

describe('a deferred reply', () => {
  test('is filled in by an edit', async () => {
    answering(stage.client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(card('Done', 'more'));
    });
    const answer = await stage.double.interact(stage.double.command('ask'));
    expect(answer.message?.flags).toBe(128 | 64);
    const after = await answer.changed();
    expect(after.flags).toBe(32768 | 64);
    expect(after.components?.[0]).toEqual({ type: 10, id: 1, content: 'Done' });
  });

  test('is filled in by the first follow-up, as public as the defer was', async () => {
    answering(stage.client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.followUp({ content: 'first', flags: MessageFlags.Ephemeral });
      await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
    });
    const answer = await stage.double.interact(stage.double.command('ask'));
    await until(() => answer.messages().length === 2);
    expect(answer.messages().map(({ content, flags }) => [content, flags])).toEqual([
      ['first', 0],
      ['second', 64],
    ]);
  });
});

describe('a follow-up', () => {
  test('is changed, fetched and deleted by its id', async () => {
    const seen: unknown[] = [];
    answering(stage.client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('first');
      const second = await interaction.followUp('second');
      await interaction.editReply({ message: second, content: 'third' });
      seen.push((await interaction.fetchReply(second.id)).content, second.reference?.messageId);
      await interaction.deleteReply(second);
    });
    const answer = await stage.double.interact(stage.double.command('ask'));
    await until(() => stage.double.requests.at(-1)?.method === 'DELETE');
    expect(seen).toEqual(['third', answer.message?.id]);
    expect(answer.messages().map(({ content }) => content)).toEqual(['first']);
  });
});

describe('other interactions', () => {
  test('autocomplete is answered with choices', async () => {
    answering(stage.client, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}: ${value}`, value }]);
    });
    const asked = stage.double.autocomplete('ask', { actor: 'parl', private: true }, 'actor');
    const { callback } = await stage.double.interact(asked);
    expect(callback).toEqual({
      type: 8,
      data: { choices: [{ name: 'actor: parl', value: 'parl' }] },
    });
  });

  test('a click changes the message it is on, even one sent before the double began', async () => {
    answering(stage.client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(card('One', 'next'));
      if (interaction.isButton())
        await interaction.update(card(`After ${interaction.customId}`, 'back'));
    });
    const { message } = await stage.double.interact(stage.double.command('ask'));
    const click = stage.double.click(message, 'next');
    await stage.restart({});
    answering(stage.client, async (interaction) => {
      if (interaction.isButton())
        await interaction.update(card(`After ${interaction.customId}`, 'back'));
    });
    const answer = await stage.double.interact({
      ...click,
      application_id: stage.double.applicationId,
    });
    expect(answer.message?.id).toBe(message?.id);
    expect(answer.message?.components?.[0]).toMatchObject({ content: 'After next' });
    expect(() => stage.double.click(answer.message, 'next')).toThrow('the message has back.');
  });

  test('a choice and a modal reach the client', async () => {
    const seen: unknown[] = [];
    const options = [{ label: 'Yes', value: 'yes' }];
    const select = { type: 1, components: [{ type: 3, custom_id: 'pick', options }] };
    const input = { type: 4, custom_id: 'why', style: 1 };
    const modal = {
      custom_id: 'form',
      title: 'Why?',
      components: [{ type: 18, label: 'Why', component: input }],
    };
    answering(stage.client, async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'Is it?', components: [select] });
      if (interaction.isStringSelectMenu()) {
        seen.push(interaction.values);
        await interaction.showModal(modal);
      }
      if (!interaction.isModalSubmit() || !interaction.isFromMessage()) return;
      seen.push(interaction.fields.getTextInputValue('why'));
      await interaction.deferUpdate();
    });
    const { message } = await stage.double.interact(stage.double.command('ask'));
    const chosen = await stage.double.interact(stage.double.choose(message, 'pick', ['yes']));
    expect(chosen.callback.type).toBe(9);
    const sent = await stage.double.interact(stage.double.submit('form', { why: 'so' }, message));
    expect(sent.callback.type).toBe(6);
    expect(seen).toEqual([['yes'], 'so']);
  });
});
