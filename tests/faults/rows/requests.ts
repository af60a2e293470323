// Requests over HTTP that are not Discord's, or not whole: each is refused in a word, and learns nothing else.
import { until } from '../../discord/bare-client.ts';
import { newKeys, signature } from '../../transports/signed.ts';
import { hears, type Post, post } from '../post.ts';
import { counted, http, type Row, sees, theAnswer } from '../row.ts';
import type { Stage } from '../stage.ts';

const body = ({ double }: Stage): string =>
  JSON.stringify(double.command('is-security-sector', { actor: 'parliament' }));

const refused = (status: number, fault: string, how: Post | ((stage: Stage) => Post)): Row => ({
  fault,
  on: http,
  make: (stage) => post(stage, body(stage), typeof how === 'function' ? how(stage) : how),
  sees: sees(`${status} and a word`, new RegExp(`^${status} [^\\n]{5,60}\\.$`, 'u')),
  logs: [{ level: 'warn', event: 'refused', status }],
  counts: { [counted.refused(status)]: 1 },
});
const forged = (fault: string, how: Post | ((stage: Stage) => Post)): Row => ({
  ...refused(401, fault, how),
  sees: sees('401 and no more', /^401 Bad signature\.$/u),
});
const stale = (fault: string, skew: number): Row => ({
  ...refused(401, fault, { skew }),
  sees: sees('401 and by how much', /^401 Stale: signed \d+ seconds away from this clock\.$/u),
});
const tolerated = (fault: string, how: Post): Row => ({
  fault,
  on: http,
  make: (stage) => post(stage, body(stage), how),
  sees: sees('the answer', /^200 \*\*Parliament: no/u),
});

const sign = 'x-signature-ed25519';
const time = 'x-signature-timestamp';
const head = `POST /interactions HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\n`;

/** What a raw client hears, mostly from Node itself; that is counted like all else. */
const raw = (status: number, fault: string, ...parts: readonly (string | Buffer)[]): Row => ({
  fault,
  on: http,
  make: ({ address }) => hears(address, ...parts),
  sees: sees(String(status), new RegExp(`^HTTP/1\\.1 ${status} `, 'u')),
  logs: [{ level: 'warn', event: 'refused', status }],
  counts: { [counted.refused(status)]: 1 },
});
const brokenOff = {
  logs: [{ level: 'warn', event: 'refused', status: 400, reason: 'The body broke off.' }],
  counts: { [counted.refused(400)]: 1 },
} as const;

export const requests: readonly Row[] = [
  forged('no signature', { headers: { [sign]: undefined } }),
  forged('no timestamp', { headers: { [time]: undefined } }),
  forged('a signature by another key', () => {
    const own = newKeys();
    const now = String(Math.floor(Date.now() / 1000));
    return { headers: { [sign]: signature(own, now, '{}'), [time]: now }, sent: '{}' };
  }),
  forged('a good signature under another body', { sent: '{"type":1}' }),
  forged('a good signature under another time', { headers: { [time]: '1700000000' } }),
  forged('a signature that is cut off', { headers: { [sign]: 'ab'.repeat(63) } }),
  forged('a signature that is no number', { headers: { [sign]: 'x'.repeat(128) } }),
  forged('a body that is no JSON, unsigned', { headers: { [sign]: undefined }, sent: '{' }),
  {
    ...stale('a time that is no number, signed', 0),
    make: (stage) => {
      const text = body(stage);
      return post(stage, text, { headers: { ...stage.double.sign(text, 'now') } });
    },
  },
  stale('an old request is played again, 305 seconds later', -305),
  stale('the clocks differ by 305 seconds the other way', 305),
  tolerated('the clock of Discord is 290 seconds behind ours', { skew: -290 }),
  tolerated('the clock of Discord is 290 seconds before ours', { skew: 290 }),
  {
    fault: 'a request is played again within 300 seconds',
    on: http,
    make: async (stage) => {
      const text = body(stage);
      const answers = [await post(stage, text), await post(stage, text)];
      return `${answers[0] === answers[1] ? 'twice' : 'differing'} ${answers[0]}`;
    },
    sees: sees('the same answer twice', /^twice 200 \*\*Parliament: no/u),
  },
  refused(400, 'a body that is no JSON, signed', (stage) => {
    const now = String(Math.floor(Date.now() / 1000));
    return { headers: { ...stage.double.sign('{"type":', now) }, sent: '{"type":' };
  }),
  refused(415, 'another content type', { headers: { 'content-type': 'text/plain' } }),
  refused(404, 'another path', { path: '/' }),
  refused(405, 'another method', { method: 'GET' }),
  raw(
    413,
    'a body of 10 MB',
    `${head}transfer-encoding: chunked\r\n\r\na00000\r\n`,
    Buffer.alloc(10 * 1024 * 1024, ' '),
  ),
  raw(413, 'a body that says it has 10 MB', `${head}content-length: 10485760\r\n\r\n{`),
  raw(408, 'a slow client: its head never ends', 'POST /interactions HTTP/1.1\r\nhost: bot\r\n'),
  {
    ...raw(408, 'a slow client: its body never comes', `${head}content-length: 9\r\n\r\n{`),
    logs: [{ level: 'warn', event: 'refused', status: 408, reason: 'The body came too slowly.' }],
  },
  raw(431, 'a head of 9 KB', `GET / HTTP/1.1\r\nx: ${'x'.repeat(9000)}\r\n\r\n`),
  raw(400, 'what is no request', 'banana\r\n\r\n'),
  raw(400, 'a request without a host', 'GET / HTTP/1.1\r\n\r\n'),
  raw(400, 'a body whose chunks have no length', `${head}transfer-encoding: chunked\r\n\r\nx\r\n`),
  {
    fault: 'a client that goes away in the middle of its body',
    on: http,
    make: async (stage) => {
      const gone = new AbortController();
      const sending = fetch(`${stage.address}/interactions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '99' },
        body: new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from('{')) }),
        duplex: 'half',
        signal: gone.signal,
      } as RequestInit).catch(() => undefined);
      setTimeout(() => gone.abort(), 200);
      await sending;
      await until(() => stage.bot.out().includes('The body broke off.'));
      return stage.usual();
    },
    sees: theAnswer,
    ...brokenOff,
  },
];
