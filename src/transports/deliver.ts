// Brings a callback to Discord in time: tried again while the three seconds allow, never after.
import { setTimeout as pause } from 'node:timers/promises';
import {
  DefaultRestOptions,
  DefaultUserAgent,
  DiscordAPIError,
  type DiscordErrorData,
  HTTPError,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { Pool, util } from 'undici';
import { isNetworkFault, notDiscords, PlainFault, tooLongToWait } from './fault.ts';

/** What is said of a 401. */
const ownToken = "Discord does not accept the interaction's own token for the answer (401).";

/** Milliseconds within which an answer must be with Discord, of its 3000 from the asking (Receiving and Responding). */
const inTime = 2900;

/**
 * Milliseconds for a try that another can follow: half of what is left where that is less, so that two fit also behind a
 * question that took long. Where half is less than the least time, the try is the last and has all that is left.
 */
const oneTry = { most: 1200, least: 800 } as const;

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

/**
 * Posts a callback, the bytes of its JSON; rejects with the last fault when time is up or Discord refuses it.
 * @param arrived when the interaction did, by `performance.now()`; now if left out.
 */
export type Deliver = (to: Addressee, body: Uint8Array, arrived?: number) => Promise<void>;

/** What came of one try. */
interface Outcome {
  readonly status: number;
  /** Whole seconds that the header asks to wait; NaN where it names none. */
  readonly retryAfter: number;
  readonly text: string;
}

/**
 * Delivery by connections of its own, so that no other request can keep an answer waiting; not by discord.js's client,
 * whose queues are for the limits that callbacks do not have (Rate Limits, Global). A 429 is waited for where that is
 * over in time.
 * @param api base address of the API.
 */
export function delivering(api: string = DefaultRestOptions.api): Deliver {
  const base = new URL(`${api}/v${DefaultRestOptions.version}`);
  const pool = new Pool(base.origin, {
    connections: mostConnections,
    connect: { timeout: connecting },
  });
  const headers = { 'content-type': 'application/json', 'user-agent': DefaultUserAgent };

  return async ({ id, token }, body, started = performance.now()) => {
    const path = `${base.pathname}${Routes.interactionCallback(id, token)}`;
    for (let wait = firstPause; ; wait *= 2) {
      const left = inTime - (performance.now() - started);
      const half = (left - wait) / 2;
      const lasts = half < oneTry.least ? left : Math.min(half, oneTry.most);
      const fault = await once(path, body, lasts).then(
        (outcome) => faultOf(outcome, `${base.origin}${path}`),
        (error: unknown) => error,
      );
      if (fault === undefined || (wait > firstPause && isAnsweredAlready(fault))) return;
      const before = Math.max(wait, fault instanceof Limited ? fault.retryAfter : 0);
      const spent = performance.now() - started;
      if (!mayHeal(fault) || !(spent + before + oneTry.least <= inTime)) throw fault;
      await pause(before);
    }
  };

  /**
   * One try of so many milliseconds at most. It is given up in time even while it waits for a connection. By the events
   * of undici: its promises make a stream of each receipt, which has no body.
   */
  function once(path: string, body: Uint8Array, lasts: number): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      let status = 0;
      let retryAfter = Number.NaN;
      let isTooLate = false;
      let giveUp: (() => void) | undefined;
      const chunks: Buffer[] = [];
      const tooLate = () => {
        isTooLate = true;
        reject(new DOMException('Too late.', 'AbortError'));
        giveUp?.();
      };
      // After what has come meanwhile is read: a busy process may have the receipt and not know of it.
      const timer = setTimeout(() => setImmediate(tooLate), lasts);
      pool.dispatch(
        { path, method: 'POST', headers, body },
        {
          onConnect(abort) {
            giveUp = abort;
            if (isTooLate) abort();
          },
          onHeaders(code, told) {
            status = code;
            if (code === 429) retryAfter = secondsIn(told);
            return true;
          },
          onData: (chunk) => chunks.push(chunk) > 0,
          onComplete() {
            clearTimeout(timer);
            resolve({ status, retryAfter, text: Buffer.concat(chunks).toString() });
          },
          onError(error) {
            clearTimeout(timer);
            reject(error);
          },
        },
      );
    });
  }
}

/** The seconds that the headers of a 429 ask to wait; NaN where they name none. */
function secondsIn(told: Buffer[]): number {
  return Number(util.parseHeaders(told)['retry-after'] ?? Number.NaN);
}

/** A 429 (Rate Limits). */
class Limited extends PlainFault {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(tooLongToWait(retryAfter));
    this.retryAfter = retryAfter;
  }
}

/** Why an answer of Discord's is no success: its own error, as discord.js has it, or undefined. */
function faultOf({ status, retryAfter, text }: Outcome, url: string): unknown {
  const said = objectIn(text);
  // Discord's receipt has no body, or one that nobody asked for; a page is of something that stands before Discord.
  if (status < 300) return text === '' || said ? undefined : new PlainFault(notDiscords);
  // Callbacks have no token of the bot, whose fault a 401 is elsewhere.
  if (status === 401) return new PlainFault(ownToken);
  // The body is exact, the header whole seconds (Rate Limits).
  if (status === 429) return new Limited(1000 * Number(said?.['retry_after'] ?? retryAfter));
  if (status >= 500) return new HTTPError(status, '', 'POST', url, {});
  const code = said?.['code'];
  if (typeof code !== 'number')
    return new PlainFault(`Something before Discord refused the answer (${status}).`);
  return new DiscordAPIError(said as unknown as DiscordErrorData, code, status, 'POST', url, {});
}

/** The object that a body is in JSON; undefined where it is none. */
function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return said instanceof Object ? { ...said } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a second try may succeed: after silence, a broken or refused connection, a limit, a fault of Discord's own. */
function mayHeal(error: unknown): boolean {
  if (error instanceof Limited) return true;
  return error instanceof HTTPError ? error.status >= 500 : isNetworkFault(error);
}

/** An earlier try that seemed lost had arrived: the asker has the answer. */
function isAnsweredAlready(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}
