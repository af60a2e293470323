// The command definitions as the JSON that Discord takes, computed from the commands.
import type { Command, Option } from '../command.ts';
import { commandFaults } from './limits/index.ts';

/** Discord's numbers: chat input and message menu, option types, where an app is installed and used (Application Commands). */
const commandType = { chatInput: 1, message: 3 } as const;
const optionType = { string: 3, integer: 4, boolean: 5 } as const;
const everyInstallation = [0, 1];
const everyContext = [0, 1, 2];

export interface CommandDefinition {
  readonly name: string;
  readonly type: (typeof commandType)[keyof typeof commandType];
  readonly integration_types: readonly number[];
  readonly contexts: readonly number[];
  /** Neither of these for the menu of a message: it has its name only. */
  readonly description?: string;
  readonly options?: readonly OptionDefinition[];
}

export interface OptionDefinition {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly autocomplete?: true;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly max_length?: number;
}

/** All commands for a bulk overwrite. Throws, with every fault, if Discord would refuse them. */
export function commandDefinitions(commands: ReadonlyMap<string, Command>): CommandDefinition[] {
  const definitions = [...commands].flatMap(([name, command]) => definitionsOf(name, command));
  const faults = commandFaults(definitions);
  if (faults.length > 0)
    throw new Error(`Discord would refuse these commands: ${faults.join(' ')}`);
  return definitions;
}

function definitionsOf(
  name: string,
  { description, options, listens }: Command,
): CommandDefinition[] {
  const own = Object.entries(options)
    .filter(([, option]) => !option.hidden)
    .map(([key, option]) => optionOf(key, option))
    .sort((a, b) => Number(b.required) - Number(a.required));
  const where = { integration_types: everyInstallation, contexts: everyContext };
  const slash: CommandDefinition = {
    name,
    description,
    type: commandType.chatInput,
    options: [
      ...own,
      {
        type: optionType.boolean,
        name: 'private',
        description: 'Answer me alone',
        required: false,
      },
    ],
    ...where,
  };
  return listens ? [slash, { name: listens.menu, type: commandType.message, ...where }] : [slash];
}

function optionOf(name: string, option: Option): OptionDefinition {
  return {
    type: optionType[option.type],
    name,
    description: option.description,
    required: option.required,
    ...(option.suggest ? { autocomplete: true } : {}),
    ...(option.choices
      ? { choices: option.choices.map(({ id, label }) => ({ name: label, value: id })) }
      : {}),
    ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
  };
}
