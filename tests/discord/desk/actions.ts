// What the page may ask for, checked, and carried out on the double.
import type { APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import { type Bag, bags, isBag } from '../double/components.ts';
import type { Double } from '../double.ts';
import { type Channel, type Modal, type Place, settingOf } from './channel.ts';
import { type Labels, readLine, type Typed } from './line.ts';
import { type Complete, type Suggestion, suggestions } from './suggest.ts';
import { offered, withTexts } from './view.ts';

const place = z.enum(['guild', 'bot-dm', 'private-channel']);
const id = z.string().max(100);
const filled = z.union([
  z.string().max(4000),
  z.strictObject({
    type: z.int(),
    value: z.union([z.string(), z.boolean(), z.null()]).exactOptional(),
    values: z.array(z.string()).exactOptional(),
  }),
]);
const actionShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('suggest'), place, line: z.string().max(6000) }),
  z.strictObject({ do: z.literal('send'), place, line: z.string().max(6000) }),
  z.strictObject({ do: z.literal('menu'), place, message: id, name: z.string().max(32) }),
  z.strictObject({ do: z.literal('click'), place, message: id, id }),
  z.strictObject({ do: z.literal('choose'), place, message: id, id, values: z.array(id).max(25) }),
  z.strictObject({ do: z.literal('submit'), place, id, fields: z.record(z.string(), filled) }),
  z.strictObject({ do: z.literal('dismiss'), place, message: id }),
  z.strictObject({ do: z.literal('endpoint'), place, urls: z.string().max(1000) }),
]);
type Action = z.infer<typeof actionShape>;

/** What the page is told: nothing, suggestions, a form to show, or why something cannot be done. */
export interface Outcome {
  readonly suggestions?: readonly Suggestion[];
  /** Its texts are read, as those of messages. */
  readonly modal?: Omit<Modal, 'components'> & { readonly components: readonly Bag[] };
  readonly problem?: string;
}

/** The label of a component with this custom_id, as Discord names what was pressed. */
function labelOf(components: unknown, customId: string): string | undefined {
  for (const one of bags(components)) {
    if (one['custom_id'] === customId)
      return String(one['label'] ?? one['placeholder'] ?? customId);
    const inside = [one['components'], isBag(one['accessory']) ? [one['accessory']] : []];
    const found = inside
      .map((some) => labelOf(some, customId))
      .find((label) => label !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Takes an action of the page, as it came; what is no action at all, or cannot be done, is answered with why. */
export function newActions(double: Double, channel: Channel): (body: unknown) => Promise<Outcome> {
  const known = new Map<string, string>();
  /** The message from which the last form with this custom_id was opened. */
  const formsFrom = new Map<string, APIMessage | undefined>();
  const keyOf = (option: Bag, label: string): string => `${String(option['name'])} ${label}`;
  const labels: Labels = (option, label) => known.get(keyOf(option, label));
  const messageOf = (messageId: string): APIMessage => {
    const message = double.world.messages.get(messageId);
    if (message === undefined) throw new Error('That message is no longer there.');
    return message;
  };

  async function ask(
    where: Place,
    line: string,
    payload: Parameters<Double['interact']>[0],
    from?: APIMessage,
  ): Promise<Outcome> {
    const modal = await channel.ask(where, line, payload);
    if (modal === undefined) return {};
    formsFrom.set(modal.custom_id, from);
    return { modal: { ...modal, components: withTexts(double, modal.components) } };
  }

  const complete =
    (where: Place): Complete =>
    async (typed: Typed, values, focused) => {
      const { command, path } = typed;
      const setting = { ...settingOf(where), path, registered: { ...command } };
      const payload = double.autocomplete(command.name, values, focused, setting);
      const { callback } = await double.interact(payload);
      const choices = callback.type === 8 ? bags(callback.data.choices) : [];
      const option = { name: focused };
      for (const { name, value } of choices) known.set(keyOf(option, String(name)), String(value));
      return choices;
    };

  async function send(where: Place, line: string): Promise<Outcome> {
    if (!line.startsWith('/')) {
      if (line.trim() !== '') channel.say(where, line);
      return {};
    }
    const typed = readLine(line, offered(double, where), labels);
    if (typed === undefined) return { problem: `There is no command ${line.split(' ')[0]} here.` };
    if (typed.faults.length > 0) return { problem: typed.faults.join(' ') };
    const { command, path, values } = typed;
    const setting = { ...settingOf(where), path, registered: { ...command } };
    const said = `used ${['', command.name, ...path].join(' ').replace(' ', '/')}`;
    return ask(where, said, double.command(command.name, values, setting));
  }

  async function act(action: Action): Promise<Outcome> {
    switch (action.do) {
      case 'suggest': {
        const commands = offered(double, action.place);
        const ask = complete(action.place);
        return { suggestions: await suggestions(action.line, commands, labels, ask) };
      }
      case 'send':
        return send(action.place, action.line);
      case 'menu': {
        const message = messageOf(action.message);
        const payload = double.messageCommand(action.name, message, settingOf(action.place));
        return ask(action.place, `used ${action.name}`, payload);
      }
      case 'click':
      case 'choose': {
        const message = messageOf(action.message);
        const setting = settingOf(action.place);
        const label = labelOf(message.components, action.id) ?? action.id;
        return action.do === 'click'
          ? ask(
              action.place,
              `pressed ${label}`,
              double.click(message, action.id, setting),
              message,
            )
          : ask(
              action.place,
              `chose from ${label}`,
              double.choose(message, action.id, action.values, setting),
              message,
            );
      }
      case 'submit': {
        const from = formsFrom.get(action.id);
        const payload = double.submit(action.id, action.fields, from, settingOf(action.place));
        return ask(action.place, 'sent a form', payload, from);
      }
      case 'dismiss':
        channel.dismiss(action.message);
        return {};
      case 'endpoint':
        await double.setEndpoints(...action.urls.split(/\s+/u).filter(Boolean));
        return {};
    }
  }

  return async (body) => {
    const action = actionShape.safeParse(body);
    if (!action.success) return { problem: z.prettifyError(action.error) };
    return act(action.data).catch((error: unknown) => ({
      problem: error instanceof Error ? error.message : String(error),
    }));
  };
}
