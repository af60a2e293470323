// A node:http server around a web-standard handler, with limits against slow and large requests.
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Handler } from './http.ts';

/** A server that listens. */
export interface Listening {
  /** As in `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Takes no more requests, and resolves once those it has taken are answered, or are given up. */
  close(): Promise<void>;
}

/** Who is told of what the answers of a server do not say. */
export interface Listeners {
  readonly report: (error: unknown) => void;
  /** An answer that its asker did not wait for. */
  readonly broken: () => void;
  /** A request that was turned away before the handler knew of it. */
  readonly refused: (status: number, reason: string) => void;
}

/** A request that has come at least by its head, and its answer. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Milliseconds for a request to arrive in whole: Discord gives up after 3,000. A connection between two requests is
 * kept longer than the 60 seconds that load balancers keep theirs, so that it is never we who close it first.
 */
const limits = {
  headersTimeout: 3000,
  requestTimeout: 3000,
  connectionsCheckingInterval: 500,
  keepAliveTimeout: 75_000,
  maxHeaderSize: 8192,
  // Whatever is refused is to be counted, and Node tells of this one to nobody.
  requireHostHeader: false,
} as const;

/** By Node's error: the status that it has for it, and why. What is not here is 400. */
const refusals: ReadonlyMap<string | undefined, readonly [number, string]> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'The request came too slowly.']],
  ['HPE_HEADER_OVERFLOW', [431, `At most ${limits.maxHeaderSize} bytes of headers.`]],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', [413, 'Too much beside the chunks.']],
]);
const unreadable = 'Not a request that can be read.';

/** Milliseconds in which a closing server waits for what it has taken, and a refused sender may go on sending. */
const closingPatience = 4000;
const sendingPatience = 1000;

/** Listens on a port, any free one for 0. Rejects when it cannot. */
export async function listen(
  handler: Handler,
  { host, port }: { readonly host: string; readonly port: number },
  listeners: Listeners,
): Promise<Listening> {
  const { report } = listeners;
  let closing = false;
  const closable: Handler = async (request) => {
    const answer = await handler(request);
    if (closing) answer.headers.set('connection', 'close');
    return answer;
  };
  const latest = new WeakMap<Duplex, Exchange>();
  const server = createServer(limits, (request, response) => {
    latest.set(request.socket, { request, response });
    void passOn(closable, { request, response }, listeners).catch((error: unknown) => {
      report(error);
      response.destroy();
    });
  });
  server.on('clientError', (error, socket) =>
    turnAway(error, socket, latest.get(socket), listeners),
  );
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  server.on('error', report);
  const bound = server.address();
  const at = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${at}`,
    close: async () => {
      closing = true;
      const givenUp = setTimeout(() => server.closeAllConnections(), closingPatience);
      await new Promise<void>((closed) => server.close(() => closed()));
      clearTimeout(givenUp);
    },
  };
}

/**
 * Ends a connection on which something else than a request has come, as Node does where nobody listens: with a status, if
 * no answer has begun. In the middle of an exchange it is for the handler to tell, whose body or answer breaks off.
 */
function turnAway(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  exchange: Exchange | undefined,
  { refused }: Listeners,
): void {
  const isOver =
    exchange === undefined || (exchange.request.complete && exchange.response.writableFinished);
  if (socket.writable && (isOver || !exchange.response.headersSent)) {
    const [status, reason] = refusals.get(error.code) ?? [400, unreadable];
    if (isOver) refused(status, reason);
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
  }
  socket.destroy(error);
}

async function passOn(
  handler: Handler,
  { request, response }: Exchange,
  { broken, refused }: Listeners,
): Promise<void> {
  const asked = webRequest(request);
  if (!asked) refused(400, unreadable);
  const answer = asked
    ? await handler(asked)
    : new Response(`${unreadable}\n`, { status: 400, headers: { connection: 'close' } });
  const body = Buffer.from(await answer.arrayBuffer());
  // Whoever asks for health or metrics may give up.
  if (answer.ok && request.method === 'POST') onUnread(response, broken);
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    'content-length': body.length,
  });
  response.end(body);
  if (request.complete) return;
  // Whoever still sends can read the answer only if the connection is not cut off under them.
  request.removeAllListeners('data').resume();
  setTimeout(() => {
    if (!request.complete) request.destroy();
  }, sendingPatience).unref();
}

/** Calls `broken` if the asker is gone before the answer is out. */
function onUnread(response: ServerResponse, broken: () => void): void {
  if (response.destroyed) broken();
  else
    response.once('close', () => {
      if (!response.writableFinished) broken();
    });
}

/** The same request in web-standard form, or undefined where its method, its address or its lack of a host lets it be none. */
function webRequest(request: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '/', headers, httpVersion } = request;
  if (httpVersion === '1.1' && headers.host === undefined) return undefined;
  const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  try {
    return new Request(new URL(`http://localhost${url}`), {
      method,
      headers: Object.fromEntries(pairs) as Record<string, string>,
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: bodyOf(request), duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}

/** The body as it comes, no faster than it is read. One that does not come in time ends in a `TimeoutError`. */
function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (stream) => {
      request.on('data', (chunk: Buffer) => {
        stream.enqueue(chunk);
        request.pause();
      });
      request.on('end', () => stream.close());
      request.on('error', (error) => {
        const cause: NodeJS.ErrnoException | null = request.socket.errored;
        const isLate = cause?.code === 'ERR_HTTP_REQUEST_TIMEOUT';
        stream.error(isLate ? new DOMException(cause.message, 'TimeoutError') : error);
      });
    },
    pull: () => {
      request.resume();
    },
    cancel: () => {
      request.pause();
    },
  });
}
