// Says in one sentence why Discord could not be reached or would not let us in.
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RateLimitError,
} from 'discord.js';

const badToken =
  'Discord does not accept the DISCORD_TOKEN. Copy it again from the developer portal, under Bot.';

const notInServer =
  'Discord does not let the bot into the server of DISCORD_GUILD_ID. Correct the id, or add the bot to that server.';

/** How discord.js begins its error when Discord has no session start left for this bot (Gateway, Session Start Limit). */
const noSessions = 'Not enough sessions remaining';
export const sessionsSpent =
  'Discord lets this bot start no more sessions for now: it has been started too often, or DISCORD_SHARDS asks for more connections than are left. Wait for some hours, and look for what keeps starting it.';

/** What stands before Discord, a proxy or the page of a hotel, answers with something of its own. */
export const notDiscords =
  'What answers in the place of Discord is not Discord. Look at the proxy of DISCORD_API if it is set, and at the network.';

/** Where there is no such thing as every bot asks for. */
const notItsApi =
  'What answers at DISCORD_API is not the API of Discord. Its address ends in /api, before the version.';

/** A fault whose message is the whole sentence. */
export class PlainFault extends Error {}

/** Discord has closed the connection for a reason that no second try mends. */
export class ClosedForGood extends PlainFault {}

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

/** What only a person can mend: starting again would fail alike, and spend one of the session starts of a day. */
const lasting: ReadonlySet<string> = new Set([
  badToken,
  notInServer,
  notItsApi,
  ...[4004, 4010, 4012, 4013, 4014].map(closedBecause),
]);

/** By which statuses Discord finds fault with what the bot asks for, as `plainFault` tells it. */
const refused = /^Discord refused: .* \((?:400|403|404) at /;

/** Whether the fault that a sentence of this file tells is there until a person mends it. */
export function needsPerson(sentence: string): boolean {
  return lasting.has(sentence) || refused.test(sentence);
}

/** Whether an error is Discord's own word: what stands before it, a proxy, has no code of Discord's. */
export function isDiscords(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && typeof error.code === 'number';
}

/** Why Discord closed a connection that cannot be taken up again. */
export function closedBecause(code: number): string {
  return fatal.get(code) ?? `Discord closed the connection for good (${code}).`;
}

/** One clear sentence for an administrator. */
export function plainFault(error: unknown): string {
  if (error instanceof PlainFault) return error.message;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return badToken;
  if (isDiscords(error)) {
    if (error.status === 401) return badToken;
    if (isOfServer(error)) return notInServer;
    if (error.status === 404 && isFirst(error)) return notItsApi;
    return `Discord refused: ${error.message} (${placeOf(error)}).`;
  }
  if (error instanceof DiscordAPIError)
    return `Something before Discord refused (${placeOf(error)}).`;
  if (error instanceof HTTPError)
    return `Discord answered with an error of its own (${error.status}). Try again in a few minutes.`;
  if (error instanceof RateLimitError) return tooLongToWait(error.retryAfter);
  if (error instanceof Error && error.message.startsWith(noSessions)) return sessionsSpent;
  const code = networkCode(error);
  if (code !== undefined)
    return `Discord cannot be reached (${code}). Check the network and DISCORD_API.`;
  return `Discord let us in no further: ${error instanceof Error ? error.message : String(error)}`;
}

/** What is said of a limit that is not waited for, in milliseconds. */
export function tooLongToWait(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const time = Number.isFinite(seconds)
    ? `${seconds} second${seconds === 1 ? '' : 's'}`
    : 'for an unknown time';
  return `Discord asks to wait ${time}, which is too long.`;
}

/** Whether the network failed before an answer, so that the request may be worth a second try. */
export function isNetworkFault(error: unknown): boolean {
  return networkCode(error) !== undefined;
}

/** Whether it is one of the requests that a start begins with: they are there for every bot. */
function isFirst({ url }: DiscordAPIError): boolean {
  return /\/(?:gateway\/bot|applications\/@me)$/.test(new URL(url).pathname);
}

/** Whether a server's commands are refused since the bot is not there: Missing Access, where that is about a server. */
function isOfServer({ code, url }: DiscordAPIError): boolean {
  return code === 50001 && /\/guilds\/\d+\/commands/.test(url);
}

/** The status, the method and the path of a refusal, without the token that an interaction's address holds. */
function placeOf({ status, method, url }: DiscordAPIError): string {
  const path = new URL(url).pathname.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1...');
  return `${status} at ${method} ${path}`;
}

function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code === 'string' && /^(E[A-Z]+|EAI_[A-Z]+|UND_ERR_[A-Z_]+)$/.test(code)) return code;
  // The latter is what ws says of a server that is silent.
  if (error.name === 'AbortError' || /^Opening handshake has timed out$/.test(error.message))
    return 'no answer in time';
  return networkCode(error.cause);
}
