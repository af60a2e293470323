// Answers on Discord over its gateway, by discord.js. The interactions are read and answered by our own code.
import { Client, Events, GatewayDispatchEvents, REST, Routes } from 'discord.js';
import type { Context } from '../command.ts';
import { commandDefinitions } from '../render/definitions.ts';
import { ClosedForGood, isBrokenOff, plainFault } from './fault.ts';
import { type Callback, respond } from './interaction.ts';
import { interactionShape } from './payload.ts';
import { register } from './register.ts';

export interface GatewaySettings {
  readonly token: string;
  /** Base address of the API, where it is not Discord's own. */
  readonly api?: string | undefined;
  readonly guildId?: string | undefined;
}

/** A running bot. `ended` resolves with a sentence once the connection can no longer heal. */
export interface Bot {
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Milliseconds for one try of a callback. An answer must reach Discord within 3 seconds, so the client's usual 15
 * would turn one hung request into a lost answer; two tries fit.
 */
const callbackTimeout = 1200;
const callbackRetries = 1;

/** Milliseconds until a fault of the connection is reported: one that ends it is told once, by `ended`. */
const errorPatience = 1000;

/** Close codes after which no connection can succeed (Gateway Close Event Codes). */
const fatal: ReadonlyMap<number, string> = new Map([
  [
    4004,
    'Discord no longer accepts the token. Make a new one in the developer portal and set DISCORD_TOKEN.',
  ],
  [4010, 'Discord refused the shard.'],
  [4011, 'The bot is in too many servers for one connection.'],
  [4012, 'Discord no longer serves this version of its gateway. Update the bot.'],
  [4013, 'Discord refused the intents.'],
  [4014, 'Discord does not allow this bot the intents that it asked for.'],
]);

/**
 * Connects, registers the commands if they differ, and answers until stopped.
 * `show` is told what an administrator should see, `report` what went wrong. Rejects if there is no way in.
 */
export async function startGateway(
  settings: GatewaySettings,
  context: () => Context,
  show: (text: string) => void,
  report: (error: unknown) => void,
): Promise<Bot> {
  const api = settings.api === undefined ? {} : { api: settings.api };
  const client = new Client({ intents: [], rest: api });
  const callbacks = new REST({ ...api, timeout: callbackTimeout, retries: callbackRetries });
  const ended = new Promise<string>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) =>
      resolve(fatal.get(code) ?? `Discord closed the connection for good (${code}).`),
    );
    client.on(Events.Invalidated, () => resolve('Discord ended the session for good.'));
  });
  client.on(Events.Error, report);
  client.on(Events.ShardError, (error) => {
    const words = `The connection to Discord has a fault: ${error.message}`;
    const told = setTimeout(report, errorPatience, words);
    void ended.then(() => clearTimeout(told));
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
    void reply(payload, context(), callbacks, report);
  });
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await Promise.all([client.login(settings.token), Promise.race([ready, ended.then(failed)])]);
    const { application } = await ready;
    show(invitation(application.id));
    await register(
      client.rest,
      { applicationId: application.id, guildId: settings.guildId },
      commandDefinitions(context().commands),
      show,
    );
  } catch (error) {
    await client.destroy();
    throw error;
  }
  return {
    ended,
    stop: () => client.destroy(),
  };
}

function failed(sentence: string): never {
  throw new ClosedForGood(sentence);
}

/** Answers one packet. Whatever goes wrong is reported; the asker is told if that is possible. */
async function reply(
  payload: unknown,
  context: Context,
  rest: REST,
  report: (error: unknown) => void,
): Promise<void> {
  try {
    const callback = respond(payload, context, report);
    if (!callback) return;
    const { id, token } = interactionShape.parse(payload);
    await send(Routes.interactionCallback(id, token), callback, rest).catch((error: unknown) =>
      // The error itself holds the answer and the interaction's token, which no log should.
      report(`An answer did not reach the asker. ${plainFault(error)}`),
    );
  } catch (error) {
    report(error);
  }
}

/** Posts a callback; once more where the connection broke off, as one that was kept open too long does. */
async function send(
  route: ReturnType<typeof Routes.interactionCallback>,
  body: Callback,
  rest: REST,
): Promise<void> {
  const post = () => rest.post(route, { body, auth: false });
  await post().catch((error: unknown) => (isBrokenOff(error) ? post() : Promise.reject(error)));
}

/** The two links that add the bot: to a server, and to one's own account. No permission is asked for. */
function invitation(applicationId: string): string {
  const link = (type: number, scope: string) =>
    `https://discord.com/oauth2/authorize?client_id=${applicationId}&integration_type=${type}&scope=${scope}`;
  return [
    `Add it to a server:  ${link(0, 'bot+applications.commands')}`,
    `Add it to yourself:  ${link(1, 'applications.commands')}`,
  ].join('\n');
}
