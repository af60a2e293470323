// What a client that is not Discord, or not quite, hears over HTTP.
import { connect } from 'node:net';
import { textOf } from '../transports/seen.ts';
import type { Stage } from './stage.ts';

export interface Post {
  /** Seconds between the time that is signed and now. */
  readonly skew?: number;
  /** Headers instead of the right ones; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** The body that goes out, where it is not the one that is signed. */
  readonly sent?: string;
  readonly path?: string;
  readonly method?: string;
}

/** The status with the words of a refusal, or with the text of a message. */
export async function post(stage: Stage, body: string, how: Post = {}): Promise<string> {
  const time = String(Math.floor(Date.now() / 1000) + (how.skew ?? 0));
  const all = {
    'content-type': 'application/json',
    ...stage.double.sign(body, time),
    ...how.headers,
  };
  const headers = Object.fromEntries(
    Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const { method = 'POST', path = '/interactions', sent = body } = how;
  const response = await fetch(`${stage.address}${path}`, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body: sent }),
  });
  const text = await response.text();
  const words = response.ok ? textOf((JSON.parse(text) as { data?: unknown }).data) : text.trim();
  return `${response.status} ${words}`;
}

/** The first line that a raw client hears until the server closes, after sending these parts. */
export function hears(address: string, ...parts: readonly (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (data) => {
    heard += String(data);
  });
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  return new Promise((done) => socket.once('close', () => done(heard.split('\r\n', 1)[0] ?? '')));
}
