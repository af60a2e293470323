// The bare peer on the gateway: a discord.js bot that answers `pong`, as its guide begins.
import { Client, Events } from 'discord.js';

const api = process.env['DISCORD_API'];
const client = new Client({ intents: [], rest: api === undefined ? {} : { api } });
client.once(Events.ClientReady, () => console.log('Ready.'));
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([{ name: 'pong', value: 'pong' }]);
  else if (interaction.isChatInputCommand()) await interaction.reply('pong');
});
await client.login(process.env['DISCORD_TOKEN']);
