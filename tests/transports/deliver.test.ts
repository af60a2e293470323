// Keeps that an answer is brought in time or given up in time, whatever the network does, and that a burst opens no flood.
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { delivering } from '../../src/transports/deliver.ts';
import { plainFault } from '../../src/transports/fault.ts';

const pong = new TextEncoder().encode('{"type":1}');
const servers: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** The port that a server listens on; what it accepts is closed after the test. */
async function portOf(server: Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

test('a server that accepts and never greets is given up in time, after a second try', {
  timeout: 15_000,
}, async () => {
  let greeted = 0;
  const silent = createServer(() => {
    greeted++;
  });
  const deliver = delivering(`https://127.0.0.1:${await portOf(silent)}/api`);
  const from = performance.now();
  const fault = await deliver({ id: '1', token: 'a' }, pong).then(() => 'brought', plainFault);
  expect(fault).toMatch(/^Discord cannot be reached/);
  // Discord waits for three seconds; a busy machine may tell of it later.
  expect(performance.now() - from).toBeLessThan(5000);
  expect(greeted).toBeGreaterThanOrEqual(2);
});

test('a second try has all the time that is left', { timeout: 15_000 }, async () => {
  let asked = 0;
  const slow = createHttp((request, response) => {
    request.resume();
    // Longer than a try that another follows, and within what is left after one.
    if (++asked === 2) setTimeout(() => response.writeHead(204).end(), 1400);
  });
  const deliver = delivering(`http://127.0.0.1:${await portOf(slow)}/api`);
  await deliver({ id: '1', token: 'a' }, pong);
  expect(asked).toBe(2);
});

test('a second try fits behind a question that took long', { timeout: 15_000 }, async () => {
  let asked = 0;
  const hanging = createHttp((request, response) => {
    request.resume();
    if (++asked === 2) response.writeHead(204).end();
  });
  const deliver = delivering(`http://127.0.0.1:${await portOf(hanging)}/api`);
  await deliver({ id: '1', token: 'a' }, pong, performance.now() - 900);
  expect(asked).toBe(2);
});

test('a burst shares its connections, and all of it is brought', { timeout: 120_000 }, async () => {
  let open = 0;
  let most = 0;
  const brought = new Set<string>();
  const server = createHttp((request, response) => {
    brought.add(request.url ?? '');
    request.resume();
    // None is answered before others have asked.
    setTimeout(() => response.writeHead(204).end(), 20);
  });
  server.on('connection', (socket) => {
    most = Math.max(most, ++open);
    socket.on('close', () => open--);
  });
  const deliver = delivering(`http://127.0.0.1:${await portOf(server)}/api`);
  const ids = Array.from({ length: 600 }, (_, at) => String(at + 1));
  await Promise.all(ids.map((id) => deliver({ id, token: 'a' }, pong)));
  expect(brought.size).toBe(600);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(256);
});

describe('What Discord answers', () => {
  /** Delivers to a server that gives these answers in turn, and the last again; says what came of it and how often it was asked. */
  async function delivered(
    ...answers: readonly {
      readonly status: number;
      readonly body?: string;
      readonly headers?: Record<string, string>;
    }[]
  ): Promise<{ said: string; asked: number }> {
    let asked = 0;
    const server = createHttp((request, response) => {
      request.resume();
      const {
        status,
        body,
        headers = {},
      } = answers[Math.min(asked++, answers.length - 1)] ?? {
        status: 204,
      };
      response.writeHead(status, headers).end(body);
    });
    const deliver = delivering(`http://127.0.0.1:${await portOf(server)}/api`);
    const said = await deliver({ id: '1', token: 'secret' }, pong).then(
      () => 'brought',
      plainFault,
    );
    return { said, asked };
  }
  const limited = (seconds: number, header = Math.ceil(seconds)) => ({
    status: 429,
    body: JSON.stringify({ message: 'slow', retry_after: seconds, global: false }),
    headers: { 'retry-after': String(header) },
  });
  const good = { status: 204 };

  test('with a limit is waited for by the body, whose time is exact', async () => {
    expect(await delivered(limited(0.1, 2), good)).toEqual({ said: 'brought', asked: 2 });
  });

  test('with a limit that lasts too long is given up at once', async () => {
    const { said, asked } = await delivered(limited(30), good);
    expect({ said, asked }).toEqual({
      said: 'Discord asks to wait 30 seconds, which is too long.',
      asked: 1,
    });
  });

  test('with a fault of its own is tried again', async () => {
    expect(await delivered({ status: 502, body: '<html>' }, good)).toEqual({
      said: 'brought',
      asked: 2,
    });
  });

  test('with a refusal is told in its words, without the token', async () => {
    const body = JSON.stringify({ message: 'Unknown interaction', code: 10062 });
    const { said, asked } = await delivered({ status: 404, body });
    expect(asked).toBe(1);
    expect(said).toContain('Unknown interaction');
    expect(said).not.toContain('secret');
  });

  test('without a reason is told as that of something between', async () => {
    expect(await delivered({ status: 403, body: '<html>Forbidden</html>' })).toEqual({
      said: 'Something before Discord refused the answer (403).',
      asked: 1,
    });
  });

  test('that it has the answer already, after a try that seemed lost, is success', async () => {
    const body = JSON.stringify({ message: 'Already acknowledged', code: 40060 });
    expect(await delivered({ status: 500 }, { status: 400, body })).toEqual({
      said: 'brought',
      asked: 2,
    });
  });
});
