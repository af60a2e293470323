// The verbs `npm run double` and `npm run demo` as processes of their own.
import { createServer, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { forGood } from '../../../src/verbs/common.ts';
import { type Alive, launch, patient, run, start } from '../../transports/process.ts';
import { listenOn } from '../double/listen.ts';

const running: Alive[] = [];
/** Without tsx's own process around it: what is ended is the verb itself. */
const begin = (file: string, env: Readonly<Record<string, string>> = {}): Alive => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const alive = launch([process.execPath, '--import', import.meta.resolve('tsx'), path], { env });
  running.push(alive);
  return alive;
};
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
});

/** The page's answer to an action, such as a line that is sent. */
async function act(page: string, action: object): Promise<unknown> {
  const response = await fetch(`${page}/do`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ place: 'guild', ...action }),
  });
  return response.json();
}
/** What stands on the page now. */
async function view(page: string): Promise<string> {
  const events = await fetch(`${page}/events`);
  const reader = events.body?.getReader();
  const chunk = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(chunk?.value);
}
/** A port that nothing listens on. */
async function freePort(): Promise<string> {
  const server = createServer();
  const port = await listenOn(server, 0);
  server.close();
  return String(port);
}
const pageOf = (text: string): string => /http:\/\/127\.0\.0\.1:\d+(?!\S)/u.exec(text)?.[0] ?? '';
const suggest = (page: string) => act(page, { do: 'suggest', line: '/is-security-sector parl' });
const parliament = expect.objectContaining({ label: 'Parliament' });

describe('npm run demo', patient, () => {
  test('joins the double and our bot, prints one address, and ends both', async () => {
    const demo = begin('demo.ts');
    await demo.shows('Open http');
    const page = pageOf(demo.out());
    expect(demo.out().match(/http:/gu)).toHaveLength(1);
    expect(await suggest(page)).toMatchObject({
      suggestions: expect.arrayContaining([parliament]),
    });
    demo.child.kill('SIGINT');
    // Both write to the same standard error, so that this ends when the bot has ended too.
    const { code, err } = await demo.ended;
    expect([code, err]).toEqual([0, '']);
    await expect(fetch(page)).rejects.toThrow();
  });
});

describe('npm run double', patient, () => {
  test('says how a bot is pointed at it, and shows the bot once it is there', async () => {
    const double = begin('main.ts');
    await double.shows('Ctrl-C ends it.');
    const page = pageOf(double.out());
    expect(await view(page)).toContain('"online":false');
    const [, token = '', api = ''] =
      /DISCORD_TOKEN=(\S+) DISCORD_API=(\S+) npm start/u.exec(double.out()) ?? [];
    const bot = start(['start'], { env: { DISCORD_TOKEN: token, DISCORD_API: api } });
    running.push(bot);
    await bot.shows('Ready.');
    expect(await view(page)).toContain('"online":true');
    await act(page, { do: 'send', line: '/is-security-sector parliament' });
    expect(await view(page)).toContain('Parliament: no, not part of the security sector');
    bot.child.kill('SIGTERM');
    await bot.ended;
    expect(await view(page)).toContain('"online":false');
    double.child.kill('SIGINT');
    expect((await double.ended).code).toBe(0);
  });

  test('started again on its port is the application that a running bot knows', async () => {
    const PORT = await freePort();
    const first = begin('main.ts', { PORT });
    await first.shows('Ctrl-C ends it.');
    const api = `http://127.0.0.1:${PORT}/api`;
    expect(first.out()).toContain(`DISCORD_API=${api} `);
    const [, guild = ''] = /^Server: +(\d+)/mu.exec(first.out()) ?? [];
    const env = { DISCORD_TOKEN: 'double', DISCORD_API: api, DISCORD_GUILD_ID: guild };
    const bot = start(['start'], { env });
    running.push(bot);
    await bot.shows('Ready.');
    expect(await begin('main.ts', { PORT }).ended).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The double cannot start: .*EADDRINUSE.*\n$/u),
    });
    first.child.kill('SIGTERM');
    await first.ended;
    const second = begin('main.ts', { PORT });
    await second.shows('Ctrl-C ends it.');
    expect(second.out()).toBe(first.out());
    const page = pageOf(second.out());
    await expect.poll(() => view(page), { timeout: 30_000 }).toContain('"online":true');
    expect(await run(['register'], { env })).toMatchObject({ code: 0, err: '' });
    await act(page, { do: 'send', line: '/is-security-sector parliament' });
    expect(await view(page)).toContain('Parliament: no, not part of the security sector');
  });

  test('refuses a PORT that is none', async () => {
    expect(await begin('main.ts', { PORT: 'none' }).ended).toEqual({
      code: forGood,
      out: '',
      err: 'PORT: must be a port: 0 to 65534\n',
    });
  });

  test('listens to its own name only, and takes no other action', async () => {
    const double = begin('main.ts');
    await double.shows('Ctrl-C ends it.');
    const page = pageOf(double.out());
    const foreign = request(page, { headers: { host: 'example.org' } });
    const refused = new Promise((resolve) => foreign.on('response', resolve));
    foreign.end();
    expect(await refused).toMatchObject({ statusCode: 421 });
    const other = await fetch(`${page}/do`, { method: 'POST', body: '{}' });
    expect(other.status).toBe(415);
    expect((await fetch(`${page}/../../package.json`)).status).toBe(404);
    expect(await act(page, { do: 'anything' })).toEqual({ problem: expect.any(String) });
    const unverified = { do: 'endpoint', urls: 'http://127.0.0.1:1/interactions' };
    expect(await act(page, unverified)).toMatchObject({
      problem: expect.stringContaining('could not be verified'),
    });
  });
});
