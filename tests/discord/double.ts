// A double of Discord on the loopback: its gateway and its REST API, for a real client to connect to.
//
// It is a double. It keeps Discord's documented rules (deadlines, one answer, limits, errors, resume and replay,
// shards, signatures) as far as discord.md sections 1 to 4 have them, and it is stricter in one thing: keys that
// Discord would ignore are refused. It cannot show real rate-limit buckets, permissions of members and channels,
// whether a command is registered in the place where it is asked, how soon clients may identify again, compressed
// gateways, how long Discord takes, nor how anything looks in Discord's own client.
import { createServer } from 'node:http';
import type { APIApplicationCommand, APIInteraction, Snowflake } from 'discord-api-types/v10';
import { type Asking, newAsking } from './double/asking.ts';
import { newCommandStore } from './double/commands.ts';
import { type Delivery, newEndpoints } from './double/endpoints.ts';
import { type Acknowledgement, newExchanges } from './double/exchanges.ts';
import { type Fault, newFaults, type Where } from './double/faults.ts';
import { type Gateway, newGateway } from './double/gateway.ts';
import { listenOn } from './double/listen.ts';
import { newReplies } from './double/replies.ts';
import { newRest, type Recorded } from './double/rest.ts';
import { type Keys, newKeys } from './double/signing.ts';
import { type GuildSeed, idOn, newWorld, type World } from './double/world.ts';

export interface DoubleOptions {
  readonly token: string;
  /**
   * Where it listens; a free port if left out or 0. On a port that is named it is the same application each time, with
   * the same key and the same guild, so that a bot which runs on finds it again.
   */
  readonly port?: number;
  /** One guild if left out. */
  readonly guilds?: readonly GuildSeed[];
  /** Milliseconds until the first answer; Discord's 3000 if left out. */
  readonly deadline?: number;
  /** Milliseconds a token stays good after that; Discord's 15 minutes if left out. */
  readonly tokenLife?: number;
  readonly heartbeatInterval?: number;
  /** How many shards GET /gateway/bot recommends, and how many may identify at once; one of each if left out. */
  readonly shards?: number;
  readonly maxConcurrency?: number;
  /**
   * True takes every callback as well formed, so that a load measures a bot and not the checks of the double. Deadlines
   * and states are kept all the same.
   */
  readonly trusting?: boolean;
  /** Addresses for HTTP interactions, checked as `setEndpoints` does; the gateway if left out. */
  readonly endpoints?: readonly string[];
}

/** What a test holds: addresses for the client, the person who asks, and the hand that makes trouble. */
export interface Double extends Omit<Gateway, 'reaches' | 'dispatch' | 'stop'>, Asking {
  /** For the client option `rest.api`. */
  readonly api: string;
  readonly gateway: string;
  readonly token: string;
  readonly applicationId: Snowflake;
  /** 32 bytes in hex, as the developer portal shows it. */
  readonly publicKey: string;
  /** The headers that make a body come from Discord; over another body or timestamp they are a forgery. */
  readonly sign: Keys['sign'];
  readonly world: World;
  /** Every request so far, in order, with the answer it got. */
  readonly requests: readonly Recorded[];
  /** Every interaction sent to an endpoint so far. */
  readonly deliveries: readonly Delivery[];
  /** The registered commands, with their localisations: the global ones or a guild's. */
  commands(guildId?: Snowflake): APIApplicationCommand[];
  /** Sends an interaction; rejects with a clear word when nothing acknowledges it before the deadline. */
  interact(payload: APIInteraction): Promise<Acknowledgement>;
  /**
   * HTTP interactions from now on, to these addresses in turn; without any, the gateway again.
   * @throws what Discord's portal would say of an endpoint that takes no PING or accepts a bad signature.
   */
  setEndpoints(...urls: readonly string[]): Promise<void>;
  endpoints(): readonly string[];
  /** The next `times` requests that match meet this fault instead of an answer. */
  failNext(where: Where, fault: Fault, times?: number): void;
  /** How many session starts GET /gateway/bot says are left. */
  limitSessions(remaining: number): void;
  stop(): Promise<void>;
}

/** Starts a double on 127.0.0.1. */
export async function startDouble(options: DoubleOptions): Promise<Double> {
  const {
    token,
    port: wanted = 0,
    deadline = 3000,
    tokenLife = 15 * 60_000,
    heartbeatInterval = 41_250,
  } = options;
  const same = wanted !== 0;
  const keys = newKeys(same ? `a double on port ${wanted}` : undefined);
  const world = newWorld({
    token,
    publicKey: keys.publicKey,
    trusting: options.trusting,
    guilds: options.guilds ?? [{ name: 'Seminar', ...(same ? { id: idOn(wanted, 1) } : {}) }],
    ...(same ? { applicationId: idOn(wanted, 0) } : {}),
  });
  const requests: Recorded[] = [];
  const faults = newFaults();
  const commands = newCommandStore(world);
  const exchanges = newExchanges(world, deadline, tokenLife);
  const replies = newReplies(world, exchanges);
  const endpoints = newEndpoints({ world, keys, replies, exchanges, deadline });
  let remaining = 999;
  let port = 0;
  const gatewayAddress = (): string => `ws://127.0.0.1:${port}`;
  const limit = { total: 1000, reset_after: 14_400_000 };
  const gatewayBot = () => ({
    url: gatewayAddress(),
    shards: options.shards ?? 1,
    session_start_limit: { ...limit, remaining, max_concurrency: options.maxConcurrency ?? 1 },
  });
  const endpoint = () => endpoints.list()[0];
  const rest = newRest({ world, commands, replies, faults, gatewayBot, endpoint }, requests);
  const server = createServer((request, response) => {
    rest(request, response).catch((error: unknown) => {
      process.stderr.write(`The double failed at ${request.method} ${request.url}: ${error}\n`);
      response.destroy();
    });
  });
  port = await listenOn(server, wanted);
  const gateway = newGateway(server, world, gatewayAddress, heartbeatInterval, () => {
    remaining = Math.max(0, remaining - 1);
  });
  const { stop: stopGateway, dispatch, reaches, ...trouble } = gateway;
  const stop = async (): Promise<void> => {
    exchanges.stop();
    stopGateway();
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    await closed;
  };
  await endpoints.set(options.endpoints ?? []).catch(async (error: unknown) => {
    await stop();
    throw error;
  });

  return {
    ...trouble,
    ...newAsking(world, commands),
    api: `http://127.0.0.1:${port}/api`,
    gateway: gatewayAddress(),
    token,
    applicationId: world.applicationId,
    publicKey: keys.publicKey,
    sign: keys.sign,
    world,
    requests,
    deliveries: endpoints.deliveries,
    commands: commands.list,
    interact: (payload) => {
      const byHttp = endpoints.list().length > 0;
      if (!byHttp && !reaches(payload))
        return Promise.reject(new Error('No client has a session with the double: log in first.'));
      const clicked = 'message' in payload ? payload.message : undefined;
      if (clicked !== undefined && !world.messages.has(clicked.id))
        world.messages.set(clicked.id, clicked);
      const acknowledgement = exchanges.open(payload);
      if (byHttp) void endpoints.deliver(payload);
      else dispatch('INTERACTION_CREATE', payload);
      return acknowledgement;
    },
    setEndpoints: (...urls) => endpoints.set(urls),
    endpoints: endpoints.list,
    failNext: (where, fault, times = 1) => faults.order(where, fault, times),
    limitSessions: (left) => {
      remaining = left;
    },
    stop,
  };
}
