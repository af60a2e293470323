// The verbs `npm run double` and `npm run demo` as processes of their own.
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type Alive, launch, patient, start } from '../../transports/process.ts';

const running: Alive[] = [];
/** Without tsx's own process around it: what is ended is the verb itself. */
const begin = (file: string): Alive => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const alive = launch([process.execPath, '--import', import.meta.resolve('tsx'), path]);
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
