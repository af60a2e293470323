// Proves by bare packets that the double's gateway closes with Discord's codes, and tells what it should.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { until } from './bare-client.ts';
import { type Double, startDouble } from './double.ts';

let double: Double;
beforeEach(async () => {
  double = await startDouble({ token: 'secret' });
});
afterEach(() => double.stop());

interface Wire {
  readonly packets: { readonly op: number; readonly t?: string; readonly d?: unknown }[];
  send(...packets: readonly (object | string)[]): void;
  close(code: number): void;
  readonly closed: Promise<number>;
}

/** A connection of no library: what comes is kept, what goes out is as it is given. */
async function wire(query = '?v=10&encoding=json'): Promise<Wire> {
  const socket = new WebSocket(`${double.gateway}/${query}`);
  const packets: Wire['packets'] = [];
  socket.on('message', (data) => packets.push(JSON.parse(String(data))));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  return {
    packets,
    send: (...sent) => {
      for (const one of sent) socket.send(typeof one === 'string' ? one : JSON.stringify(one));
    },
    close: (code) => socket.close(code),
    closed,
  };
}
const identify = (more: object = {}) => ({
  op: 2,
  d: { token: 'Bot secret', intents: 1, properties: {}, ...more },
});
const resume = (more: object) => ({ op: 6, d: { token: 'secret', seq: 0, ...more } });
const heartbeat = { op: 1, d: null };

/** Identifies, and gives the session's id. */
async function session(on: Wire): Promise<unknown> {
  on.send(identify());
  await until(() => on.packets.some(({ t }) => t === 'READY'));
  const data: unknown = on.packets.find(({ t }) => t === 'READY')?.d;
  return typeof data === 'object' && data !== null && 'session_id' in data && data.session_id;
}

const orders: readonly (readonly [number, string, readonly (object | string)[]])[] = [
  [4001, 'an opcode that is none', [identify(), { op: 99 }]],
  [4002, 'a packet that is no JSON', ['{']],
  [4002, 'a packet over 4096 bytes', [{ op: 1, d: 'x'.repeat(4096) }]],
  [4003, 'a presence before IDENTIFY', [{ op: 3, d: {} }]],
  [4004, 'a wrong token', [identify({ token: 'wrong' })]],
  [4004, 'a wrong token in RESUME', [resume({ token: 'wrong' })]],
  [4005, 'a second IDENTIFY', [identify(), identify()]],
  [4008, 'more than 120 packets in a minute', Array.from({ length: 121 }, () => heartbeat)],
  [4010, 'a shard that cannot be', [identify({ shard: [3, 3] })]],
  [4013, 'intents that are none', [identify({ intents: 1 << 30 })]],
  [4014, 'an intent that the application was not allowed', [identify({ intents: 1 << 15 })]],
];

describe('The gateway', () => {
  test.each(orders)('closes with %i after %s', async (code, _name, packets) => {
    const client = await wire();
    client.send(...packets);
    expect(await client.closed).toBe(code);
  });

  test('closes with 4012 for a version that it does not have', async () => {
    expect(await (await wire('?v=3')).closed).toBe(4012);
  });

  test('closes with 4007 for a resume from the future', async () => {
    const id = await session(await wire());
    const next = await wire();
    next.send(resume({ session_id: id, seq: 1000 }));
    expect(await next.closed).toBe(4007);
  });

  test('keeps a session through close code 4000 and ends it with 1000', async () => {
    const first = await wire();
    const id = await session(first);
    first.close(4000);
    await first.closed;
    const second = await wire();
    second.send(resume({ session_id: id }));
    await until(() => second.packets.some(({ t }) => t === 'RESUMED'));
    expect(second.packets.map(({ t }) => t)).toContain('GUILD_CREATE');
    second.close(1000);
    await second.closed;
    await until(() => double.shards().length === 0);
    const third = await wire();
    third.send(resume({ session_id: id }));
    await until(() => third.packets.some(({ op }) => op === 9));
    expect(third.packets.find(({ op }) => op === 9)?.d).toBe(false);
  });

  test('asks for a heartbeat out of turn, and acknowledges it', async () => {
    const client = await wire();
    await session(client);
    double.send({ op: 1, d: null });
    await until(() => client.packets.some(({ op }) => op === 1));
    client.send(heartbeat);
    await until(() => client.packets.some(({ op }) => op === 11));
    expect(double.received.map(({ op }) => op)).toEqual([2, 1]);
  });
});
