// Keeps the server in front of the handler: it passes requests on, and refuses what is none.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Handler, interactionsHandler } from '../../src/transports/http.ts';
import { type Listeners, type Listening, listen } from '../../src/transports/node-server.ts';
import type { Notice } from '../../src/transports/notice.ts';
import { until } from '../discord/bare-client.ts';
import { realContext } from '../real.ts';
import { newKeys, signed } from './signed.ts';

const context = await realContext();
const keys = newKeys();
const reported: unknown[] = [];
const told: string[] = [];
const listeners: Listeners = {
  report: (error) => reported.push(error),
  broken: () => told.push('broken'),
  refused: (status, reason) => told.push(`${status} ${reason}`),
};
const place = { host: '127.0.0.1', port: 0 };
const help = JSON.stringify({ id: '1', token: 't', type: 2, data: { name: 'help', type: 1 } });

/** What a raw client hears until the server closes, after sending these parts. */
async function hears(address: string, ...parts: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (data) => {
    heard += String(data);
  });
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return heard;
}

describe('a server', () => {
  let server: Listening;
  beforeAll(async () => {
    const { report } = listeners;
    const notify = (notice: Notice) => {
      if (notice.event === 'refused') told.push(`${notice.status} ${notice.reason}`);
    };
    const means = { publicKey: keys.publicKey, context: () => context, report, notify };
    server = await listen(interactionsHandler(means), place, listeners);
  });
  afterAll(() => server.close());
  const post = (init: RequestInit) => fetch(`${server.address}/interactions`, init);
  const isAnswered = async () => {
    const response = await post(signed(keys, help));
    expect(response.status).toBe(200);
    expect(JSON.stringify(await response.json())).toContain('What you can ask');
  };

  test('answers many at once, and refuses a forged one among them', async () => {
    const init = signed(keys, help);
    const forged = { ...init, body: `${init.body} ` };
    const responses = await Promise.all(
      Array.from({ length: 50 }, (_, at) => post(at % 10 === 0 ? forged : init)),
    );
    expect(responses.map(({ status }) => status)).toEqual(
      Array.from({ length: 50 }, (_, at) => (at % 10 === 0 ? 401 : 200)),
    );
  });

  test.each([
    [
      'a method that Node alone knows',
      'TRACE / HTTP/1.1\r\nhost: bot\r\nconnection: close\r\n\r\n',
      400,
    ],
    [
      'an address that is none',
      'GET http://[ HTTP/1.1\r\nhost: bot\r\nconnection: close\r\n\r\n',
      404,
    ],
  ])('refuses %s', async (_, request, status) => {
    expect(await hears(server.address, request)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
    await isAnswered();
  });

  const json = 'POST /interactions HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\n';
  test.each([
    ['a head that never ends', '408 The request came too slowly.', json],
    ['a body that stops', '408 The body came too slowly.', `${json}content-length: 9\r\n\r\n{`],
    ['a head of 9 KB', '431 At most 8192 bytes of headers.', `${json}x: ${'x'.repeat(9000)}\r\n`],
    ['what is no request', '400 Not a request that can be read.', 'banana\r\n\r\n'],
    ['a request without a host', '400 Not a request that can be read.', `GET / HTTP/1.1\r\n\r\n`],
    [
      'a body in chunks of no length',
      '400 The body broke off.',
      `${json}transfer-encoding: chunked\r\n\r\nx\r\n`,
    ],
  ])('answers %s with what it tells, once: %s', async (_, reason, request) => {
    told.splice(0);
    const [status] = reason.split(' ');
    const heard = await hears(server.address, request);
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
    expect(heard.match(/HTTP\/1/gu)).toHaveLength(1);
    await until(() => told.length > 0);
    await isAnswered();
    expect(told).toEqual([reason]);
  });

  test('tells of nobody who leaves without a word', async () => {
    told.splice(0);
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.resetAndDestroy();
    await isAnswered();
    expect(told).toEqual([]);
  });

  test('tells of what follows an answer on its connection', async () => {
    told.splice(0);
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nhost: bot\r\n\r\n');
    expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 404 /u);
    socket.write('banana\r\n\r\n');
    expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 400 /u);
    expect(told).toEqual(['404 Not found.', '400 Not a request that can be read.']);
    socket.destroy();
  });

  test('reports none of that as a fault of ours', () => {
    expect(reported).toEqual([]);
  });
});

/** A handler that answers when told to. */
function held(): { handler: Handler; asked: () => number; answer: () => void } {
  const waiting: (() => void)[] = [];
  return {
    handler: async () => {
      await new Promise<void>((go) => waiting.push(go));
      return new Response('answered');
    },
    asked: () => waiting.length,
    answer: () => {
      for (const go of waiting) go();
    },
  };
}

test('a server that closes answers what it has taken, and takes no more', async () => {
  const { handler, asked, answer } = held();
  const server = await listen(handler, place, listeners);
  const taken = fetch(server.address);
  await until(() => asked() === 1);
  const closed = server.close();
  await expect(fetch(server.address)).rejects.toThrow();
  answer();
  expect(await (await taken).text()).toBe('answered');
  await closed;
});

test('an answer whose asker has gone is told, and a mistake of ours costs one connection', async () => {
  const { handler, asked, answer } = held();
  const server = await listen(handler, place, listeners);
  told.splice(0);
  const asker = connect(Number(new URL(server.address).port), '127.0.0.1');
  asker.write('POST / HTTP/1.1\r\nhost: bot\r\ncontent-length: 0\r\n\r\n');
  // Whoever asks for health may give up: no answer to a person is lost by that.
  const monitor = connect(Number(new URL(server.address).port), '127.0.0.1');
  monitor.write('GET /health HTTP/1.1\r\nhost: bot\r\n\r\n');
  await until(() => asked() === 2);
  asker.destroy();
  monitor.destroy();
  await new Promise((done) => setTimeout(done, 50));
  answer();
  await until(() => told.length > 0);
  await new Promise((done) => setTimeout(done, 50));
  expect(told).toEqual(['broken']);
  await server.close();

  const fault = new Error('Our own mistake.');
  const other = await listen(() => Promise.reject(fault), place, listeners);
  await expect(fetch(other.address)).rejects.toThrow();
  expect(reported.splice(0)).toEqual([fault]);
  await other.close();
});

test('a port that is taken is refused with its reason', async () => {
  const { handler } = held();
  const first = await listen(handler, place, listeners);
  const port = Number(new URL(first.address).port);
  await expect(listen(handler, { ...place, port }, listeners)).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await first.close();
});
