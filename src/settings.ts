// Reads the environment in one place and checks it; knows every setting's meaning and default.
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import * as z from 'zod';

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be a Discord id: 17 to 20 digits');
const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536, 'must be a port: 0 to 65535')
  .transform(Number);
/** A version of Discord's API at the end of an address, such as /v10. */
const version = /\/+v\d+$/i;
const onOrOff = z
  .enum(['0', '1'], 'must be 1 or 0')
  .transform((text) => text === '1')
  .default(false);

const shape = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^(?:Bot )?[!-~]+$/, 'must be the token as the developer portal shows it')
    .optional()
    .describe("the bot's token; without it `npm start` is a chat in the terminal"),
  DISCORD_GUILD_ID: snowflake
    .optional()
    .describe('register the commands in this server only, for trying them out'),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
    .refine((address) => !/[?#]/.test(address), 'must have no ? and no #')
    .transform((address) => address.replace(/\/+$/, ''))
    .refine((address) => !version.test(address), {
      error: ({ input }) =>
        `must end before the version, which the bot adds: write ${String(input).replace(version, '')}`,
    })
    .optional()
    .describe("another base address of Discord's API without its version, such as a proxy's"),
  DISCORD_SHARDS: z
    .string()
    .regex(/^(?:auto|[1-9]\d{0,3})$/, 'must be auto or a number of connections from 1')
    .default('auto')
    .describe(
      'how many gateway connections share the servers; `auto` takes what Discord recommends',
    ),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits, as the developer portal shows them')
    .optional()
    .describe("the application's public key, for `npm run serve`"),
  HOST: z.string().default('127.0.0.1').describe('the address that `serve` and health listen on'),
  PORT: port.default(8080).describe('the port of `npm run serve`; 0 takes any free one'),
  HEALTH_PORT: port
    .optional()
    .describe('a port of their own for `/health` and `/metrics`; without it only `serve` has them'),
  WATCH: onOrOff.describe('1 reloads the knowledge when a file of it changes; SIGHUP always does'),
  LOG_QUESTIONS: onOrOff.describe('1 logs what is asked; who asks is never logged'),
});

/** What the environment says. Nothing need be set for a terminal chat. */
export interface Settings {
  readonly token: string | undefined;
  readonly guildId: string | undefined;
  readonly api: string | undefined;
  /** Undefined for as many as Discord recommends. */
  readonly shards: number | undefined;
  readonly publicKey: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly healthPort: number | undefined;
  readonly watch: boolean;
  readonly logQuestions: boolean;
}

/** A setting as `--help` and the README show it. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  readonly standard: string;
}

/** Every setting, in the order of the README. */
export const settings: readonly Setting[] = Object.entries(shape.shape).map(([name, one]) => {
  const value: unknown = one.parse(undefined);
  const standard = value === undefined ? 'none' : value === false ? '0' : String(value);
  return { name, meaning: one.description ?? '', standard };
});

/**
 * Settings from the environment, over those of a `.env` file in this folder. Lists every fault at once.
 * @param needed what the program cannot do without, with what for.
 */
export function readSettings(
  needed: Readonly<Record<string, string>> = {},
): Settings | { readonly faults: readonly string[] } {
  const unread = takeEnvFile();
  const given = Object.entries(process.env).flatMap(([name, value = '']) =>
    value.trim() === '' ? [] : [[name, value.trim()]],
  );
  const names = new Set(given.map(([name]) => name));
  const missing = Object.entries(needed).flatMap(([name, purpose]) =>
    names.has(name) ? [] : [`Set ${name}, in the environment or in .env, ${purpose}.`],
  );
  const result = shape.safeParse(Object.fromEntries(given));
  const wrong = result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const faults = [...unread, ...missing, ...(wrong ?? [])];
  if (!result.success || faults.length > 0) return { faults };
  const { data } = result;
  return {
    token: data.DISCORD_TOKEN,
    guildId: data.DISCORD_GUILD_ID,
    api: data.DISCORD_API,
    shards: data.DISCORD_SHARDS === 'auto' ? undefined : Number(data.DISCORD_SHARDS),
    publicKey: data.DISCORD_PUBLIC_KEY,
    host: data.HOST,
    port: data.PORT,
    healthPort: data.HEALTH_PORT,
    watch: data.WATCH,
    logQuestions: data.LOG_QUESTIONS,
  };
}

/** Adds to the environment what a `.env` file in this folder sets beside it; gives why that cannot be read. */
function takeEnvFile(): readonly string[] {
  try {
    // Some editors put a mark (BOM) before the first name.
    const set = parseEnv(readFileSync('.env', 'utf8').replace(/^\ufeff/, ''));
    for (const [name, value] of Object.entries(set)) process.env[name] ??= value;
    return [];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    return [code === 'EISDIR' ? '.env is a folder; it must be a file.' : `.env: ${message}`];
  }
}
