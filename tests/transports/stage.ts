// Our bot in this process, on the double of Discord.
import type { Context } from '../../src/command.ts';
import { type Bot, startGateway } from '../../src/transports/gateway.ts';
import type { Notice } from '../../src/transports/notice.ts';
import type { Double } from '../discord/double.ts';
import { wake } from '../real.ts';

/** A bot of ours on a double, with what it showed to the administrator and reported as gone wrong. */
export interface Running {
  readonly bot: Bot;
  readonly shown: string[];
  readonly reported: unknown[];
  /** What it told to be counted. */
  readonly notices: Notice[];
}

/** Starts a bot that has made what it makes once, and resolves when it is ready. */
export async function startOn(
  double: Double,
  context: Context,
  guildId?: string,
  shards?: number,
): Promise<Running> {
  wake(context);
  const shown: string[] = [];
  const reported: unknown[] = [];
  const notices: Notice[] = [];
  const bot = startGateway(
    { token: double.token, api: double.api, guildId, shards },
    () => context,
    (text) => shown.push(text),
    (error) => reported.push(error),
    (notice) => notices.push(notice),
  );
  await bot.ready;
  return { bot, shown, reported, notices };
}

/** Requests to the double by method and path. */
export const sent = (double: Double, method: string, path: RegExp) =>
  double.requests.filter((one) => one.method === method && path.test(one.path));
