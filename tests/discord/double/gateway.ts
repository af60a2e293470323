// The double's gateway: takes connections, lets clients identify and resume, and makes trouble on demand.
import type { Server } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import type { Bag } from './components.ts';
import { listen } from './connection.ts';
import { CLOSE, identifyRefusal, isToken, shardOf } from './identify.ts';
import { event, isFor, type Session, type Shard, write } from './sessions.ts';
import { welcome } from './welcome.ts';
import type { World } from './world.ts';

const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const ACKNOWLEDGE = 11;
const VERSIONS: readonly string[] = ['9', '10'];

/** A packet that a client sent. */
export interface Received {
  readonly op: number;
  readonly d: unknown;
  readonly at: number;
}
export interface Gateway {
  /** Whether some client's session gets this event, connected or not: it reaches it, at the latest by replay. */
  reaches(data: unknown): boolean;
  /** Sends an event to every session of its shard: (guild_id >> 22) % count, or 0 outside guilds. */
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
  /** With false every connection is cut as soon as it is made, as by a gateway that is down. */
  takeConnections(on: boolean): void;
  /** Answers the next identify with this close code, such as 4011. */
  refuseNextIdentify(code: number): void;
  /** The shard of every session. */
  shards(): readonly Shard[];
  /** Whether some client is connected and has a session. */
  online(): boolean;
  readonly received: readonly Received[];
  /** The path of each connection so far: `/` for the base address, `/resume` for the resume address. */
  readonly connections: readonly string[];
  stop(): void;
}

/**
 * Discord's gateway on the given server, at `/` and, for resuming, at `/resume`.
 * @param heartbeatInterval milliseconds, as HELLO names it.
 * @param spend is told of each identify: it is one of the session starts of a day.
 */
export function newGateway(
  server: Server,
  world: World,
  address: () => string,
  heartbeatInterval: number,
  spend: () => void,
): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const received: Received[] = [];
  const connections: string[] = [];
  let acknowledging = true;
  let taking = true;
  let refusal: number | undefined;

  /** Returns the new session, or the close code that refuses it. */
  function identify(socket: WebSocket, data: Bag): Session | number {
    spend();
    const code = identifyRefusal(data, world.token) ?? refusal;
    refusal = undefined;
    if (code !== undefined) return code;
    const shard = shardOf(data) ?? [0, 1];
    const session: Session = { id: world.newId(), shard, sent: [], socket };
    sessions.set(session.id, session);
    welcome(session, world, `${address()}/resume`, data);
    return session;
  }

  /** Returns the session with what it missed replayed, or the close code; undefined: identify anew (op 9 false). */
  function resume(socket: WebSocket, data: Bag): Session | number | undefined {
    if (!isToken(data['token'], world.token)) return CLOSE.authenticationFailed;
    const session = sessions.get(String(data['session_id']));
    if (session === undefined) {
      write(socket, { op: INVALID_SESSION, d: false });
      return undefined;
    }
    const seq = data['seq'];
    if (typeof seq !== 'number' || seq > session.sent.length) return CLOSE.invalidSequence;
    session.socket = socket;
    for (const packet of session.sent.slice(seq)) write(socket, packet);
    event(session, { t: 'RESUMED', d: {} });
    return session;
  }

  sockets.on('connection', (socket, request) => {
    if (!taking) {
      socket.terminate();
      return;
    }
    const url = new URL(request.url ?? '/', 'ws://double');
    connections.push(url.pathname);
    socket.on('error', () => socket.terminate());
    if (!VERSIONS.includes(url.searchParams.get('v') ?? '10')) {
      socket.close(CLOSE.invalidVersion);
      return;
    }
    write(socket, { op: HELLO, d: { heartbeat_interval: heartbeatInterval } });
    listen(socket, {
      received: ({ op, d }) => received.push({ op, d, at: Date.now() }),
      heartbeat: () => void (acknowledging && write(socket, { op: ACKNOWLEDGE })),
      identify,
      resume,
      left: ({ id }) => sessions.delete(id),
    });
  });

  /** Tells every client that its connection no longer serves: what is sent from now on waits for its resume. */
  const suspend = (packet: object): void => {
    for (const socket of sockets.clients) write(socket, packet);
    for (const session of sessions.values()) session.socket = undefined;
  };
  const reached = (data: unknown): Session[] =>
    [...sessions.values()].filter((session) => isFor(session, data));
  return {
    received,
    connections,
    shards: () => [...sessions.values()].map(({ shard }) => shard),
    online: () =>
      [...sessions.values()].some(({ socket }) => socket?.readyState === WebSocket.OPEN),
    reaches: (data) => reached(data).length > 0,
    dispatch: (name, data) => {
      for (const session of reached(data)) event(session, { t: name, d: data });
    },
    send: (packet) => {
      if (typeof packet === 'string' || 'op' in packet)
        for (const session of sessions.values()) write(session.socket, packet);
      else for (const session of reached('d' in packet && packet.d)) event(session, packet);
    },
    closeAll: (code) => {
      for (const socket of sockets.clients)
        if (code === 1006) socket.terminate();
        else socket.close(code);
    },
    reconnect: () => suspend({ op: RECONNECT, d: null }),
    invalidate: (resumable) => {
      suspend({ op: INVALID_SESSION, d: resumable });
      if (!resumable) sessions.clear();
    },
    forgetSessions: () => sessions.clear(),
    acknowledgeHeartbeats: (on) => {
      acknowledging = on;
    },
    takeConnections: (on) => {
      taking = on;
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
