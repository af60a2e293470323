// When a shard may identify: at once, and ever more seldom while Discord does not let it in. Each time spends one of the session
// starts that a bot has in a day; one that spends them all loses its token (Gateway, Session Start Limit).
import { setTimeout as pause } from 'node:timers/promises';
import {
  type APIGatewayBotInfo,
  type IIdentifyThrottler,
  SimpleIdentifyThrottler,
} from 'discord.js';
import { sessionsSpent } from './fault.ts';
import type { Notify } from './notice.ts';

/** Milliseconds before the third time in a row that a shard identifies; twice as long before each further one, up to the longest. */
const firstWait = 10_000;
const longestWait = 600_000;

/** So often in a row a shard identifies without waiting: a session that Discord does not take up again needs a second time. */
const doubtful = 2;

/** What makes the connections, as far as it is asked. */
interface Manager {
  fetchGatewayInformation(force?: boolean): Promise<APIGatewayBotInfo>;
}

/** How often each shard has identified since it was let in, and what becomes of that. */
interface Identifying {
  /** What a client is to wait for before it identifies. */
  readonly build: (manager: Manager) => Promise<IIdentifyThrottler>;
  /** Tells that a shard was let in. */
  readonly isIn: (shard: number) => void;
}

/** Milliseconds between one time that a shard has identified in vain and the next, after so many of them. */
export function waitAfter(times: number): number {
  return times < doubtful ? 0 : Math.min(firstWait * 2 ** (times - doubtful), longestWait);
}

/** Makes what keeps count; `notify` is told when a shard has to wait, and `end` once no start is left. */
export function identifying(notify: Notify, end: (sentence: string) => void): Identifying {
  const times = new Map<number, number>();
  const next = new Map<number, number>();
  const known = new Set<number>();
  /** The shards whose wait was told. */
  const waiting = new Set<number>();
  const build = async (manager: Manager): Promise<IIdentifyThrottler> => {
    const { session_start_limit: limit } = await manager.fetchGatewayInformation();
    const inTurn = new SimpleIdentifyThrottler(limit.max_concurrency);
    return {
      async waitForIdentify(shard, signal) {
        const before = times.get(shard) ?? 0;
        if (!known.has(shard)) notify({ event: 'entering', shard });
        const wait = Math.max(0, (next.get(shard) ?? 0) - performance.now());
        if (wait > 0 && !waiting.has(shard))
          notify({ event: 'waiting', shard, secondsUntilNext: Math.round(wait / 1000) });
        waiting.add(shard);
        await pause(wait, undefined, { signal, ref: false });
        waiting.delete(shard);
        // Before the first time of all the client has asked itself.
        if (known.has(shard) && (await areSpent(manager))) {
          end(sessionsSpent);
          // The connection is left as it is until the process ends.
          await pause(longestWait, undefined, { signal, ref: false });
        }
        await inTurn.waitForIdentify(shard, signal);
        known.add(shard);
        times.set(shard, before + 1);
        next.set(shard, performance.now() + waitAfter(before + 1));
      },
    };
  };
  return {
    build,
    isIn: (shard) => {
      times.delete(shard);
      next.delete(shard);
      waiting.delete(shard);
    },
  };
}

/** Whether Discord says that no session start is left; what cannot be learned now is not so. */
async function areSpent(manager: Manager): Promise<boolean> {
  const told = await manager.fetchGatewayInformation(true).catch(() => undefined);
  return told !== undefined && told.session_start_limit.remaining <= 0;
}
