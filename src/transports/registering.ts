// Registers the commands of a bot that is at work already: what can heal is tried again, later and later.
import { setTimeout as wait } from 'node:timers/promises';
import { type RateLimitData, RateLimitError } from 'discord.js';
import { isDiscords, plainFault } from './fault.ts';

/** Milliseconds before the second try; twice as long before each further one, up to a quarter of an hour. */
const firstPause = 5000;
const longestPause = 15 * 60_000;

/** discord.js's option of that name: it would wait for the end of any limit, and say nothing. */
export function rejectOnRateLimit({ route, retryAfter }: RateLimitData): boolean {
  return /\/(?:commands|gateway\/bot)$/.test(route) && retryAfter > firstPause;
}

/**
 * Calls `once` until it succeeds; each failure is reported, with the time until the next try. Rejects only with what a
 * person must mend: Discord refuses the token, the permission or the commands.
 * @param leaving aborted when the bot leaves: what fails then is of no interest.
 */
export async function keepRegistering(
  once: () => Promise<unknown>,
  report: (error: unknown) => void,
  leaving: AbortSignal,
  pause: (milliseconds: number) => Promise<void> = (time) => wait(time, undefined, { ref: false }),
): Promise<void> {
  for (let least = firstPause; ; least = Math.min(2 * least, longestPause)) {
    try {
      await once();
      return;
    } catch (error) {
      if (leaving.aborted) return;
      if (isRefusal(error)) throw error;
      const time = Math.max(least, error instanceof RateLimitError ? error.retryAfter : 0);
      const seconds = Math.ceil(time / 1000);
      report(
        `The commands could not be registered; the next try is in ${seconds} seconds. ${plainFault(error)}`,
      );
      await pause(time);
    }
  }
}

/**
 * By which statuses Discord finds fault with the commands, the token, a permission or the application. Any other may be
 * a proxy's, or passes: a request that took too long (408) or came too early (425).
 */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404]);

/** Whether no time mends it. */
function isRefusal(error: unknown): boolean {
  return isDiscords(error) && refusals.has(error.status);
}
