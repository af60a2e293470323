// Makes of a request's body the message Discord would keep: ids, defaults and everything it fills in.
import type { APIAttachment, APIMessage, Snowflake } from 'discord-api-types/v10';
import { specAnswers } from '../spec.ts';
import { type Bag, bags, keptComponents, withoutNulls } from './components.ts';
import { newId, type World } from './world.ts';

/** A file of a multipart request: `index` is the n of `files[n]`, by which the body names it. */
export interface File {
  readonly index: string;
  readonly name: string;
  readonly size: number;
}

const V2 = 32768;
const LOADING = 128;
const EPHEMERAL = 64;

function keptEmbed(embed: Bag): Bag {
  const { fields, ...rest } = withoutNulls(embed);
  const kept = bags(fields).map((field) => ({
    ...withoutNulls(field),
    inline: field['inline'] === true,
  }));
  return { ...rest, type: 'rich', ...(kept.length > 0 ? { fields: kept } : {}) };
}

function keptFiles(body: Bag, files: readonly File[]): APIAttachment[] {
  return files.map(({ index, name, size }) => {
    const named = bags(body['attachments']).find((one) => one['id'] === index);
    const url = `https://cdn.discordapp.com/ephemeral-attachments/${newId()}/${name}`;
    const description = named?.['description'];
    return {
      id: newId(),
      filename: name,
      size,
      url,
      proxy_url: url,
      ...(typeof description === 'string' ? { description } : {}),
    };
  });
}

/** Every message the double keeps is one that Discord's document knows, as far as its bodies are checked. */
function assertMessage(message: unknown, { trusting }: World): asserts message is APIMessage {
  if (trusting) return;
  const faults = specAnswers.message(message);
  if (faults.length > 0) throw new Error(`The double keeps a bad message: ${faults.join('; ')}`);
}

/** Where a new message comes from and what it answers. */
export interface Origin {
  readonly world: World;
  readonly channelId: Snowflake;
  readonly ephemeral: boolean;
  /** 20 answers a slash command, 23 a menu command, 19 another message (Discord, Message Types). */
  readonly type: number;
  readonly more: Bag;
}

/** A new message made of a checked body; without a body, the "thinking" one of a defer. */
export function newMessage(
  origin: Origin,
  body: Bag | undefined,
  files: readonly File[],
): APIMessage {
  const { world, channelId, ephemeral, type, more } = origin;
  const flags = (body === undefined ? LOADING : Number(body['flags'] ?? 0)) & ~EPHEMERAL;
  const blank = {
    id: world.newId(),
    type,
    channel_id: channelId,
    author: world.bot,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    content: '',
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    embeds: [],
    components: [],
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    flags: flags | (ephemeral ? EPHEMERAL : 0),
    pinned: false,
    tts: false,
    ...more,
  };
  const message: unknown = { ...blank, ...parts(body ?? {}, files) };
  assertMessage(message, world);
  return message;
}

/** The parts a body sets; those it leaves out are absent, so that they stay as they are in an edit. */
function parts(body: Bag, files: readonly File[]): Bag {
  const attachments = keptFiles(body, files);
  return {
    ...('content' in body ? { content: body['content'] ?? '' } : {}),
    ...('embeds' in body ? { embeds: bags(body['embeds']).map(keptEmbed) } : {}),
    ...('components' in body
      ? { components: keptComponents(bags(body['components']), attachments) }
      : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

/** A message after an edit: no longer loading, as ephemeral as before, and V2 for ever once it was. */
export function editedMessage(
  world: World,
  before: APIMessage,
  body: Bag,
  files: readonly File[],
): APIMessage {
  const lasting = (before.flags ?? 0) & (EPHEMERAL | V2);
  const settable = Number(body['flags'] ?? 0) & (4 | V2);
  const wasLoading = ((before.flags ?? 0) & LOADING) !== 0;
  const message: unknown = {
    ...before,
    ...parts(body, files),
    flags: lasting | settable,
    edited_timestamp: wasLoading ? null : new Date().toISOString(),
  };
  assertMessage(message, world);
  return message;
}

/** What an edit may not leave behind: nothing to see, or content beside Components V2. */
export function stateFaults(message: APIMessage): string[] {
  const filled = message.content !== '' || message.embeds.length > 0;
  const v2 = ((message.flags ?? 0) & V2) !== 0;
  if (v2 && filled)
    return ['message has content or embeds beside Components V2; Discord allows none.'];
  const empty = v2 ? message.components?.length === 0 : !filled && message.attachments.length === 0;
  return empty ? ['message is empty; an edit must leave something to see.'] : [];
}
