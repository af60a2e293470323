// The verb `register`: shows the difference between the commands here and at Discord, then applies it.
import { loadCommands } from '../commands.ts';
import { commandDefinitions } from '../render/definitions.ts';
import { commandsFolder, fail, forGood, settingsOrFail } from './common.ts';

/** With --print just prints the definitions, which needs no token. */
export async function run(words: readonly string[]): Promise<void> {
  const definitions = commandDefinitions(await loadCommands(commandsFolder));
  if (words.includes('--print')) return console.log(JSON.stringify(definitions, null, 2));
  const needed = { DISCORD_TOKEN: 'to register; --print needs none' };
  const { token, api, guildId } = settingsOrFail(needed);
  const { registerAlone } = await import('../transports/register.ts');
  const { needsPerson, plainFault } = await import('../transports/fault.ts');
  await registerAlone({ token: token as string, api, guildId }, definitions, console.log).catch(
    (error: unknown) => {
      const sentence = plainFault(error);
      fail(sentence, needsPerson(sentence) ? forGood : 1);
    },
  );
}
