// Our bot in this process, on the double of Discord; and what a person sees of its messages.
import { fileURLToPath } from 'node:url';
import type { Context } from '../../src/command.ts';
import { loadCommands } from '../../src/commands.ts';
import { contextOf } from '../../src/context.ts';
import { openLibrary } from '../../src/open.ts';
import { type Bot, startGateway } from '../../src/transports/gateway.ts';
import type { Double } from '../discord/double.ts';

const root = new URL('../../', import.meta.url);

/** The real library and the real commands, on a fixed day. */
export async function realContext(): Promise<Context> {
  const loaded = await openLibrary(fileURLToPath(new URL('knowledge', root)));
  if ('problems' in loaded)
    throw new Error(`The library has ${loaded.problems.length} faults: see npm run check.`);
  const commands = await loadCommands(new URL('commands/', root));
  return contextOf(loaded.library, commands, { today: '2026-11-23', version: '0.0.0' });
}

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

export interface Seen {
  readonly label: string;
  readonly id: string;
}

function within(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== 'object' || value === null) return [];
  const bag: Readonly<Record<string, unknown>> = { ...value };
  return [bag, ...within(bag['components'])];
}

/** The text of a message or a message body, top to bottom, as it is written with its marks. */
export const textOf = (message: unknown): string =>
  within(message)
    .filter(({ type, content }) => type === 10 && typeof content === 'string')
    .map(({ content }) => content)
    .join('\n');

/** The buttons of a message or a message body, in their order. */
export const buttonsOf = (message: unknown): Seen[] =>
  within(message)
    .filter(({ type }) => type === 2)
    .map(({ label, custom_id }) => ({ label: String(label), id: String(custom_id) }));

/** The custom_id of the button with this label. */
export function idOf(message: unknown, label: string): string {
  const found = buttonsOf(message).find((one) => one.label === label);
  if (!found) throw new Error(`No button ${label}; there are ${labelsOf(message).join(', ')}.`);
  return found.id;
}

export const labelsOf = (message: unknown): string[] => buttonsOf(message).map((one) => one.label);
