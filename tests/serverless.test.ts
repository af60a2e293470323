// Runs the entries for serverless hosts as the administrators' page shows them, with events as those hosts send them.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forGood } from '../src/verbs/common.ts';
import { build } from './built.ts';
import { command } from './discord/double/asked.ts';
import { launch, patient, project } from './transports/process.ts';
import { textOf } from './transports/seen.ts';
import { newKeys, signed } from './transports/signed.ts';
import { world } from './verbs/serving.ts';

const page = await readFile(join(project, 'docs/administrators.md'), 'utf8');
const entries = new Map(
  [...page.matchAll(/^```js\n(\/\/ (\S+)\n[\s\S]*?)^```$/gmu)].map(([, text = '', name = '']) => [
    name,
    text,
  ]),
);

/** What a host has around an entry: it hands over each posted request, and prints what comes back as JSON. */
const hosts: Readonly<Record<string, string>> = {
  'index.mjs': `
    const { handler } = await import('./index.mjs');
    for (const { path, headers, body, base64 } of events) {
      const { statusCode, body: text } = await handler({
        version: '2.0', rawPath: path, rawQueryString: '', headers,
        body: base64 ? Buffer.from(body).toString('base64') : body, isBase64Encoded: base64,
        requestContext: { domainName: 'abc.lambda-url.example', http: { method: 'POST', path } },
      });
      print(statusCode, text);
    }
    const { statusCode, body } = await handler({
      rawPath: '/interactions', headers: {}, isBase64Encoded: false,
      requestContext: { domainName: 'abc.lambda-url.example', http: { method: 'GET' } },
    });
    print(statusCode, body);`,
  'deno.js': `
    let serve;
    globalThis.Deno = { env: { get: (name) => process.env[name] }, serve: (one) => { serve = one; } };
    await import('./deno.js');
    const url = (path) => 'https://abc.deno.example' + path;
    for (const { path, headers, body } of events) {
      const response = await serve(new Request(url(path), { method: 'POST', headers, body }));
      print(response.status, await response.text());
    }
    const response = await serve(new Request(url('/interactions')));
    print(response.status, await response.text());`,
};

const keys = newKeys();
const post = (payload: unknown, more: object = {}) => ({
  path: '/interactions',
  base64: false,
  ...signed(keys, JSON.stringify(payload)),
  ...more,
});
const verdict = command(world, 'is-security-sector', { actor: 'parliament' }, {});

let folder: string;
beforeAll(async () => {
  ({ folder } = await build());
});
afterAll(() => rm(folder, { recursive: true }));

test('the page shows an entry of about ten lines for each of two hosts', () => {
  expect([...entries.keys()].sort()).toEqual(Object.keys(hosts).sort());
  for (const text of entries.values()) expect(text.split('\n').length).toBeLessThanOrEqual(15);
});

describe.each(Object.keys(hosts))('the entry %s', patient, (name) => {
  const answers = async (events: readonly object[], publicKey?: string) => {
    await writeFile(join(folder, name), entries.get(name) ?? '');
    const driver = join(folder, `host-of-${name}.mjs`);
    await writeFile(
      driver,
      `const events = ${JSON.stringify(events)};
       const print = (status, body) => console.log('ANSWER' + JSON.stringify({ status, body }));
       ${hosts[name]}`,
    );
    const env = publicKey === undefined ? {} : { DISCORD_PUBLIC_KEY: publicKey };
    const { code, out, err } = await launch([process.execPath, driver], { env, input: '' }).ended;
    const lines = [...out.matchAll(/^ANSWER(.*)$/gmu)].map(
      ([, line = '']) => JSON.parse(line) as { status: number; body: string },
    );
    return { code, out, err, lines };
  };

  test('answers what Discord signed, and nothing else', async () => {
    const events = [
      post({ ...verdict, type: 1 }),
      post(verdict, { base64: true }),
      post(verdict, { body: '{}' }),
      post(verdict, { path: '/elsewhere' }),
    ];
    const { code, out, err, lines } = await answers(events, keys.publicKey);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines.map(({ status }) => status)).toEqual([200, 200, 401, 404, 405]);
    expect(JSON.parse(lines[0]?.body ?? '')).toEqual({ type: 1 });
    const { data } = JSON.parse(lines[1]?.body ?? '') as { data: unknown };
    expect(textOf(data)).toMatch(/^\*\*Parliament: no/u);
    expect(out).toContain('"event":"refused"');
  });

  test.each([
    ['without a public key', undefined],
    ['with an empty one', ''],
    ['with another thing for one', 'none'],
  ])('does not begin %s, and says in one line what to set', async (_, publicKey) => {
    expect(await answers([], publicKey)).toEqual({
      code: forGood,
      out: '',
      err: 'Set DISCORD_PUBLIC_KEY, for this function, to the 64 hexadecimal digits that the developer portal shows.\n',
      lines: [],
    });
  });
});
