// Reads the environment in one place and checks it.
import { existsSync } from 'node:fs';
import { z } from 'zod';

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be a Discord id: 17 to 20 digits');

const shape = z.object({
  DISCORD_TOKEN: z.string().trim().min(1).optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
    .optional(),
});

/** What the environment says about Discord. Nothing is set in a terminal chat. */
export interface Settings {
  readonly token: string | undefined;
  readonly guildId: string | undefined;
  readonly api: string | undefined;
}

/** Settings from the environment, over those of a `.env` file in this folder. Lists every fault at once. */
export function readSettings(): Settings | { readonly faults: readonly string[] } {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const given = Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value?.trim() !== ''),
  );
  const result = shape.safeParse(given);
  if (!result.success)
    return {
      faults: result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId, DISCORD_API: api } = result.data;
  return { token, guildId, api };
}
