// Answers on Discord over its gateway, by discord.js. The interactions are read and answered by our own code.
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Events, GatewayDispatchEvents, Status, type WebSocketShard } from 'discord.js';
import type { Context } from '../command.ts';
import { commandDefinitions } from '../render/definitions.ts';
import { watchConnections } from './connections.ts';
import { type Addressee, type Deliver, delivering } from './deliver.ts';
import { ClosedForGood, notDiscords, PlainFault, plainFault } from './fault.ts';
import { identifying } from './identifying.ts';
import { respond } from './interaction.ts';
import type { Notify, Outcome } from './notice.ts';
import { register } from './register.ts';
import { keepRegistering, rejectOnRateLimit } from './registering.ts';
import { type InTurn, overload, takingTurns, tooLate } from './turns.ts';

export interface GatewaySettings {
  readonly token: string;
  /** Base address of the API, where it is not Discord's own. */
  readonly api?: string | undefined;
  readonly guildId?: string | undefined;
  /** How many connections share the servers; as many as Discord recommends if left out. */
  readonly shards?: number | undefined;
}

/** A bot that runs, or is about to: it answers on each connection as soon as that is up. */
export interface Bot {
  /**
   * Resolves once every connection is up and the commands are registered, or have taken too long: that goes on beside.
   * Rejects if there is no way in.
   */
  readonly ready: Promise<void>;
  /** Resolves with a sentence once something can no longer heal. */
  readonly ended: Promise<string>;
  /** Whether every connection is up, so that what is asked now is answered. */
  isReady(): boolean;
  /** Takes no more interactions, ready or not, and resolves once those it has taken are answered or past their deadline. */
  stop(): Promise<void>;
}

/** Milliseconds without an answer of Discord's to the first request after which that is said. */
const firstPatience = 10_000;

/** Milliseconds that a bot waits for its commands to be registered before it says that it is ready all the same. */
const registeringPatience = 3000;

/**
 * Connects, registers the commands if they differ, and answers until stopped.
 * `show` is told what an administrator should see, `report` what went wrong, `notify` what is worth a count.
 */
export function startGateway(
  { token, api, guildId, shards }: GatewaySettings,
  context: () => Context,
  show: (text: string) => void,
  report: (error: unknown) => void,
  notify: Notify = () => undefined,
): Bot {
  let endSpent: (sentence: string) => void = () => undefined;
  const spent = new Promise<string>((resolve) => {
    endSpent = resolve;
  });
  const { build, isIn } = identifying(notify, endSpent);
  const client = new Client({
    intents: [],
    ws: { buildIdentifyThrottler: build },
    rest: { rejectOnRateLimit, ...(api === undefined ? {} : { api }) },
    ...(shards === undefined
      ? { shards: 'auto' }
      : { shards: [...Array(shards).keys()], shardCount: shards }),
  });
  const leaving = new AbortController();
  client.on(Events.ShardReady, isIn);
  const watched = watchConnections(client, { report, notify, leaving: leaving.signal });
  const closed = Promise.race([watched, spent]);
  const deliver = delivering(api);
  const inTurn = takingTurns();
  const underWay = new Set<Promise<void>>();
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown, shard: number) => {
    const one = reply(payload, shard, { context, deliver, inTurn, report, notify });
    underWay.add(one);
    void one.finally(() => underWay.delete(one));
  });
  const stop = async () => {
    leaving.abort();
    await client.destroy();
    await Promise.all(underWay);
  };
  const entered = enter(client, token, closed);
  const silent = setTimeout(() => {
    // Many shards take their time to be let in, one after another.
    if (leaving.signal.aborted || client.ws.shards.some(isUp)) return;
    const seconds = firstPatience / 1000;
    report(
      `Discord has let the bot in on no connection for ${seconds} seconds; it is still tried.`,
    );
  }, firstPatience).unref();
  const heard = () => clearTimeout(silent);
  entered.then(heard, heard);
  const registered = entered.then((applicationId) => {
    show(invitation(applicationId));
    const target = { applicationId, guildId };
    const once = () => register(client.rest, target, commandDefinitions(context().commands), show);
    return keepRegistering(once, report, leaving.signal);
  });
  const ready = Promise.race([registered, entered.then(() => wait(registeringPatience))]);
  return {
    ready: ready.catch(async (error: unknown) => {
      await stop();
      throw error;
    }),
    ended: Promise.race([closed, registered.then(() => closed, plainFault)]),
    isReady: () =>
      !leaving.signal.aborted && client.ws.shards.size > 0 && client.ws.shards.every(isUp),
    stop,
  };
}

/** Whether a shard has its connection. */
function isUp({ status }: WebSocketShard): boolean {
  return status === Status.Ready;
}

/** Logs in; resolves with the application's id once every connection is up. */
async function enter(client: Client, token: string, closed: Promise<string>): Promise<string> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const login = client.login(token).catch((error: unknown) => {
    // The client takes whatever comes with 200 for Discord's word.
    throw error instanceof TypeError ? new PlainFault(notDiscords, { cause: error }) : error;
  });
  await Promise.all([login, Promise.race([ready, closed.then(failed)])]);
  return (await ready).application.id;
}

function failed(sentence: string): never {
  throw new ClosedForGood(sentence);
}

interface Means {
  readonly context: () => Context;
  readonly deliver: Deliver;
  readonly inTurn: InTurn;
  readonly report: (error: unknown) => void;
  readonly notify: Notify;
}

/** Answers one packet. Whatever goes wrong is reported and counted; the asker is told if that is possible. */
async function reply(payload: unknown, shard: number, means: Means): Promise<void> {
  const { context, deliver, inTurn, report, notify } = means;
  const lost = (reason: string) => notify({ event: 'lost', reason, shard });
  const arrived = performance.now();
  try {
    let outcome: Outcome | undefined;
    const callback = await inTurn(arrived, () =>
      respond(payload, context(), report, (told) => {
        outcome = told;
      }),
    );
    if (callback === tooLate) return lost(overload);
    if (!callback || !outcome) return lost('An unknown type of interaction.');
    // What `respond` has answered has an id and a token. A fault holds both, which no log should: its words alone are told.
    const fault = await deliver(payload as Addressee, callback, arrived).catch(plainFault);
    const milliseconds = performance.now() - arrived;
    if (fault === undefined)
      return notify({ event: 'interaction', ...outcome, milliseconds, shard });
    lost(fault);
  } catch (error) {
    report(error);
    lost('The packet could not be read.');
  }
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
