// What a client gets once it has identified: READY, then the guilds of its shard.
import type { Bag } from './components.ts';
import { event, type Session, shardOfGuild } from './sessions.ts';
import type { World } from './world.ts';

const GUILDS_INTENT = 1;

/** @param resumeAddress where READY says that the session is resumed. */
export function welcome(
  session: Session,
  world: World,
  resumeAddress: string,
  identify: Bag,
): void {
  const [id, count] = session.shard;
  const guilds = world.guilds.filter((guild) => shardOfGuild(guild.id, count) === id);
  event(session, {
    t: 'READY',
    d: {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: resumeAddress,
      ...('shard' in identify ? { shard: session.shard } : {}),
      application: { id: world.applicationId, flags: 0 },
    },
  });
  if ((Number(identify['intents']) & GUILDS_INTENT) === 0) return;
  for (const guild of guilds) event(session, { t: 'GUILD_CREATE', d: guild });
}
