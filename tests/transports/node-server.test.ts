// Keeps the server in front of the handler: it passes requests on, and refuses what is none.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Handler, interactionsHandler } from '../../src/transports/http.ts';
import { type Listening, listen } from '../../src/transports/node-server.ts';
import { until } from '../discord/bare-client.ts';
import { realContext } from '../real.ts';
import { newKeys, signed } from './signed.ts';

const context = await realContext();
const keys = newKeys();
const reported: unknown[] = [];
const report = (error: unknown) => reported.push(error);
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
    const means = { publicKey: keys.publicKey, context: () => context, report };
    server = await listen(interactionsHandler(means), place, report);
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
  const server = await listen(handler, place, report);
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
  let broken = 0;
  const server = await listen(handler, place, report, () => {
    broken += 1;
  });
  const asker = connect(Number(new URL(server.address).port), '127.0.0.1');
  asker.write('GET / HTTP/1.1\r\nhost: bot\r\n\r\n');
  await until(() => asked() === 1);
  asker.destroy();
  await new Promise((done) => setTimeout(done, 50));
  answer();
  await until(() => broken === 1);
  await server.close();

  const fault = new Error('Our own mistake.');
  const other = await listen(() => Promise.reject(fault), place, report);
  await expect(fetch(other.address)).rejects.toThrow();
  expect(reported.splice(0)).toEqual([fault]);
  await other.close();
});

test('a port that is taken is refused with its reason', async () => {
  const { handler } = held();
  const first = await listen(handler, place, report);
  const port = Number(new URL(first.address).port);
  await expect(listen(handler, { ...place, port }, report)).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await first.close();
});
