// The small world the double plays in: one application with its bot, some guilds, people, and what was sent there.
import type {
  APIGuild,
  APIMessage,
  APIUser,
  GatewayGuildCreateDispatchData,
  Snowflake,
} from 'discord-api-types/v10';
import { ChannelType, GuildFeature, Locale } from 'discord-api-types/v10';

/** A guild as a test asks for it. */
export interface GuildSeed {
  readonly id?: Snowflake;
  readonly name?: string;
  readonly locale?: Locale;
}
export interface World {
  readonly token: string;
  /** 32 bytes in hex: what HTTP interactions are verified with. */
  readonly publicKey: string;
  /** Whether callbacks are taken as well formed. */
  readonly trusting: boolean;
  readonly applicationId: Snowflake;
  readonly bot: APIUser;
  readonly asker: APIUser;
  readonly guilds: readonly GatewayGuildCreateDispatchData[];
  /** The ids of the asker's channel with the bot, and of a group's that the bot is not in. */
  readonly privateChannels: Readonly<Record<'bot-dm' | 'private-channel', Snowflake>>;
  /** Every message the double keeps, ephemeral ones too, by id. */
  readonly messages: Map<Snowflake, APIMessage>;
  newId(): Snowflake;
}

const DISCORD_EPOCH = 1_420_070_400_000;
const NEW_YEAR_2025 = 1_735_689_600_000;
let counter = 0n;
const noFlags: number = 0;

/** A new id that carries the present time, as Discord's do (Discord, Snowflakes). */
export function newId(): Snowflake {
  counter = (counter + 1n) % 4096n;
  return ((BigInt(Date.now() - DISCORD_EPOCH) << 22n) | counter).toString();
}

/** An id for something of the double on a port, the same each time. */
export const idOn = (port: number, place: number): Snowflake =>
  ((BigInt(NEW_YEAR_2025 - DISCORD_EPOCH) << 22n) | BigInt(16 * port + place)).toString();

/** A person or a bot with every field that Discord's document requires of a user. */
export const user = (username: string, more: Partial<APIUser> = {}): APIUser => ({
  id: newId(),
  username,
  discriminator: '0',
  global_name: null,
  avatar: null,
  public_flags: noFlags,
  flags: noFlags,
  primary_guild: null,
  ...more,
});

const permissionsOfEveryone = '2248473465835073';

function guild(seed: GuildSeed, owner: APIUser, bot: APIUser): GatewayGuildCreateDispatchData {
  const id = seed.id ?? newId();
  const joined = '2025-01-01T00:00:00.000000+00:00';
  const everyone: APIGuild['roles'][number] = {
    id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: permissionsOfEveryone,
    managed: false,
    mentionable: false,
    flags: noFlags,
    icon: null,
    unicode_emoji: null,
  };
  const member = { roles: [], joined_at: joined, deaf: false, mute: false, flags: noFlags };
  return {
    id,
    name: seed.name ?? 'Seminar',
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: owner.id,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [everyone],
    emojis: [],
    features: [GuildFeature.Community],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: noFlags,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: seed.locale ?? Locale.EnglishUS,
    public_updates_channel_id: null,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
    joined_at: joined,
    large: false,
    member_count: 2,
    voice_states: [],
    members: [{ ...member, user: bot, nick: null, premium_since: null }],
    channels: [
      {
        id: newId(),
        guild_id: id,
        type: ChannelType.GuildText,
        name: 'general',
        position: 0,
        permission_overwrites: [],
        nsfw: false,
        topic: null,
        parent_id: null,
        last_message_id: null,
        rate_limit_per_user: 0,
      },
    ],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A new world; `trusting` takes bodies as well formed. */
export function newWorld({
  token,
  publicKey,
  guilds,
  applicationId = newId(),
  trusting = false,
}: Pick<World, 'token' | 'publicKey'> & {
  readonly guilds: readonly GuildSeed[];
  readonly applicationId?: Snowflake;
  readonly trusting?: boolean | undefined;
}): World {
  const bot = user('security-sector', { id: applicationId, bot: true });
  const asker = user('asker', { global_name: 'Asker' });
  return {
    token,
    publicKey,
    trusting,
    applicationId,
    bot,
    asker,
    guilds: guilds.map((seed) => guild(seed, asker, bot)),
    privateChannels: { 'bot-dm': newId(), 'private-channel': newId() },
    messages: new Map(),
    newId,
  };
}

/** GET /applications/@me: every field that Discord's document requires. */
export const application = (
  world: World,
  endpoint: string | undefined,
): Readonly<Record<string, unknown>> => ({
  id: world.applicationId,
  name: world.bot.username,
  icon: null,
  description: '',
  type: null,
  bot: world.bot,
  owner: world.asker,
  team: null,
  verify_key: world.publicKey,
  flags: 0,
  flags_new: '0',
  redirect_uris: [],
  interactions_endpoint_url: endpoint ?? null,
  role_connections_verification_url: null,
  approximate_guild_count: world.guilds.length,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
  bot_public: true,
  bot_require_code_grant: false,
});
