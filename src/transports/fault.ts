// Says in one sentence why Discord could not be reached or would not let us in.
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

const badToken =
  'Discord does not accept the DISCORD_TOKEN. Copy it again from the developer portal, under Bot.';

/** Discord has closed the connection for a reason that no second try mends; the message is the whole sentence. */
export class ClosedForGood extends Error {}

/** One clear sentence for an administrator. */
export function plainFault(error: unknown): string {
  if (error instanceof ClosedForGood) return error.message;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return badToken;
  if (error instanceof DiscordAPIError && error.status === 401) return badToken;
  if (error instanceof DiscordAPIError)
    return `Discord refused: ${error.message} (${error.status} at ${error.method} ${placeOf(error.url)}).`;
  if (error instanceof HTTPError)
    return `Discord answered with an error of its own (${error.status}). Try again in a few minutes.`;
  const code = networkCode(error);
  if (code !== undefined)
    return `Discord cannot be reached (${code}). Check the network and DISCORD_API.`;
  return `Discord let us in no further: ${error instanceof Error ? error.message : String(error)}`;
}

/** Whether the connection was lost before an answer, so that the request may be worth a second try. */
export function isBrokenOff(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(networkCode(error) ?? '');
}

/** The path of an address, without the token that an interaction's address holds. */
function placeOf(url: string): string {
  return new URL(url).pathname.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1...');
}

function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code === 'string' && /^(E[A-Z]+|EAI_[A-Z]+|UND_ERR_[A-Z_]+)$/.test(code)) return code;
  if (error.name === 'AbortError') return 'no answer in time';
  return networkCode(error.cause);
}
