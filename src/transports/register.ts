// Registers the commands with Discord when, and only when, they differ from what it has.
import { REST, Routes } from 'discord.js';
import type { CommandDefinition, OptionDefinition } from '../render/definitions.ts';
import { notDiscords, PlainFault } from './fault.ts';
import { rejectOnRateLimit } from './registering.ts';

/** What differs between the commands here and at Discord, by the names that people see: those typed have a slash. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Where commands are registered: for everybody, or in one server for trying out. */
export interface Target {
  readonly applicationId: string;
  readonly guildId?: string | undefined;
}

/**
 * Registers for a bot on the gateway, and warns where Discord sends it nothing. Rejects with Discord's or the network's
 * error.
 */
export async function register(
  rest: REST,
  target: Target,
  definitions: readonly CommandDefinition[],
  show: (text: string) => void,
): Promise<void> {
  await Promise.all([warnOfEndpoint(rest, show), overwrite(rest, target, definitions, show)]);
}

/** An application with an endpoint gets its interactions there alone. Being unable to ask is no reason not to start. */
async function warnOfEndpoint(rest: REST, show: (text: string) => void): Promise<void> {
  const application = await applicationOf(rest).catch(() => undefined);
  const endpoint = application?.interactions_endpoint_url;
  if (endpoint)
    show(
      `Discord sends whatever is asked to the Interactions Endpoint URL ${endpoint} and nothing to this bot: take that address out of the developer portal.`,
    );
}

/** What is read of the application that a token belongs to. */
interface Application {
  readonly id: string;
  readonly interactions_endpoint_url?: string | null;
}

async function applicationOf(rest: REST): Promise<Application> {
  return (await rest.get(Routes.currentApplication())) as Application;
}

/** Compares, shows the difference, and overwrites only if there is one. */
async function overwrite(
  rest: REST,
  { applicationId, guildId }: Target,
  definitions: readonly CommandDefinition[],
  show: (text: string) => void,
): Promise<void> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const held = listed(await rest.get(route, { query }));
  const found = difference(definitions, held, guildId !== undefined);
  const lines = [
    ...found.added.map((name) => `+ ${name}`),
    ...found.changed.map((name) => `~ ${name}`),
    ...found.removed.map((name) => `- ${name}`),
  ];
  if (lines.length === 0) return show('Commands: Discord has them as they are here.');
  show(`Commands that differ from what Discord has:\n${lines.join('\n')}`);
  listed(await rest.put(route, { body: definitions }));
  show('Registered.');
}

/** The commands that Discord lists. Whatever else comes with 200 is not of Discord. */
function listed(said: unknown): readonly unknown[] {
  if (!Array.isArray(said)) throw new PlainFault(notDiscords);
  return said;
}

/** Which commands differ, in what we set; what Discord fills in by itself does not count. */
export function difference(
  ours: readonly CommandDefinition[],
  theirs: readonly unknown[],
  inGuild: boolean,
): Difference {
  const held = new Map(
    theirs.map((one) => [seenAs(one as CommandDefinition), comparable(one, inGuild)]),
  );
  const wanted = new Map(ours.map((one) => [seenAs(one), comparable(one, inGuild)]));
  return {
    added: [...wanted.keys()].filter((name) => !held.has(name)),
    changed: [...wanted]
      .filter(([name, text]) => held.has(name) && held.get(name) !== text)
      .map(([name]) => name),
    removed: [...held.keys()].filter((name) => !wanted.has(name)),
  };
}

/** A command's name as people see it: one that is typed has a slash before it, an entry of a menu has none. */
function seenAs({ type, name }: Pick<CommandDefinition, 'type' | 'name'>): string {
  return type === 1 ? `/${name}` : name;
}

/** A command reduced to what we set, in one order, as text. Discord keeps no contexts for a server's commands. */
function comparable(value: unknown, inGuild: boolean): string {
  const command = value as Partial<CommandDefinition>;
  const sorted = (numbers: readonly number[] | null | undefined) => [...(numbers ?? [])].sort();
  return JSON.stringify({
    type: command.type ?? 1,
    description: command.description ?? '',
    options: (command.options ?? []).map(comparableOption),
    ...(inGuild
      ? {}
      : {
          integration_types: sorted(command.integration_types),
          contexts: sorted(command.contexts),
        }),
  });
}

function comparableOption({
  type,
  name,
  description,
  required,
  autocomplete,
  choices,
  max_length,
}: OptionDefinition): unknown {
  return {
    type,
    name,
    description,
    required: required ?? false,
    autocomplete: autocomplete ?? false,
    choices: (choices ?? []).map((choice) => [choice.name, choice.value]),
    max_length: max_length ?? null,
  };
}

/** Registers without connecting: the application is the token's own. */
export async function registerAlone(
  settings: {
    readonly token: string;
    readonly api: string | undefined;
    readonly guildId: string | undefined;
  },
  definitions: readonly CommandDefinition[],
  show: (text: string) => void,
): Promise<void> {
  const { token, api } = settings;
  const rest = new REST({ rejectOnRateLimit, ...(api === undefined ? {} : { api }) }).setToken(
    token,
  );
  const { id } = await applicationOf(rest);
  if (typeof id !== 'string') throw new PlainFault(notDiscords);
  await overwrite(rest, { applicationId: id, guildId: settings.guildId }, definitions, show);
}
