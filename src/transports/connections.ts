// Tells what becomes of the connections to Discord's gateway: each loss once, each return once, and what ends them.
import { type Client, Events } from 'discord.js';
import { closedBecause } from './fault.ts';
import type { Notify } from './notice.ts';

interface Listeners {
  readonly report: (error: unknown) => void;
  readonly notify: Notify;
  /** Aborted when we leave: what closes from then on is closed by us. */
  readonly leaving: AbortSignal;
}

/** Milliseconds until a fault of the connection is reported: one that ends it is told once, by the end. */
const errorPatience = 1000;

/** Milliseconds without a connection after which it is said that it cannot be had: most come back within one or two seconds. */
const awayPatience = 15_000;

/** What is said then. The client keeps the faults of the network to itself while it tries again. */
const cannotConnect =
  'The gateway of Discord cannot be reached; it is tried again and again. Check the network, and whether a firewall lets WebSockets (wss) through.';

/** Watches the connections of a client that is yet to log in; resolves with a sentence when one ends for good. */
export function watchConnections(
  client: Client,
  { report, notify, leaving }: Listeners,
): Promise<string> {
  /** When the shards lost their connection that have none. */
  const lost = new Map<number, number>();
  /** What says so of those that do not come back. */
  const telling = new Map<number, NodeJS.Timeout>();
  /** How each shard's connection closed last. */
  const codes = new Map<number, number>();
  /** The fault of each shard that was told last: it comes again with every try to connect. */
  const faults = new Map<number, string>();

  const up = (shard: number, state: 'ready' | 'resumed') => {
    const since = lost.get(shard);
    const away = since === undefined ? {} : { secondsAway: (performance.now() - since) / 1000 };
    lost.delete(shard);
    clearTimeout(telling.get(shard));
    faults.delete(shard);
    notify({ event: 'gateway', shard, state, ...away });
  };
  client.on(Events.ShardReady, (shard) => {
    // The client does not tell the code of a close that heals; its shards do, and are there from now on.
    if (!codes.has(shard))
      client.ws.shards.get(shard)?.on('close', ({ code }) => codes.set(shard, code));
    up(shard, 'ready');
  });
  client.on(Events.ShardResume, (shard) => up(shard, 'resumed'));
  // It comes after a close, also after our own on leaving, and again after every try that fails.
  client.on(Events.ShardReconnecting, (shard) => {
    if (leaving.aborted || lost.has(shard)) return;
    lost.set(shard, performance.now());
    const tell = () => {
      if (!leaving.aborted) report(cannotConnect);
    };
    telling.set(shard, setTimeout(tell, awayPatience).unref());
    const code = codes.get(shard);
    notify({ event: 'gateway', shard, state: 'lost', ...(code === undefined ? {} : { code }) });
  });
  const ended = new Promise<string>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }, shard) => {
      notify({ event: 'gateway', shard, state: 'closed', code });
      resolve(closedBecause(code));
    });
    client.on(Events.Invalidated, () => resolve('Discord ended the session for good.'));
  });
  client.on(Events.Error, report);
  client.on(Events.ShardError, ({ message }, shard) => {
    if (faults.get(shard) === message) return;
    faults.set(shard, message);
    const words = `The connection to Discord has a fault: ${message}`;
    const told = setTimeout(report, errorPatience, words);
    void ended.then(() => clearTimeout(told));
  });
  return ended;
}
