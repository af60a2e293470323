// One connection of the gateway: reads its packets, and closes it with Discord's code where one is out of order.
import type { WebSocket } from 'ws';
import { type Bag, isBag } from './components.ts';
import { CLOSE } from './identify.ts';
import type { Packet, Session } from './sessions.ts';

const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
/** Presence, voice state, request of members, of soundboard sounds: taken without effect. */
const WITHOUT_EFFECT: readonly number[] = [3, 4, 8, 31];
const MOST_BYTES = 4096;
/** Discord, Gateway Rate Limiting. */
const MOST_EVENTS = { count: 120, milliseconds: 60_000 } as const;

/** What the gateway does for a connection. */
export interface Handlers {
  received(packet: Packet): void;
  heartbeat(socket: WebSocket): void;
  /** The session begun or resumed, the code to close with, or undefined where the client has been told op 9. */
  identify(socket: WebSocket, data: Bag): Session | number;
  resume(socket: WebSocket, data: Bag): Session | number | undefined;
  /** The client has ended its session by its way of closing. */
  left(session: Session): void;
}

function parse(text: string): Packet | undefined {
  if (Buffer.byteLength(text) > MOST_BYTES) return undefined;
  try {
    const packet: unknown = JSON.parse(text);
    if (!isBag(packet) || typeof packet['op'] !== 'number') return undefined;
    return { op: packet['op'], d: packet['d'] };
  } catch {
    return undefined;
  }
}

/** Takes what comes on a new connection until it closes. */
export function listen(socket: WebSocket, handlers: Handlers): void {
  let session: Session | undefined;
  let recent: readonly number[] = [];

  /** Returns the code to close with, if the packet is out of order. */
  function take(packet: Packet): number | undefined {
    const { op } = packet;
    handlers.received(packet);
    if (op === HEARTBEAT) handlers.heartbeat(socket);
    else if (op === IDENTIFY || op === RESUME) {
      if (session?.socket === socket) return CLOSE.alreadyAuthenticated;
      const data = isBag(packet.d) ? packet.d : {};
      const begun = handlers[op === IDENTIFY ? 'identify' : 'resume'](socket, data);
      if (typeof begun === 'number') return begun;
      session = begun;
    } else if (!WITHOUT_EFFECT.includes(op)) return CLOSE.unknownOpcode;
    else if (session === undefined) return CLOSE.notAuthenticated;
    return undefined;
  }

  socket.on('message', (data) => {
    const now = Date.now();
    recent = [...recent.filter((at) => now - at < MOST_EVENTS.milliseconds), now];
    const packet = parse(String(data));
    const ordered = packet === undefined ? CLOSE.decodeError : take(packet);
    const code = recent.length > MOST_EVENTS.count ? CLOSE.rateLimited : ordered;
    if (code !== undefined) socket.close(code);
  });
  socket.on('close', (code) => {
    // 1000 and 1001 end the session; any other code leaves it to be resumed (Discord, Gateway, Disconnecting).
    const serves = session?.socket === socket || session?.socket === undefined;
    if (session && serves && (code === 1000 || code === 1001)) handlers.left(session);
  });
}
