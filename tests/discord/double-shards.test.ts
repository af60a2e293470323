// Proves the double's sharding with a discord.js client that asks for as many shards as it is told.
import { Client, Events } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answering, until } from './bare-client.ts';
import { type Double, startDouble } from './double.ts';

/** Ids whose `id >> 22` are 0, 1 and 2 above a multiple of three. */
const ids = [0n, 1n, 2n].map((n) => ((300_000_000_000n + n) << 22n).toString());
let double: Double;
let client: Client;
beforeEach(async () => {
  const guilds = ids.map((id, index) => ({ id, name: `Guild ${index}` }));
  double = await startDouble({ token: 'secret', guilds, shards: 3, maxConcurrency: 3 });
  client = new Client({ intents: ['Guilds'], shards: 'auto', rest: { api: double.api } });
  const isReady = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(double.token);
  await isReady;
});
afterEach(async () => {
  await client.destroy();
  await double.stop();
});

describe('A client that shards by what GET /gateway/bot recommends', () => {
  test('identifies once for each shard, and each knows the guilds of its own', () => {
    expect([...double.shards()].sort()).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    const homes = client.guilds.cache.map(({ name, shardId }) => [name, shardId]).sort();
    expect(homes).toEqual([
      ['Guild 0', 0],
      ['Guild 1', 1],
      ['Guild 2', 2],
    ]);
  });

  test("gets a guild's interactions on the guild's shard alone, and direct messages on shard 0", async () => {
    const seen: unknown[] = [];
    client.on(Events.Raw, (packet: { t: string | null }, shard: number) => {
      if (packet.t === 'INTERACTION_CREATE') seen.push(shard);
    });
    answering(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('x');
    });
    for (const guildId of ids) await double.interact(double.command('ask', {}, { guildId }));
    await double.interact(double.command('ask', {}, { where: 'bot-dm' }));
    expect(seen).toEqual([0, 1, 2, 0]);
  });

  test('resumes each shard by itself after all are cut', async () => {
    answering(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('x');
    });
    double.closeAll(4000);
    const asked = ids.map((guildId) => double.interact(double.command('ask', {}, { guildId })));
    expect((await Promise.all(asked)).map(({ message }) => message?.content)).toEqual([
      'x',
      'x',
      'x',
    ]);
    await until(() => double.connections.length === 6);
    expect(double.received.filter(({ op }) => op === 6)).toHaveLength(3);
    expect(double.received.filter(({ op }) => op === 2)).toHaveLength(3);
  });
});
