// A double of Discord on the loopback: its gateway and its REST API, for a real client to connect to.
//
// It is a double. It keeps Discord's documented rules (deadlines, one answer, limits, errors, resume and replay) as
// far as discord.md sections 1 to 4 have them, and it is stricter in one thing: keys that Discord would ignore are
// refused. It cannot show real rate-limit buckets, permissions of members and channels, whether a command is
// registered in the place where it is asked, how long Discord takes, nor how anything looks in a client.
import { createServer } from 'node:http';
import type {
  APIApplicationCommand,
  APIInteraction,
  APIMessage,
  Snowflake,
} from 'discord-api-types/v10';
import {
  type Asked,
  autocomplete,
  command,
  component,
  messageCommand,
  submit,
  type Values,
} from './double/asked.ts';
import { newCommandStore } from './double/commands.ts';
import { type Acknowledgement, newExchanges } from './double/exchanges.ts';
import { type Fault, newFaults, type Where } from './double/faults.ts';
import { type Gateway, newGateway } from './double/gateway.ts';
import type { Setting } from './double/payloads.ts';
import { newReplies } from './double/replies.ts';
import { newRest, type Recorded } from './double/rest.ts';
import { type GuildSeed, newWorld, type World } from './double/world.ts';

export interface DoubleOptions {
  readonly token: string;
  /** One guild if left out. */
  readonly guilds?: readonly GuildSeed[];
  /** Milliseconds until the first answer; Discord's 3000 if left out. */
  readonly deadline?: number;
  /** Milliseconds a token stays good after that; Discord's 15 minutes if left out. */
  readonly tokenLife?: number;
  readonly heartbeatInterval?: number;
}

/** What a test holds: addresses for the client, the person who asks, and the hand that makes trouble. */
export interface Double extends Omit<Gateway, 'dispatch' | 'stop'> {
  /** For the client option `rest.api`. */
  readonly api: string;
  readonly gateway: string;
  readonly token: string;
  readonly applicationId: Snowflake;
  readonly world: World;
  /** Every request so far, in order, with the answer it got. */
  readonly requests: readonly Recorded[];
  /** The registered commands, with their localisations: the global ones or a guild's. */
  commands(guildId?: Snowflake): APIApplicationCommand[];
  /** Sends an interaction; rejects with a clear word when nothing acknowledges it before the deadline. */
  interact(payload: APIInteraction): Promise<Acknowledgement>;
  command(name: string, values?: Values, asked?: Asked): APIInteraction;
  messageCommand(name: string, message: APIMessage, asked?: Asked): APIInteraction;
  autocomplete(name: string, values: Values, focused: string, asked?: Asked): APIInteraction;
  click(message: APIMessage | undefined, customId: string, setting?: Setting): APIInteraction;
  choose(
    message: APIMessage | undefined,
    customId: string,
    values: readonly string[],
    setting?: Setting,
  ): APIInteraction;
  submit(
    customId: string,
    fields: Readonly<Record<string, string>>,
    message?: APIMessage,
    setting?: Setting,
  ): APIInteraction;
  /** The next `times` requests that match meet this fault instead of an answer. */
  failNext(where: Where, fault: Fault, times?: number): void;
  /** How many session starts GET /gateway/bot says are left. */
  limitSessions(remaining: number): void;
  stop(): Promise<void>;
}

const aMessage = (message: APIMessage | undefined): APIMessage => {
  if (message === undefined) throw new Error('There is no message to click on.');
  return message;
};

/** Starts a double on a free port of 127.0.0.1. */
export async function startDouble(options: DoubleOptions): Promise<Double> {
  const world = newWorld(options.token, options.guilds ?? [{ name: 'Seminar' }]);
  const requests: Recorded[] = [];
  const faults = newFaults();
  const commands = newCommandStore(world);
  const exchanges = newExchanges(world, options.deadline ?? 3000, options.tokenLife ?? 15 * 60_000);
  let remaining = 999;
  let port = 0;
  const gatewayAddress = (): string => `ws://127.0.0.1:${port}`;
  const gatewayBot = () => ({
    url: gatewayAddress(),
    shards: 1,
    session_start_limit: { total: 1000, remaining, reset_after: 14_400_000, max_concurrency: 1 },
  });
  const replies = newReplies(world, exchanges);
  const rest = newRest({ world, commands, replies, faults, gatewayBot }, requests);
  const server = createServer((request, response) => {
    rest(request, response).catch((error: unknown) => {
      process.stderr.write(`The double failed at ${request.method} ${request.url}: ${error}\n`);
      response.destroy();
    });
  });
  const {
    stop: stopGateway,
    dispatch,
    ...gateway
  } = newGateway(server, world, gatewayAddress, options.heartbeatInterval ?? 41_250);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;

  const known = (name: string, asked: Asked): Asked => {
    const places = [asked.guildId, undefined, ...world.guilds.map(({ id }) => id)];
    const found = places.flatMap((place) => commands.list(place)).find((one) => one.name === name);
    return found === undefined ? asked : { commandId: found.id, ...asked };
  };
  return {
    ...gateway,
    api: `http://127.0.0.1:${port}/api`,
    gateway: gatewayAddress(),
    token: world.token,
    applicationId: world.applicationId,
    world,
    requests,
    commands: commands.list,
    interact: (payload) => {
      if (!gateway.hasSession())
        return Promise.reject(new Error('No client has a session with the double: log in first.'));
      const clicked = 'message' in payload ? payload.message : undefined;
      if (clicked !== undefined && !world.messages.has(clicked.id))
        world.messages.set(clicked.id, clicked);
      const acknowledgement = exchanges.open(payload);
      dispatch('INTERACTION_CREATE', payload);
      return acknowledgement;
    },
    command: (name, values = {}, asked = {}) => command(world, name, values, known(name, asked)),
    messageCommand: (name, message, asked = {}) =>
      messageCommand(world, name, message, known(name, asked)),
    autocomplete: (name, values, focused, asked = {}) =>
      autocomplete(world, name, values, focused, known(name, asked)),
    click: (message, customId, setting = {}) =>
      component(world, aMessage(message), customId, [], setting),
    choose: (message, customId, values, setting = {}) =>
      component(world, aMessage(message), customId, values, setting),
    submit: (customId, fields, message, setting = {}) =>
      submit(world, customId, fields, message, setting),
    failNext: (where, fault, times = 1) => faults.order(where, fault, times),
    limitSessions: (left) => {
      remaining = left;
    },
    stop: async () => {
      exchanges.stop();
      stopGateway();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
