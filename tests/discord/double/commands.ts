// The commands the double has registered, kept and given back the way Discord does it.
import type { APIApplicationCommand, Snowflake } from 'discord-api-types/v10';
import { commandFaults } from '../../../src/render/limits/index.ts';
import { specAnswers, specCommandsFaults } from '../spec.ts';
import { type Answer, created, nothing, ok, refusalOf, refusals } from './answers.ts';
import { type Bag, bags, isBag } from './components.ts';
import type { World } from './world.ts';

export interface CommandStore {
  /** The commands of a guild, or the global ones, with their localisations. */
  list(guildId?: Snowflake): APIApplicationCommand[];
  /** The command with this name: of the guild, or the global one. */
  find(name: string, guildId?: Snowflake): Bag | undefined;
  /** GET, PUT, POST, PATCH, DELETE below /applications/{id}/commands or .../guilds/{id}/commands. */
  serve(request: {
    readonly method: string;
    readonly guildId: Snowflake | undefined;
    readonly commandId: Snowflake | undefined;
    readonly body: unknown;
    readonly localized: boolean;
  }): Answer;
}

const given = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

/** An option as Discord gives it back: defaults (`required: false`, empty lists) are dropped (general knowledge). */
function returnedOption(option: Bag): Bag {
  const kept = Object.fromEntries(Object.entries(option).filter(([, value]) => given(value)));
  return {
    ...kept,
    name_localizations: option['name_localizations'] ?? null,
    ...('description' in option
      ? { description_localizations: option['description_localizations'] ?? null }
      : {}),
    ...(given(option['options']) ? { options: bags(option['options']).map(returnedOption) } : {}),
    ...(given(option['choices']) ? { choices: bags(option['choices']).map(returnedOption) } : {}),
    ...('value' in option ? { value: option['value'] } : {}),
  };
}

/** What Discord adds to a command, and the defaults it fills in (its document, ApplicationCommandResponse). */
function returned(command: Bag, identity: Bag, guildId: Snowflake | undefined): Bag {
  const contexts = command['contexts'] ?? null;
  const placed =
    guildId === undefined
      ? {
          dm_permission: !Array.isArray(contexts) || contexts.includes(1),
          contexts,
          integration_types: command['integration_types'] ?? [0],
        }
      : { guild_id: guildId };
  return {
    ...identity,
    default_member_permissions: command['default_member_permissions'] ?? null,
    type: command['type'] ?? 1,
    name: command['name'],
    name_localizations: command['name_localizations'] ?? null,
    description: command['description'] ?? '',
    description_localizations: command['description_localizations'] ?? null,
    ...placed,
    ...(given(command['options']) ? { options: bags(command['options']).map(returnedOption) } : {}),
    nsfw: command['nsfw'] ?? false,
  };
}

/** The same without any dictionary of localisations: what GET gives unless it is asked for them. */
const withoutLocalizations = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (!isBag(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLocalizations(inner)]));
};

/** The store holds what passed both checks, so that its answers must pass Discord's document too. */
function assertCommands(commands: unknown): asserts commands is APIApplicationCommand[] {
  const faults = specAnswers.commands(commands);
  if (faults.length > 0) throw new Error(`The double keeps a bad command: ${faults.join('; ')}`);
}

export function newCommandStore(world: World): CommandStore {
  const stores = new Map<string, Bag[]>();
  const storeOf = (guildId: Snowflake | undefined): Bag[] => stores.get(guildId ?? 'global') ?? [];
  const same = (one: Bag, other: Bag): boolean =>
    one['name'] === other['name'] && (one['type'] ?? 1) === (other['type'] ?? 1);

  /** A command keeps its id while its name and type stay, and its version while nothing changes. */
  function kept(command: Bag, before: Bag | undefined, guildId: Snowflake | undefined): Bag {
    const { id = world.newId(), version = world.newId() } = before ?? {};
    const identity = { id, application_id: world.applicationId, version };
    const next = returned(command, identity, guildId);
    return before === undefined || JSON.stringify(next) === JSON.stringify(before)
      ? next
      : { ...next, version: world.newId() };
  }
  const refused = (commands: unknown): Answer | undefined =>
    refusalOf(commandFaults(commands), specCommandsFaults(commands));

  return {
    list: (guildId) => {
      const commands: unknown = structuredClone(storeOf(guildId));
      assertCommands(commands);
      return commands;
    },
    find: (name, guildId) => storeOf(guildId).find((one) => one['name'] === name),
    serve: ({ method, guildId, commandId, body, localized }) => {
      if (guildId !== undefined && !world.guilds.some(({ id }) => id === guildId))
        return refusals.missingAccess;
      const store = storeOf(guildId);
      const put = (commands: Bag[]): void => void stores.set(guildId ?? 'global', commands);
      const found = store.find((one) => one['id'] === commandId);
      const shown = (value: unknown): Answer => ok(localized ? value : withoutLocalizations(value));
      if (commandId !== undefined && found === undefined) return refusals.unknownCommand;
      if (method === 'GET') return shown(found ?? store);
      if (method === 'DELETE') {
        put(store.filter((one) => one !== found));
        return nothing;
      }
      if (method === 'PUT') {
        const refusal = refused(body);
        if (refusal !== undefined) return refusal;
        const next = bags(body).map((one) =>
          kept(
            one,
            store.find((old) => same(old, one)),
            guildId,
          ),
        );
        put(next);
        return ok(next);
      }
      const sent = isBag(body) ? body : {};
      const wanted = method === 'PATCH' ? { ...withoutIdentity(found ?? {}), ...sent } : sent;
      const refusal = refused([wanted]);
      if (refusal !== undefined) return refusal;
      const before = found ?? store.find((old) => same(old, wanted));
      const next = kept(wanted, before, guildId);
      put(before ? store.map((one) => (one === before ? next : one)) : [...store, next]);
      return before === undefined ? created(next) : ok(next);
    },
  };
}

/** The keys of a stored command that a request may not carry. */
function withoutIdentity(command: Bag): Bag {
  const { application_id, version, guild_id, ...rest } = command;
  return rest;
}
