// The double's gateway: sessions with sequence numbers and replay, heartbeats, and trouble on demand.
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { World } from './world.ts';

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const ACKNOWLEDGE = 11;
const GUILDS_INTENT = 1;

interface Packet {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number;
  readonly t?: string;
}
interface Session {
  readonly id: string;
  readonly sent: Packet[];
  socket: WebSocket | undefined;
}
/** A packet that a client sent. */
export interface Received {
  readonly op: number;
  readonly d: unknown;
  readonly at: number;
}
export interface Gateway {
  /** Whether a client has a session, connected or not: what is sent now reaches it, at the latest by replay. */
  hasSession(): boolean;
  /** Sends an event to every session. */
  dispatch(name: string, data: unknown): void;
  /** Sends a packet as it is, malformed or not; a text goes out unparsed. Without `op` it is an event. */
  send(packet: object | string): void;
  /** Closes every connection with a code; 1006 cuts it without a close frame. */
  closeAll(code: number): void;
  /** Op 7: asks every client to connect again; what is sent from now on waits for its resume. */
  reconnect(): void;
  /** Op 9: with true the client resumes on the same connection, with false it identifies anew. */
  invalidate(resumable: boolean): void;
  /** Forgets every session, so that the next resume is refused. */
  forgetSessions(): void;
  acknowledgeHeartbeats(on: boolean): void;
  /** Answers the next identify with this close code, such as 4014. */
  refuseNextIdentify(code: number): void;
  readonly received: readonly Received[];
  /** The path of each connection so far: `/` for the base address, `/resume` for the resume address. */
  readonly connections: readonly string[];
  stop(): void;
}

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function parse(text: string): Packet | undefined {
  try {
    const packet: unknown = JSON.parse(text);
    if (!isBag(packet) || typeof packet['op'] !== 'number') return undefined;
    return { op: packet['op'], d: packet['d'] };
  } catch {
    return undefined;
  }
}

/**
 * Discord's gateway on the given server, at `/` and, for resuming, at `/resume`.
 * @param heartbeatInterval milliseconds, as HELLO names it.
 */
export function newGateway(
  server: Server,
  world: World,
  address: () => string,
  heartbeatInterval: number,
): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const received: Received[] = [];
  const connections: string[] = [];
  let acknowledging = true;
  let refusal: number | undefined;

  const write = (socket: WebSocket | undefined, packet: object | string): void => {
    if (socket?.readyState === socket?.OPEN)
      socket?.send(typeof packet === 'string' ? packet : JSON.stringify(packet));
  };
  const event = (session: Session, packet: object): void => {
    const numbered: Packet = { op: DISPATCH, ...packet, s: session.sent.length + 1 };
    session.sent.push(numbered);
    write(session.socket, numbered);
  };
  /** discord.js sends a bare token, other libraries "Bot TOKEN" (discord.md section 3). */
  const isToken = (given: unknown): boolean => String(given).replace(/^Bot /u, '') === world.token;

  function identify(socket: WebSocket, data: Readonly<Record<string, unknown>>): void {
    const code = isToken(data['token']) ? refusal : 4004;
    refusal = undefined;
    if (code !== undefined) {
      socket.close(code, code === 4004 ? 'Authentication failed.' : 'Refused.');
      return;
    }
    const session: Session = { id: world.newId(), sent: [], socket };
    sessions.set(session.id, session);
    event(session, {
      t: 'READY',
      d: {
        v: 10,
        user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
        guilds: world.guilds.map(({ id }) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: `${address()}/resume`,
        shard: [0, 1],
        application: { id: world.applicationId, flags: 0 },
      },
    });
    if ((Number(data['intents']) & GUILDS_INTENT) === 0) return;
    for (const guild of world.guilds) event(session, { t: 'GUILD_CREATE', d: guild });
  }

  function resume(socket: WebSocket, data: Readonly<Record<string, unknown>>): void {
    const session = sessions.get(String(data['session_id']));
    if (session === undefined || !isToken(data['token'])) {
      write(socket, { op: INVALID_SESSION, d: false });
      return;
    }
    session.socket = socket;
    for (const packet of session.sent.slice(Number(data['seq']))) write(socket, packet);
    event(session, { t: 'RESUMED', d: {} });
  }

  sockets.on('connection', (socket, request) => {
    connections.push(new URL(request.url ?? '/', 'ws://double').pathname);
    socket.on('error', () => socket.terminate());
    write(socket, { op: HELLO, d: { heartbeat_interval: heartbeatInterval } });
    socket.on('message', (data) => {
      const packet = parse(String(data));
      if (packet === undefined) {
        socket.close(4002, 'Error while decoding payload.');
        return;
      }
      received.push({ op: packet.op, d: packet.d, at: Date.now() });
      const body = isBag(packet.d) ? packet.d : {};
      if (packet.op === HEARTBEAT && acknowledging) write(socket, { op: ACKNOWLEDGE });
      if (packet.op === IDENTIFY) identify(socket, body);
      if (packet.op === RESUME) resume(socket, body);
    });
  });

  const each = (packet: object): void => {
    for (const socket of sockets.clients) write(socket, packet);
  };
  return {
    received,
    connections,
    hasSession: () => sessions.size > 0,
    dispatch: (name, data) => {
      for (const session of sessions.values()) event(session, { t: name, d: data });
    },
    send: (packet) => {
      for (const session of sessions.values())
        if (typeof packet === 'string' || 'op' in packet) write(session.socket, packet);
        else event(session, packet);
    },
    closeAll: (code) => {
      for (const socket of sockets.clients)
        if (code === 1006) socket.terminate();
        else socket.close(code);
    },
    reconnect: () => {
      each({ op: RECONNECT, d: null });
      for (const session of sessions.values()) session.socket = undefined;
    },
    invalidate: (resumable) => {
      if (!resumable) sessions.clear();
      each({ op: INVALID_SESSION, d: resumable });
    },
    forgetSessions: () => sessions.clear(),
    acknowledgeHeartbeats: (on) => {
      acknowledging = on;
    },
    refuseNextIdentify: (code) => {
      refusal = code;
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
