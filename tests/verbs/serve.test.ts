// Keeps `npm run serve` as a process: what it answers, counts, logs and loads.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, submit } from '../discord/double/asked.ts';
import { logged, logOf, patient } from '../transports/process.ts';
import { idOf, textOf } from '../transports/seen.ts';
import { signed } from '../transports/signed.ts';
import { ask, keys, press, type Serving, serving, world } from './serving.ts';

describe('a process that serves', patient, () => {
  let one: Serving;
  beforeAll(async () => {
    one = await serving();
  });
  afterAll(() => {
    one.bot.child.kill('SIGKILL');
  });
  const get = (path: string, init: RequestInit = {}) => fetch(`${one.address}${path}`, init);

  test('answers commands, buttons, forms and pings', async () => {
    expect(await ask(one.address, { ...command(world, 'help', {}, {}), type: 1 })).toEqual({
      type: 1,
    });
    const card = await ask(
      one.address,
      command(world, 'is-security-sector', { actor: 'parliament' }, {}),
    );
    expect(textOf(card.data)).toMatch(/^\*\*Parliament: no/u);
    const reasons = await ask(one.address, press(card, idOf(card.data, 'Full reasoning')));
    expect(textOf(reasons.data)).toContain('the full reasoning');
    const apology = await ask(one.address, command(world, 'define', { term: 'xqzzwkj' }, {}));
    const form = await ask(one.address, press(apology, idOf(apology.data, 'Type it again')));
    expect(form.type).toBe(9);
    const { custom_id } = form.data as { custom_id: string };
    const found = await ask(
      one.address,
      submit(world, custom_id, { term: 'force' }, undefined, {}),
    );
    expect(textOf(found.data)).toContain('Force');
  });

  test('says that it is live and ready, with the revision of its knowledge', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ live: true });
    expect(await (await get('/health/ready')).json()).toEqual({ ready: true });
    const health: unknown = await (await get('/health')).json();
    expect(health).toMatchObject({
      live: true,
      ready: true,
      revision: expect.stringMatching(/^[0-9a-f]{8}$/u),
    });
    for (const path of ['/health', '/health/live', '/health/ready', '/metrics']) {
      const head = await get(path, { method: 'HEAD' });
      expect([path, head.status, await head.text()]).toEqual([path, 200, '']);
    }
    expect((await get('/health', { method: 'POST' })).status).toBe(405);
    expect((await get('/health/other')).status).toBe(404);
  });

  test('counts what it answered and what it turned away, for Prometheus', async () => {
    await fetch(`${one.address}/interactions`, { ...signed(keys, '{}'), body: '{ }' });
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u);
    const lines = (await response.text()).split('\n');
    expect(lines).toContain(
      'bot_interactions_total{kind="command",command="is-security-sector",outcome="no"} 1',
    );
    expect(lines).toContain('bot_interactions_total{kind="ping",command="",outcome="pong"} 1');
    expect(lines).toContain('bot_interaction_seconds_count{kind="press"} 2');
    expect(lines).toContain('bot_refused_questions_total 1');
    expect(lines).toContain('bot_refused_requests_total{status="401"} 1');
    expect(lines.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true);
  });

  test('logs every answer without what was asked and without who asked', async () => {
    const lines = await logged(one.bot, 'interaction', 6);
    expect(lines[1]).toMatchObject({
      kind: 'command',
      command: 'is-security-sector',
      outcome: 'no',
    });
    for (const secret of ['xqzzwkj', world.asker.id, keys.publicKey])
      expect(one.bot.out()).not.toContain(secret);
    for (const { time } of logOf(one.bot)) expect(Date.parse(String(time))).not.toBeNaN();
    expect(one.bot.err()).toBe('');
  });

  test('logs a flood of forged requests in one line', async () => {
    const forged = { ...signed(keys, '{}'), body: '{ }' };
    await Promise.all(
      Array.from({ length: 100 }, () => fetch(`${one.address}/interactions`, forged)),
    );
    expect(await logged(one.bot, 'refused')).toHaveLength(2);
  });
});

test('discord.js is never loaded', patient, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'loaded-'));
  const { bot, address } = await serving({ NODE_V8_COVERAGE: folder });
  await ask(address, command(world, 'help', {}, {}));
  bot.child.kill('SIGTERM');
  await bot.ended;
  const reports = await Promise.all(
    (await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')),
  );
  const loaded = reports.join('\n');
  await rm(folder, { recursive: true });
  expect(loaded).toContain('src/transports/http.ts');
  expect(loaded).not.toMatch(/node_modules\/(?:discord\.js|@discordjs|ws)\//u);
});
