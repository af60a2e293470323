// The gateway's sessions: each has its shard, its numbered events, and their replay for a client that resumes.
import type { Snowflake } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { isBag } from './components.ts';

const DISPATCH = 0;

export interface Packet {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number;
  readonly t?: string;
}
/** `[id, count]`, as IDENTIFY names it; `[0, 1]` for a client that does not shard. */
export type Shard = readonly [id: number, count: number];

export interface Session {
  readonly id: string;
  readonly shard: Shard;
  /** Every event so far: the one with sequence number n stands at n - 1. */
  readonly sent: Packet[];
  socket: WebSocket | undefined;
}

/** Writes a packet as it is; a text goes out unparsed. A closed connection takes nothing, as a wire would not. */
export const write = (socket: WebSocket | undefined, packet: object | string): void => {
  if (socket?.readyState === socket?.OPEN)
    socket?.send(typeof packet === 'string' ? packet : JSON.stringify(packet));
};

/** Numbers an event, keeps it for replay, and sends it if the session is connected. */
export function event(session: Session, packet: object): void {
  const numbered: Packet = { op: DISPATCH, ...packet, s: session.sent.length + 1 };
  session.sent.push(numbered);
  write(session.socket, numbered);
}

/** The shard that gets a guild's events (Discord, Sharding). */
export const shardOfGuild = (guildId: Snowflake, count: number): number =>
  Number((BigInt(guildId) >> 22n) % BigInt(count));

const isGuildId = (value: unknown): value is Snowflake =>
  typeof value === 'string' && /^\d+$/u.test(value);

/** Whether a session gets an event: one of a guild goes to the guild's shard, any other (a DM) to shard 0. */
export function isFor({ shard: [id, count] }: Session, data: unknown): boolean {
  const guildId = isBag(data) ? data['guild_id'] : undefined;
  return id === (isGuildId(guildId) ? shardOfGuild(guildId, count) : 0);
}
