// A bare discord.js client that talks to the double: what the double's own tests drive it with.
import {
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import { afterEach, beforeEach } from 'vitest';
import { type Double, type DoubleOptions, startDouble } from './double.ts';

/** A client for the double that has not logged in; a short timeout, so that a hanging request ends a test soon. */
export const bareClient = (double: Double): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: double.api, timeout: 2000, retries: 1 },
  });

/** Logs in and waits until the client is ready for interactions. */
export async function ready(double: Double): Promise<Client<true>> {
  const client = bareClient(double);
  const isReady = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(double.token);
  return isReady;
}

/** Answers every interaction with `answer`; what it throws is kept in the list, in order. */
export function answering(
  client: Client,
  answer: (interaction: Interaction) => Promise<unknown>,
): unknown[] {
  const thrown: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => thrown.push(error));
  });
  return thrown;
}

/** Waits until `condition` holds, for at most `within` milliseconds. */
export async function until(condition: () => boolean, within = 30_000): Promise<void> {
  const end = Date.now() + within;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Not so within ${within} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A double and a client that is logged in to it, both new for every test of the file. */
export interface Stage {
  readonly double: Double;
  readonly client: Client<true>;
  /** Starts both anew with other options, such as a short deadline. */
  restart(options: Partial<DoubleOptions>): Promise<void>;
}

export function newStage(): Stage {
  let now: { double: Double; client: Client<true> } | undefined;
  const start = async (options: Partial<DoubleOptions>): Promise<void> => {
    const double = await startDouble({ token: 'secret', ...options });
    now = { double, client: await ready(double) };
  };
  const end = async (): Promise<void> => {
    await now?.client.destroy();
    await now?.double.stop();
  };
  const present = () => {
    if (now === undefined) throw new Error('The stage is set within a test only.');
    return now;
  };
  beforeEach(() => start({}));
  afterEach(end);
  return {
    get double() {
      return present().double;
    },
    get client() {
      return present().client;
    },
    restart: async (options) => {
      await end();
      await start(options);
    },
  };
}

/** A Components V2 message: one text, and a row with a button for each custom_id. */
export const card = (content: string, ...buttons: readonly string[]) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [
    { type: 10, content },
    { type: 1, components: buttons.map((id) => ({ type: 2, style: 2, label: id, custom_id: id })) },
  ],
});

/** The code Discord gave, or the error itself if it is none of Discord's. */
export const codeOf = (error: unknown): unknown =>
  error instanceof DiscordAPIError ? error.code : error;
