// The place as the page draws it: every message in order of time, its texts read, its asker named.
import type { APIMessage } from 'discord-api-types/v10';
import { type Bag, bags, isBag } from '../double/components.ts';
import type { Double } from '../double.ts';
import type { Asked, Channel, Place } from './channel.ts';
import { drawn, type Names, type Node } from './markdown.ts';

/** One message, or a question that waits for its answer or has failed. */
export interface Item {
  readonly id: string;
  readonly author: string;
  readonly app: boolean;
  readonly time: string;
  /** What stands over it: who asked for it, and how. */
  readonly above?: string;
  readonly private: boolean;
  readonly edited: boolean;
  readonly state: 'shown' | 'waiting' | 'failed';
  readonly failure?: string;
  readonly content: readonly Node[];
  readonly components: readonly Bag[];
  readonly files: readonly string[];
}
export interface View {
  readonly title: string;
  /** Whether a bot is there to answer. */
  readonly online: boolean;
  readonly bot: string;
  /** What the developer portal shows of the application. */
  readonly application: {
    readonly api: string;
    readonly token: string;
    readonly publicKey: string;
    readonly endpoints: readonly string[];
  };
  /** The commands in the menu of a message. */
  readonly menu: readonly string[];
  readonly items: readonly Item[];
}

const EPHEMERAL = 64;
const LOADING = 128;
const CONTEXTS: Readonly<Record<Place, number>> = { guild: 0, 'bot-dm': 1, 'private-channel': 2 };

/** The commands that Discord offers in a place; the guild's own stand beside the global ones. */
export function offered(double: Double, place: Place) {
  const [guild] = double.world.guilds;
  const here = place === 'guild' && guild ? double.commands(guild.id) : [];
  const everywhere = double.commands().filter(({ contexts }) => {
    const allowed: readonly number[] = contexts ?? [0, 1];
    return allowed.includes(CONTEXTS[place]);
  });
  return [...everywhere, ...here];
}

function namesOf({ world }: Double): Names {
  const people = [world.asker, world.bot];
  return (kind, id) => {
    if (kind === 'user') {
      const found = people.find((one) => one.id === id);
      return found?.global_name ?? found?.username ?? 'unknown-user';
    }
    const places = world.guilds.flatMap(({ channels, roles }) => [...channels, ...roles]);
    return places.find((one) => one.id === id)?.name?.replace(/^@/u, '') ?? `unknown-${kind}`;
  };
}

/** Components with the texts of their text displays read. */
export function withTexts(double: Double, components: unknown): Bag[] {
  return bags(components).map((component) => ({
    ...component,
    ...(component['type'] === 10
      ? { nodes: drawn(String(component['content']), namesOf(double)) }
      : {}),
    ...('components' in component
      ? { components: withTexts(double, component['components']) }
      : {}),
    ...(isBag(component['accessory'])
      ? { accessory: withTexts(double, [component['accessory']])[0] }
      : {}),
  }));
}

/** A message that changes is another one in the double: what was made of it is made once. */
const made = new WeakMap<APIMessage, Item>();

function itemOf(double: Double, message: APIMessage, above?: string): Item {
  const before = made.get(message);
  if (before !== undefined) return before;
  const flags = message.flags ?? 0;
  const { author, content, attachments } = message;
  const item: Item = {
    id: message.id,
    author: author.global_name ?? author.username,
    app: author.bot === true,
    time: message.timestamp,
    ...(above === undefined ? {} : { above }),
    private: (flags & EPHEMERAL) !== 0,
    edited: message.edited_timestamp !== null,
    state: (flags & LOADING) === 0 ? 'shown' : 'waiting',
    content: drawn(content, namesOf(double)),
    components: withTexts(double, message.components),
    files: attachments.map(({ filename }) => filename),
  };
  made.set(message, item);
  return item;
}

/** The messages of an answer; before it, that it is waited for; without one, that it failed. */
function itemsOf(double: Double, asked: Asked): Item[] {
  const { world } = double;
  const above = `${world.asker.global_name} ${asked.line}`;
  if (asked.answer !== undefined)
    return asked.answer.messages().map((message) => itemOf(double, message, above));
  const { id, failure } = asked;
  const time = new Date(Number((BigInt(id) >> 22n) + 1_420_070_400_000n)).toISOString();
  const empty = { content: [], components: [], files: [], edited: false };
  const from = { author: world.bot.username, app: true, private: true };
  const item: Item = { id, ...from, time, above, state: 'waiting', ...empty };
  return [failure === undefined ? item : { ...item, state: 'failed', failure }];
}

/** The place as it is now. A message that a click has changed stays where it was, under whoever asked for it. */
export function viewOf(double: Double, channel: Channel, place: Place): View {
  const items = new Map<string, Item>();
  for (const entry of channel.entries) {
    if (entry.place !== place) continue;
    const message = double.world.messages.get(entry.id);
    const found =
      entry.kind === 'asked' ? itemsOf(double, entry) : message ? [itemOf(double, message)] : [];
    for (const item of found) if (!items.has(item.id)) items.set(item.id, item);
  }
  const { world, api, token, publicKey } = double;
  const { guilds, bot } = world;
  const titles: Readonly<Record<Place, string>> = {
    guild: `#${guilds[0]?.channels[0]?.name ?? ''} in ${guilds[0]?.name ?? ''}`,
    'bot-dm': `Direct messages with ${bot.username}`,
    'private-channel': 'A group, with the bot in your own account',
  };
  return {
    title: titles[place],
    online: double.online() || double.endpoints().length > 0,
    bot: bot.username,
    application: { api, token, publicKey, endpoints: double.endpoints() },
    menu: offered(double, place).flatMap(({ type, name }) => (type === 3 ? [name] : [])),
    items: [...items.values()].sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1)),
  };
}
