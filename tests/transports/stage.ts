// Our bot in this process, on the double of Discord.
import type { Context } from '../../src/command.ts';
import { type Bot, startGateway } from '../../src/transports/gateway.ts';
import type { Double } from '../discord/double.ts';

/** A bot of ours on a double, with what it showed to the administrator and reported as gone wrong. */
export interface Running {
  readonly bot: Bot;
  readonly shown: string[];
  readonly reported: unknown[];
}

export async function startOn(
  double: Double,
  context: Context,
  guildId?: string,
): Promise<Running> {
  const shown: string[] = [];
  const reported: unknown[] = [];
  const bot = await startGateway(
    { token: double.token, api: double.api, guildId },
    () => context,
    (text) => shown.push(text),
    (error) => reported.push(error),
  );
  return { bot, shown, reported };
}

/** Requests to the double by method and path. */
export const sent = (double: Double, method: string, path: RegExp) =>
  double.requests.filter((one) => one.method === method && path.test(one.path));
