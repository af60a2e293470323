// Keeps that nobody but Discord is answered over HTTP, and that every refusal is short, right and counted.
import { verifyKey } from 'discord-interactions';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { interactionsHandler, mostBytes } from '../../src/transports/http.ts';
import type { Notice } from '../../src/transports/notice.ts';
import { verifying } from '../../src/transports/signature.ts';
import { realContext } from '../real.ts';
import { newKeys, signature, signed } from './signed.ts';

const context = await realContext();
const keys = newKeys();
const reported: unknown[] = [];
const notices: Notice[] = [];
const handler = interactionsHandler({
  publicKey: keys.publicKey,
  context: () => context,
  report: (error) => reported.push(error),
  notify: (notice) => notices.push(notice),
});
const ping = JSON.stringify({ id: '1', token: 't', application_id: '2', type: 1, version: 1 });
const at = (path: string, init: RequestInit) => handler(new Request(`http://bot${path}`, init));
const post = (init: RequestInit) => at('/interactions', init);
/** A signed request with some headers changed, or taken away. */
const changed = (headers: Record<string, string | undefined>, body = ping) => {
  const init = signed(keys, body);
  const all = Object.entries({ ...init.headers, ...headers });
  return {
    ...init,
    headers: Object.fromEntries(all.filter(([, value]) => value !== undefined)),
  } as RequestInit;
};
afterEach(() => {
  expect(reported.splice(0)).toEqual([]);
  notices.length = 0;
});

test('a ping is answered with a pong, as JSON', async () => {
  const response = await post(signed(keys, ping));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual({ type: 1 });
});

test('an answer that Discord no longer waits for is counted as lost', async () => {
  const slow = interactionsHandler({
    publicKey: keys.publicKey,
    context: () => {
      vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3001);
      return context;
    },
    report: (error) => reported.push(error),
    notify: (notice) => notices.push(notice),
  });
  const response = await slow(new Request('http://bot/interactions', signed(keys, ping)));
  vi.restoreAllMocks();
  expect(response.status).toBe(200);
  expect(notices).toMatchObject([{ event: 'lost', reason: expect.stringContaining('longer') }]);
});

describe('a request that is none of Discord’s kinds is refused:', () => {
  test.each([
    [404, '/interactions/', signed(keys, ping)],
    [405, '/interactions', { ...signed(keys, ping), method: 'PUT' }],
    [415, '/interactions', changed({ 'content-type': undefined })],
    [413, '/interactions', changed({ 'content-length': String(mostBytes + 1) })],
    [413, '/interactions', signed(keys, ' '.repeat(mostBytes + 1))],
  ] as const)('%i at %s', async (status, path, init) => {
    const response = await at(path, init as RequestInit);
    expect(response.status).toBe(status);
    expect((await response.text()).length).toBeLessThan(80);
    expect(notices).toMatchObject([{ event: 'refused', status }]);
    if (status === 405) expect(response.headers.get('allow')).toBe('POST');
  });

  test('a body without an end is read to the limit and no further', async () => {
    let given = 0;
    const body = new ReadableStream({
      pull: (stream) => {
        given += 65_536;
        stream.enqueue(new Uint8Array(65_536));
      },
    });
    const { headers } = signed(keys, ping);
    const response = await post({ method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
    expect(given).toBeLessThan(mostBytes + 4 * 65_536);
  });

  test('a body that breaks off', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new Error('gone')) });
    const { headers } = signed(keys, ping);
    const response = await post({ method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(400);
  });
});

describe('a signature', () => {
  const verify = verifying(keys.publicKey);
  const bytes = (text: string) => new TextEncoder().encode(text);
  test('is judged as Discord’s own package judges it, good or bad', async () => {
    const hexadecimal = fc.stringMatching(/^[0-9a-fA-F]{128}$/u);
    const tampering = fc.constantFrom('none', 'body', 'timestamp', 'upper case', 'cut', 'random');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.nat(),
        tampering,
        hexadecimal,
        async (body, time, how, random) => {
          const good = signature(keys, String(time), body);
          const given =
            { 'upper case': good.toUpperCase(), cut: good.slice(0, -2), random }[how as string] ??
            good;
          const timestamp = how === 'timestamp' ? `${time}0` : String(time);
          const text = how === 'body' ? `${body}.` : body;
          const ours = await verify(given, timestamp, bytes(text));
          expect(ours).toBe(await verifyKey(bytes(text), given, timestamp, keys.publicKey));
          expect(ours).toBe(how === 'none' || how === 'upper case');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('under a key that is none cannot even begin', () => {
    expect(() => verifying('abc')).toThrow('64 hexadecimal digits');
  });
});
