// The kinds of interaction a person can cause: a command, typing in an option, a click, a choice, a filled-in modal.
import {
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  InteractionType,
} from 'discord-api-types/v10';
import { type Bag, bags, isBag } from './components.ts';
import { driven, type Setting } from './payloads.ts';
import type { World } from './world.ts';

export type Values = Readonly<Record<string, string | number | boolean>>;
/** A chat command; `path` names its subcommand, or group and subcommand. */
export interface Asked extends Setting {
  readonly path?: readonly string[];
  /** The command as it is registered: its id, and the types of its options. */
  readonly registered?: Bag;
}

function typeOf(value: string | number | boolean): ApplicationCommandOptionType {
  if (typeof value === 'string') return ApplicationCommandOptionType.String;
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean;
  const { Integer, Number: Fraction } = ApplicationCommandOptionType;
  return Number.isInteger(value) ? Integer : Fraction;
}

/** The definition of a registered option at the end of a path; undefined where there is none. */
function definitionOf({ registered, path = [] }: Asked, name: string): Bag | undefined {
  const named = (options: unknown, wanted: string): Bag | undefined =>
    bags(options).find((one) => one['name'] === wanted);
  const end = path.reduce<Bag | undefined>((at, step) => named(at?.['options'], step), registered);
  return named(end?.['options'], name);
}

function commandData(world: World, name: string, values: Values, asked: Asked, focused?: string) {
  const options: object[] = Object.entries(values).map(([option, value]) => ({
    name: option,
    type: definitionOf(asked, option)?.['type'] ?? typeOf(value),
    value,
    ...(option === focused ? { focused: true } : {}),
  }));
  const { path = [] } = asked;
  const nested = path.toReversed().reduce<object[]>(
    (inside, step, index) => [
      {
        name: step,
        type:
          index === 0
            ? ApplicationCommandOptionType.Subcommand
            : ApplicationCommandOptionType.SubcommandGroup,
        options: inside,
      },
    ],
    options,
  );
  return { id: idOf(world, asked), name, type: 1, options: nested };
}

const idOf = (world: World, { registered }: Asked): unknown => registered?.['id'] ?? world.newId();

/** `/name option:value ...` */
export const command = (world: World, name: string, values: Values, asked: Asked): APIInteraction =>
  driven(world, asked, InteractionType.ApplicationCommand, {
    data: commandData(world, name, values, asked),
  });

/** A command in the menu of a message, which comes along with it. */
export const messageCommand = (
  world: World,
  name: string,
  message: APIMessage,
  asked: Asked,
): APIInteraction =>
  driven(world, asked, InteractionType.ApplicationCommand, {
    data: {
      id: idOf(world, asked),
      name,
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    },
  });

/** The asker types in the option `focused`; the other values are sent as far as they are filled in. */
export const autocomplete = (
  world: World,
  name: string,
  values: Values,
  focused: string,
  asked: Asked,
): APIInteraction =>
  driven(world, asked, InteractionType.ApplicationCommandAutocomplete, {
    data: commandData(world, name, values, asked, focused),
  });

/** Every component below a value that has a custom_id. */
function identified(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(identified);
  if (!isBag(value)) return [];
  const inside = ['components', 'accessory'].flatMap((key) => identified(value[key]));
  return 'custom_id' in value ? [value, ...inside] : inside;
}

/**
 * A click on a button, or a choice of `values` in a select.
 * @throws when the message has no such component, or has it disabled: nobody could click it.
 */
export function component(
  world: World,
  message: APIMessage,
  customId: string,
  values: readonly string[],
  setting: Setting,
): APIInteraction {
  const all = identified(message.components);
  const found = all.find((one) => one['custom_id'] === customId);
  if (found === undefined || found['disabled'] === true) {
    const known = all.map((one) => one['custom_id']).join(', ');
    throw new Error(
      `Nothing to click with custom_id ${customId}; the message has ${known || 'none'}.`,
    );
  }
  const { id, type } = found;
  const chosen = type === 2 ? {} : { values };
  return driven(world, setting, InteractionType.MessageComponent, {
    message,
    data: { id, custom_id: customId, component_type: type, ...chosen },
  });
}

/** What was put into a field of a modal: a text into a text input, or a component's type with its value or values. */
export type Filled =
  | string
  | {
      readonly type: number;
      readonly value?: string | boolean | null;
      readonly values?: readonly string[];
    };

/** A modal filled in: a label for each field. */
export const submit = (
  world: World,
  customId: string,
  fields: Readonly<Record<string, Filled>>,
  message: APIMessage | undefined,
  setting: Setting,
): APIInteraction =>
  driven(world, setting, InteractionType.ModalSubmit, {
    ...(message === undefined ? {} : { message }),
    data: {
      custom_id: customId,
      components: Object.entries(fields).map(([field, value], index) => ({
        type: 18,
        id: index * 2 + 1,
        component: {
          id: index * 2 + 2,
          custom_id: field,
          ...(typeof value === 'string' ? { type: 4, value } : value),
        },
      })),
    },
  });
