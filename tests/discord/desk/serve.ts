// Serves the page on the loopback: its files, what happens as server-sent events, and what a person does as POST.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOn } from '../double/listen.ts';
import type { Double } from '../double.ts';
import { newActions } from './actions.ts';
import { newChannel, type Place } from './channel.ts';
import { viewOf } from './view.ts';

/** The page of a double. */
export interface Desk {
  readonly address: string;
  stop(): Promise<void>;
}

/** Milliseconds between looks at the double: what an edit or a follow-up changes is seen after this. */
const LOOK = 100;
const MOST_BYTES = 64 * 1024;
const SERVED = [
  ...['style.css', 'message.css', 'components.css', 'text.css', 'entry.css'],
  ...['page.js', 'composer.js', 'message.js', 'components.js', 'form.js', 'portal.js'],
];
const FILES: ReadonlyMap<string, string> = new Map([
  ['/', 'index.html'],
  ...SERVED.map((name) => [`/${name}`, name] as const),
]);
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

async function file(path: string, response: ServerResponse): Promise<void> {
  const name = FILES.get(path);
  if (name === undefined) {
    response.writeHead(404).end();
    return;
  }
  const bytes = await readFile(new URL(`../page/${name}`, import.meta.url));
  const type = TYPES[name.split('.').at(-1) ?? ''];
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

/** Undefined for a body that is too long or no JSON. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

const placeOf = (text: string | null): Place =>
  text === 'bot-dm' || text === 'private-channel' ? text : 'guild';

/** Starts the page on 127.0.0.1, on a free port if none is given. */
export async function serveDesk(double: Double, port = 0): Promise<Desk> {
  const channel = newChannel(double);
  const act = newActions(double, channel);

  /** Sends the place now, and whenever it has changed. */
  function follow(place: Place, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    let before = '';
    const look = (): void => {
      const view = JSON.stringify(viewOf(double, channel, place));
      if (view !== before) response.write(`data: ${view}\n\n`);
      before = view;
    };
    look();
    const timer = setInterval(look, LOOK);
    response.on('close', () => clearInterval(timer));
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', address);
    // Another site that a browser takes for this one (DNS rebinding) has another name in Host.
    if (request.headers.host !== new URL(address).host) response.writeHead(421).end();
    else if (request.method === 'GET' && url.pathname === '/events')
      follow(placeOf(url.searchParams.get('place')), response);
    else if (request.method === 'GET') await file(url.pathname, response);
    else if (request.method !== 'POST' || url.pathname !== '/do') response.writeHead(404).end();
    else if (request.headers['content-type'] !== 'application/json') response.writeHead(415).end();
    else {
      const outcome = await act(await jsonOf(request));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(outcome));
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      process.stderr.write(`The page failed at ${request.method} ${request.url}: ${error}\n`);
      response.destroy();
    });
  });
  const address = `http://127.0.0.1:${await listenOn(server, port)}`;
  return {
    address,
    stop: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
