// What a person can do in the double, as interactions: those of a registered command carry its id and its types.
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import {
  type Asked,
  autocomplete,
  command,
  component,
  type Filled,
  messageCommand,
  submit,
  type Values,
} from './asked.ts';
import type { CommandStore } from './commands.ts';
import type { Setting } from './payloads.ts';
import type { World } from './world.ts';

/** Each makes the payload that `interact` sends. */
export interface Asking {
  command(name: string, values?: Values, asked?: Asked): APIInteraction;
  messageCommand(name: string, message: APIMessage, asked?: Asked): APIInteraction;
  autocomplete(name: string, values: Values, focused: string, asked?: Asked): APIInteraction;
  click(message: APIMessage | undefined, customId: string, setting?: Setting): APIInteraction;
  choose(
    message: APIMessage | undefined,
    customId: string,
    values: readonly string[],
    setting?: Setting,
  ): APIInteraction;
  submit(
    customId: string,
    fields: Readonly<Record<string, Filled>>,
    message?: APIMessage,
    setting?: Setting,
  ): APIInteraction;
}

const aMessage = (message: APIMessage | undefined): APIMessage => {
  if (message === undefined) throw new Error('There is no message to click on.');
  return message;
};

export function newAsking(world: World, commands: CommandStore): Asking {
  const known = (name: string, asked: Asked): Asked => {
    const places = [asked.guildId, undefined, ...world.guilds.map(({ id }) => id)];
    const registered = places
      .map((place) => commands.find(name, place))
      .find((found) => found !== undefined);
    return registered === undefined ? asked : { registered, ...asked };
  };
  return {
    command: (name, values = {}, asked = {}) => command(world, name, values, known(name, asked)),
    messageCommand: (name, message, asked = {}) =>
      messageCommand(world, name, message, known(name, asked)),
    autocomplete: (name, values, focused, asked = {}) =>
      autocomplete(world, name, values, focused, known(name, asked)),
    click: (message, customId, setting = {}) =>
      component(world, aMessage(message), customId, [], setting),
    choose: (message, customId, values, setting = {}) =>
      component(world, aMessage(message), customId, values, setting),
    submit: (customId, fields, message, setting = {}) =>
      submit(world, customId, fields, message, setting),
  };
}
