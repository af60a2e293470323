// The command definitions as the JSON that Discord takes, computed from the commands.
import type { Command, Option } from '../command.ts';
import { commandFaults } from './limits/index.ts';

/** Discord's numbers: chat input, option types, where an app is installed and used (Application Commands). */
const chatInput = 1;
const optionType = { string: 3, integer: 4, boolean: 5 } as const;
const everyInstallation = [0, 1];
const everyContext = [0, 1, 2];

export interface CommandDefinition {
  readonly name: string;
  readonly description: string;
  readonly type: typeof chatInput;
  readonly options: readonly OptionDefinition[];
  readonly integration_types: readonly number[];
  readonly contexts: readonly number[];
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
  const definitions = [...commands].map(([name, command]) => definitionOf(name, command));
  const faults = commandFaults(definitions);
  if (faults.length > 0)
    throw new Error(`Discord would refuse these commands: ${faults.join(' ')}`);
  return definitions;
}

function definitionOf(name: string, { description, options }: Command): CommandDefinition {
  const own = Object.entries(options)
    .filter(([, option]) => !option.hidden)
    .map(([key, option]) => optionOf(key, option))
    .sort((a, b) => Number(b.required) - Number(a.required));
  return {
    name,
    description,
    type: chatInput,
    options: [
      ...own,
      {
        type: optionType.boolean,
        name: 'private',
        description: 'Answer me alone',
        required: false,
      },
    ],
    integration_types: everyInstallation,
    contexts: everyContext,
  };
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
