// Keeps that an answer is brought in time or given up in time, whatever the network does, and that a burst opens no flood.
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
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

test('a burst shares its connections, and all of it is brought', { timeout: 30_000 }, async () => {
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
