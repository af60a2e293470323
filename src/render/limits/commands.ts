// What Discord refuses in a list of application commands: the JSON array of a bulk overwrite (PUT).
import { localized } from './localized.ts';
import { LIMITS } from './numbers.ts';
import { commandOptions, isGiven, named } from './options.ts';
import {
  about,
  type Bag,
  below,
  every,
  type Fields,
  isRecord,
  listOf,
  oneOf,
  type Rule,
  repeated,
  said,
  set,
  shape,
  snowflake,
  text,
  truth,
} from './shape.ts';

const CHAT = 1;
const KINDS: Readonly<Record<number, { readonly words: string; readonly most: number }>> = {
  1: { words: 'chat commands', most: LIMITS.chatCommands },
  2: { words: 'user commands', most: LIMITS.userCommands },
  3: { words: 'message commands', most: LIMITS.messageCommands },
};

/** Discord's highest permission bit is 53 (its OpenAPI document, default_member_permissions). */
const permissions: Rule = (value, path) =>
  typeof value === 'string' && /^\d{1,17}$/.test(value) && BigInt(value) < 2n ** 54n
    ? []
    : [`${path} is ${said(value)}; Discord wants digits in a text, such as "0", or null.`];

const common: Fields = {
  id: snowflake,
  nsfw: truth,
  dm_permission: truth,
  default_member_permissions: permissions,
  integration_types: set(1, 2, oneOf(0, 1)),
  contexts: set(1, 3, oneOf(0, 1, 2)),
};

const chatCommand: Rule = shape(named.required, {
  type: oneOf(CHAT),
  ...named.optional,
  ...common,
  options: commandOptions,
});

const unwanted =
  (what: string): Rule =>
  (value, path) =>
    isGiven(value) ? [`${path} is ${said(value)}; a user or message command has no ${what}.`] : [];

/** A command in the context menu: its name may have capitals and spaces, and it has nothing else to say. */
const menuCommand: Rule = shape(
  { name: text(1, LIMITS.commandName), type: oneOf(2, 3) },
  {
    ...common,
    name_localizations: localized(text(1, LIMITS.commandName)),
    description: unwanted('description'),
    description_localizations: unwanted('description'),
    options: unwanted('options'),
  },
);

const typeOf = (command: unknown): unknown =>
  isRecord(command) ? (command['type'] ?? CHAT) : undefined;

const command: Rule = (value, path) => {
  const type = typeOf(value);
  if (type === CHAT || !isRecord(value)) return chatCommand(value, path);
  if (type === 2 || type === 3) return menuCommand(value, path);
  return [`${below(path, 'type')} is ${said(type)}; this bot registers 1, 2 and 3.`];
};

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

/** The longest of a text and its translations: the one that counts (Discord, Application Command). */
function longest(holder: Bag, key: string): number {
  const translated = holder[`${key}_localizations`];
  const others = isRecord(translated) ? Object.values(translated).map(lengthOf) : [];
  return Math.max(lengthOf(holder[key]), ...others);
}

/** The characters that count towards the 8000: names, descriptions and values, nested ones included. */
function charactersOf(holder: Bag): number {
  const inside = [...listOf(holder['options']), ...listOf(holder['choices'])].filter(isRecord);
  const value = holder['value'] === undefined ? 0 : String(holder['value']).length;
  return inside.reduce(
    (sum, one) => sum + charactersOf(one),
    longest(holder, 'name') + longest(holder, 'description') + value,
  );
}

const lengthFaults = (value: Bag, path: string): string[] => {
  const total = charactersOf(value);
  return total > LIMITS.commandCharacters
    ? [
        `${path} holds ${total} characters in names, descriptions and values; Discord allows ${LIMITS.commandCharacters}.`,
      ]
    : [];
};

/**
 * Says what Discord would refuse in the commands of a bulk overwrite.
 * Paths begin with the list: `commands[0].options[1]`.
 *
 * Source: Discord's documentation "Application Commands" and its OpenAPI document (discord.md sections 1 and 2). Two
 * rules are general knowledge: the names of choices differ, and a group holds at least one subcommand.
 */
export function commandFaults(commands: unknown): string[] {
  if (!Array.isArray(commands)) return [`commands is ${said(commands)}; Discord wants a list.`];
  const all: readonly unknown[] = commands;
  const each = all.flatMap((one, index) =>
    every(command, about(lengthFaults))(one, below('commands', index)),
  );
  const names = Object.entries(KINDS).flatMap(([type, { words, most }]) => {
    const same = all.flatMap((one, index) =>
      isRecord(one) && typeOf(one) === Number(type)
        ? [{ at: below(below('commands', index), 'name'), word: one['name'] }]
        : [],
    );
    const many =
      same.length > most ? [`commands hold ${same.length} ${words}; Discord allows ${most}.`] : [];
    return [...many, ...repeated(same, `names of ${words}`)];
  });
  return [...each, ...names];
}
