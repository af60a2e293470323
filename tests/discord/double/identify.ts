// What Discord refuses in IDENTIFY, with the close code that it gives (Discord, Gateway Close Event Codes).
import { type Bag, isBag } from './components.ts';
import type { Shard } from './sessions.ts';

/** Close codes that the double gives by itself; a test may order any other. */
export const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  rateLimited: 4008,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

const bits = (...places: readonly number[]): bigint =>
  places.reduce((all, place) => all | (1n << BigInt(place)), 0n);
/** Discord, List of Intents: 0 to 16, 20, 21, 24 and 25. */
const KNOWN = bits(...Array.from({ length: 17 }, (_, place) => place), 20, 21, 24, 25);
/** Members, presences and message content: the double's application has not been allowed any of them. */
const PRIVILEGED = bits(1, 8, 15);

/** discord.js sends a bare token, other libraries "Bot TOKEN" (discord.md section 3). */
export const isToken = (given: unknown, token: string): boolean =>
  String(given).replace(/^Bot /u, '') === token;

/** The shard an IDENTIFY names; undefined where it names none that can be. */
export function shardOf(data: Bag): Shard | undefined {
  const shard = data['shard'] ?? [0, 1];
  if (!Array.isArray(shard) || shard.length !== 2) return undefined;
  const [id, count]: readonly unknown[] = shard;
  if (typeof id !== 'number' || typeof count !== 'number') return undefined;
  return Number.isInteger(id) && Number.isInteger(count) && id >= 0 && id < count
    ? [id, count]
    : undefined;
}

/** The close code for a bad IDENTIFY; undefined for a good one. */
export function identifyRefusal(data: Bag, token: string): number | undefined {
  if (!isToken(data['token'], token)) return CLOSE.authenticationFailed;
  if (!isBag(data['properties'])) return CLOSE.decodeError;
  if (shardOf(data) === undefined) return CLOSE.invalidShard;
  const intents = Number(data['intents'] ?? Number.NaN);
  if (!Number.isSafeInteger(intents) || intents < 0) return CLOSE.invalidIntents;
  if ((BigInt(intents) & ~KNOWN) !== 0n) return CLOSE.invalidIntents;
  return (BigInt(intents) & PRIVILEGED) === 0n ? undefined : CLOSE.disallowedIntents;
}
