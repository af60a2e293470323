// A node:http server around a web-standard handler, with limits against slow and large requests.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Handler } from './http.ts';

/** A server that listens. */
export interface Listening {
  /** As in `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Takes no more requests, and resolves once those it has taken are answered, or are given up. */
  close(): Promise<void>;
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
} as const;

/** Milliseconds in which a closing server waits for what it has taken, and a refused sender may go on sending. */
const closingPatience = 4000;
const sendingPatience = 1000;

/**
 * Listens on a port, any free one for 0. Rejects when it cannot. `broken` is told of every answer that its asker did
 * not wait for.
 */
export async function listen(
  handler: Handler,
  { host, port }: { readonly host: string; readonly port: number },
  report: (error: unknown) => void,
  broken: () => void = () => undefined,
): Promise<Listening> {
  let closing = false;
  const closable: Handler = async (request) => {
    const answer = await handler(request);
    if (closing) answer.headers.set('connection', 'close');
    return answer;
  };
  const server = createServer(limits, (request, response) => {
    void passOn(closable, request, response, broken).catch((error: unknown) => {
      report(error);
      response.destroy();
    });
  });
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

async function passOn(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  broken: () => void,
): Promise<void> {
  const asked = webRequest(request);
  const answer = asked
    ? await handler(asked)
    : new Response('Not a request that can be read.\n', { status: 400 });
  const body = Buffer.from(await answer.arrayBuffer());
  if (answer.ok) onUnread(response, broken);
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

/** The same request in web-standard form, or undefined where its method or its address cannot be one. */
function webRequest(request: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '/', headers } = request;
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

/** The body as it comes, no faster than it is read. */
function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (stream) => {
      request.on('data', (chunk: Buffer) => {
        stream.enqueue(chunk);
        request.pause();
      });
      request.on('end', () => stream.close());
      request.on('error', (error) => stream.error(error));
    },
    pull: () => {
      request.resume();
    },
    cancel: () => {
      request.pause();
    },
  });
}
