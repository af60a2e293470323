// A small proxy on the loopback: between the bot and Discord's API, or before several bots as a load balancer.
import { request as ask, createServer } from 'node:http';

export interface Between {
  readonly address: string;
  readonly port: number;
  /** Goes away, with every connection. */
  stop(): Promise<void>;
}

export interface Ways {
  readonly port?: number;
  /** True breaks the connection after the request has had its effect, before the answer is passed on. */
  readonly swallows?: (path: string) => boolean;
}

/** Passes each request on to the next of the targets in turn. */
export async function startProxy(
  targets: readonly string[],
  { port = 0, swallows = () => false }: Ways = {},
): Promise<Between> {
  let turn = 0;
  const server = createServer((request, response) => {
    const target = new URL(request.url ?? '/', targets[turn % targets.length]);
    turn += 1;
    const { method, headers } = request;
    const passed = ask(target, { ...(method ? { method } : {}), headers }, (answer) => {
      if (swallows(target.pathname)) {
        answer.resume();
        response.destroy();
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const bound = server.address();
  const at = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${at}`,
    port: at,
    stop: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
