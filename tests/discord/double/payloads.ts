// INTERACTION_CREATE as Discord sends it: who asks, where, and with which installation.
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type APIUser,
  ChannelType,
  type InteractionType,
  Locale,
  type Snowflake,
} from 'discord-api-types/v10';
import type { World } from './world.ts';

/** Where and by whom something is asked; left out: the first guild, installed to the server, in English. */
export interface Setting {
  readonly where?: 'guild' | 'bot-dm' | 'private-channel';
  readonly install?: 'server' | 'user' | 'both';
  readonly user?: APIUser;
  readonly guildId?: Snowflake;
  readonly locale?: Locale;
  readonly guildLocale?: Locale;
  /** The asker's permissions, as a bit set in a text. */
  readonly permissions?: string;
  readonly appPermissions?: string;
}
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;
const EVERYTHING = '2248473465835073';
const CONTEXTS = { guild: 0, 'bot-dm': 1, 'private-channel': 2 } as const;

/** An interaction of a kind that a test drives; a ping comes by HTTP only. */
type Driven =
  | APIChatInputApplicationCommandInteraction
  | APIApplicationCommandAutocompleteInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction;

/** The shape is Discord's (Interaction Structure); the parts below are put together here, once, under its type. */
const isDriven = (payload: object): payload is Driven =>
  'data' in payload && 'token' in payload && 'entitlements' in payload;

function placed(world: World, setting: Setting): object {
  const { where = 'guild', user = world.asker } = setting;
  const guild = world.guilds.find(
    ({ id }) => setting.guildId === undefined || id === setting.guildId,
  );
  if (where !== 'guild') {
    const type = where === 'bot-dm' ? ChannelType.DM : ChannelType.GroupDM;
    const id = world.privateChannels[where];
    const channel = { id, type, flags: 0, last_message_id: null, recipients: [] };
    return { user, channel, channel_id: channel.id };
  }
  if (guild === undefined)
    throw new Error('The double has no such guild: start it with { guilds: [{ name }] }.');
  const [channel] = guild.channels;
  const locale = setting.guildLocale ?? guild.preferred_locale;
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale, features: guild.features },
    guild_locale: locale,
    channel: { ...channel, permissions: setting.permissions ?? EVERYTHING },
    channel_id: channel?.id,
    member: {
      user,
      roles: [],
      joined_at: '2025-02-01T00:00:00.000000+00:00',
      permissions: setting.permissions ?? EVERYTHING,
      nick: null,
      avatar: null,
      banner: null,
      premium_since: null,
      communication_disabled_until: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
    },
  };
}

/** Who installed the app: the guild under "0" ("0" in the bot's own DM), the user under "1" (Discord). */
function owners(world: World, setting: Setting): Readonly<Record<string, string>> {
  const { where = 'guild', install = 'server', user = world.asker } = setting;
  const guild = where === 'guild' ? (setting.guildId ?? world.guilds[0]?.id ?? '0') : '0';
  return {
    ...(install === 'user' ? {} : { '0': guild }),
    ...(install === 'server' ? {} : { '1': user.id }),
  };
}

/** One interaction of a type, with everything that does not depend on the type. */
function interaction(world: World, setting: Setting, type: InteractionType, own: object): object {
  return {
    id: world.newId(),
    application_id: world.applicationId,
    type,
    token: `${world.newId()}-${Math.random().toString(36).slice(2)}${'t'.repeat(40)}`,
    version: 1,
    locale: setting.locale ?? Locale.EnglishUS,
    app_permissions: setting.appPermissions ?? EVERYTHING,
    entitlements: [],
    authorizing_integration_owners: owners(world, setting),
    context: CONTEXTS[setting.where ?? 'guild'],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...placed(world, setting),
    ...own,
  };
}

/** A complete interaction: what Discord sends around every kind, and the kind's `own` part. */
export function driven(world: World, setting: Setting, type: InteractionType, own: object): Driven {
  const payload = interaction(world, setting, type, own);
  if (!isDriven(payload)) throw new Error('An interaction of the double lacks its data.');
  return payload;
}
