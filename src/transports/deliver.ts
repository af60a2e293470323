// Brings a callback to Discord in time: tried again while the three seconds allow, never after.
import { setTimeout as pause } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { Agent } from 'undici';
import { isNetworkFault } from './fault.ts';
import type { Callback } from './interaction.ts';

/** Milliseconds within which an answer must be with Discord, of its 3000 from the asking (Receiving and Responding). */
const inTime = 2900;

/** Milliseconds for one try: the client's usual 15,000 would turn one hung request into a lost answer; two tries fit. */
const oneTry = 1200;

/** Milliseconds before the second try; twice as long before each further one. */
const firstPause = 50;

/**
 * Connections that answers may take at once: more wait their turn. Without a bound a thousand questions in a second open
 * a thousand, and greeting so many servers takes longer than the answers have.
 */
const mostConnections = 256;

/** Milliseconds for making a connection. undici looks at its clock twice a second, so that it may come to 1,100. */
const connecting = 600;

/** The interaction that a callback answers. */
export interface Addressee {
  readonly id: string;
  readonly token: string;
}

/** Posts a callback; rejects with the last fault when time is up or Discord refuses it. */
export type Deliver = (to: Addressee, body: Callback) => Promise<void>;

/**
 * Delivery by a REST client of its own, so that no other request can keep an answer waiting. A rate limit that is over
 * in time is waited for.
 * @param api base address of the API where it is not Discord's own.
 */
export function delivering(api: string | undefined): Deliver {
  const rest = new REST({
    ...(api === undefined ? {} : { api }),
    timeout: oneTry,
    agent: new Agent({ connections: mostConnections, connect: { timeout: connecting } }),
    retries: 0,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > inTime - oneTry,
  });
  return async ({ id, token }, body) => {
    const started = performance.now();
    let timer: NodeJS.Timeout | undefined;
    // A request that waits for a connection looks at no clock; the asker's runs all the same.
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DOMException('Too late.', 'AbortError')), inTime);
    });
    await Promise.race([late, tries(id, token, body, started)]).finally(() => clearTimeout(timer));
  };

  async function tries(id: string, token: string, body: Callback, started: number): Promise<void> {
    for (let wait = firstPause; ; wait *= 2) {
      try {
        await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
        return;
      } catch (error) {
        if (wait > firstPause && isAnsweredAlready(error)) return;
        const spent = performance.now() - started;
        if (!mayHeal(error) || spent + wait + oneTry > inTime) throw error;
        await pause(wait);
      }
    }
  }
}

/** Whether a second try may succeed: after silence, a broken or refused connection, a fault of Discord's own. */
function mayHeal(error: unknown): boolean {
  return error instanceof HTTPError ? error.status >= 500 : isNetworkFault(error);
}

/** An earlier try that seemed lost had arrived: the asker has the answer. */
function isAnsweredAlready(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}
