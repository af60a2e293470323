// Keeps the bundle for production: run from anywhere, it answers as the source does and loads no more than it needs.
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forGood } from '../src/verbs/common.ts';
import { build } from './built.ts';
import { command } from './discord/double/asked.ts';
import { startDouble } from './discord/double.ts';
import {
  type Alive,
  atTerminal,
  hasTerminal,
  launch,
  linesOf,
  logged,
  logOf,
  patient,
  project,
  run,
} from './transports/process.ts';
import { textOf } from './transports/seen.ts';
import { newKeys, signed } from './transports/signed.ts';
import { ask, environment, world } from './verbs/serving.ts';

let folder: string;
let dist: string;
let said: string;
beforeAll(async () => {
  ({ folder, dist, said } = await build());
});
// What a process that was ended has still written may come between.
afterAll(() => rm(folder, { recursive: true, maxRetries: 5, retryDelay: 200 }));

const start = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Alive =>
  launch([process.execPath, join(dist, 'main.js'), ...words], { env, input: '' });

describe('the bundle', patient, () => {
  test('answers as the source does, from another folder', async () => {
    const words = ['ask', '--json', '/is-security-sector AFP'];
    const [built, source] = await Promise.all([start(words).ended, run(words)]);
    expect(built).toEqual(source);
    expect(built).toMatchObject({ code: 0, err: '' });
    const about = ['ask', '/about'];
    expect(await start(about).ended).toEqual(await run(about));
  });

  test('has every command that stands in the folder', async () => {
    const print = ['register', '--print'];
    const { code, out } = await start(print).ended;
    expect({ code, out }).toMatchObject({ code: 0, out: (await run(print)).out });
    const files = (await readdir(join(project, 'commands'))).map((file) => file.slice(0, -3));
    const names = (JSON.parse(out) as { name: string; type: number }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(files));
  });

  test('checks its knowledge, as it was when it was built', async () => {
    const { code, out, err } = await start(['check']).ended;
    expect({ code, out: out.trim(), err }).toEqual({ code: 0, out: said, err: '' });
    expect(said).toMatch(/^knowledge: .*; no faults$/u);
  });

  test('remembers its knowledge as it was checked', async () => {
    expect(await readdir(dist)).toContain('knowledge-checked.bin');
  });

  test('has a program for HTTP alone that holds no discord.js, and one with it', async () => {
    const holds = async (file: string) =>
      /node_modules\/(?:discord\.js|@discordjs)\//u.test(await readFile(join(dist, file), 'utf8'));
    expect([await holds('serve.cjs'), await holds('main.cjs')]).toEqual([false, true]);
    const serve = [process.execPath, join(dist, 'serve.js')];
    const help = await launch([...serve, '--help'], { env: {}, input: '' }).ended;
    expect(help).toEqual(await start(['serve', '--help']).ended);
    expect(await launch([...serve, '--port'], { env: environment, input: '' }).ended).toMatchObject(
      {
        code: forGood,
        err: expect.stringContaining('unknown flag --port'),
      },
    );
    const bot = launch(serve, { env: environment, input: '' });
    await bot.shows('Ready.');
    const [address = ''] = /http:\/\/[\d.]+:\d+/u.exec(bot.out()) ?? [];
    expect(await ask(address, { ...command(world, 'help', {}, {}), type: 1 })).toEqual({ type: 1 });
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
  });

  test('is ASCII throughout: a sign beyond it would double what the text takes in memory', async () => {
    const files = (await readdir(dist)).filter((file) => /\.c?js$/u.test(file));
    expect(files.sort()).toEqual([
      ...['handler.js', 'main.cjs', 'main.js', 'reader.js', 'serve.cjs', 'serve.js'],
    ]);
    for (const file of files)
      expect(await readFile(join(dist, file), 'utf8')).not.toMatch(/[^\p{ASCII}]/u);
  });

  test('keeps what was compiled of it, and compiles anew what is damaged, of another program or gone', async () => {
    const store = join(dist, 'main.compiled');
    const before = await readFile(store);
    // Nothing listens there: it goes as far as it can without a network, and ends.
    const env = { DISCORD_TOKEN: 'none', DISCORD_API: 'http://127.0.0.1:9/api' };
    const begun = () => start(['start'], env).ended;
    const end = await begun();
    expect(end).toMatchObject({ code: 1, err: expect.stringContaining('ECONNREFUSED') });
    expect((await readFile(store)).equals(before)).toBe(true);
    const flipped = Buffer.from(before);
    flipped.writeUInt8(flipped.readUInt8(5000) ^ 1, 5000);
    const serve = await readFile(join(dist, 'serve.compiled'));
    for (const bad of [flipped, before.subarray(0, 70_000), Buffer.alloc(0), serve, undefined]) {
      if (bad) await writeFile(store, bad);
      else await rm(store);
      const about = await start(['ask', '/about']).ended;
      expect(about).toMatchObject({ code: 0, err: '' });
      expect(await begun()).toEqual(end);
      const mended = await readFile(store);
      expect(bad?.equals(mended)).not.toBe(true);
      expect(await begun()).toEqual(end);
      expect((await readFile(store)).equals(mended)).toBe(true);
    }
    expect((await readdir(dist)).filter((file) => /compiled\.\d/u.test(file))).toEqual([]);
  });

  test('prints of a fault that nobody has seen to its words and place, and no line of the bundle', async () => {
    const manifest = join(folder, 'package.json');
    await rename(manifest, `${manifest}.away`);
    const { code, out, err } = await start(['ask', '/about']).ended;
    await rename(`${manifest}.away`, manifest);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const [sentence, words] = linesOf(err);
    expect(sentence).toBe(
      'It ends on a fault that it has no words for. Report it with these lines:',
    );
    expect(words).toMatch(/^Error: ENOENT: .*package\.json/u);
    expect(err.length).toBeLessThan(2000);
  });

  test('says what is wrong with its settings, and that no second start helps', async () => {
    const { code, err } = await start(['serve'], { PORT: 'none' }).ended;
    expect({ code, err: linesOf(err) }).toEqual({
      code: forGood,
      err: [
        'Set DISCORD_PUBLIC_KEY, in the environment or in .env, to serve over HTTP.',
        'PORT: must be a port: 0 to 65535',
      ],
    });
  });
});

/** Names of the packages' files that a process ran, by the coverage that it left; esbuild names wrappers by their file. */
async function ran(coverage: string): Promise<string[]> {
  const reports = await Promise.all(
    (await readdir(coverage)).map(async (file) => {
      const { result } = JSON.parse(await readFile(join(coverage, file), 'utf8')) as {
        result: { url: string; functions: Covered[] }[];
      };
      return result.filter(({ url }) => url.endsWith('/dist/main.cjs'));
    }),
  );
  return reports
    .flat()
    .flatMap(({ functions }) => functions)
    .filter(({ ranges }) => ranges.some(({ count }) => count > 0))
    .map(({ functionName }) => functionName);
}
interface Covered {
  readonly functionName: string;
  readonly ranges: readonly { readonly count: number }[];
}
const ofDiscord = /^node_modules\/(?:discord\.js|@discordjs\/\w+|ws)\//u;

describe('a bundle that runs', patient, () => {
  test('serves Discord over HTTP without running a line of discord.js, and logs', async () => {
    const coverage = join(folder, 'serve');
    const bot = start(['serve'], { ...environment, NODE_V8_COVERAGE: coverage });
    await bot.shows('Ready.');
    const [address = ''] = /http:\/\/[\d.]+:\d+/u.exec(bot.out()) ?? [];
    const ping = { ...command(world, 'help', {}, {}), type: 1 };
    expect(await ask(address, ping)).toEqual({ type: 1 });
    const forged = signed(newKeys(), JSON.stringify(ping));
    expect((await fetch(`${address}/interactions`, forged)).status).toBe(401);
    const card = await ask(
      address,
      command(world, 'is-security-sector', { actor: 'parliament' }, {}),
    );
    expect(textOf(card.data)).toMatch(/^\*\*Parliament: no/u);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
    expect(logOf(bot).map(({ event }) => event)).toContain('interaction');
    const files = await ran(coverage);
    expect(files.some((name) => name.startsWith('node_modules/prom-client/'))).toBe(true);
    expect(files.filter((name) => ofDiscord.test(name))).toEqual([]);
  });

  test('has edited knowledge read in a process beside it, and answers meanwhile', async () => {
    const coverage = join(folder, 'reload');
    const bot = start(['serve'], { ...environment, NODE_V8_COVERAGE: coverage });
    await bot.shows('Ready.');
    const [address = ''] = /http:\/\/[\d.]+:\d+/u.exec(bot.out()) ?? [];
    const term = join(folder, 'knowledge', 'terms', 'legitimacy.yaml');
    const text = await readFile(term, 'utf8');
    const define = async () =>
      textOf((await ask(address, command(world, 'define', { term: 'legitimacy' }, {}))).data);
    await writeFile(term, 'name: [unfinished');
    bot.child.kill('SIGHUP');
    await logged(bot, 'knowledge');
    expect(await define()).toMatch(/^\*\*Legitimacy/u);
    await writeFile(term, text.replace(/^name: .*$/mu, 'name: Rightfulness'));
    bot.child.kill('SIGHUP');
    expect(await define()).toMatch(/^\*\*Legitimacy/u);
    expect(await logged(bot, 'knowledge', 2)).toMatchObject([
      { level: 'error' },
      { level: 'info' },
    ]);
    expect(await define()).toMatch(/^\*\*Rightfulness/u);
    await writeFile(term, text.replace(/^name: .*$/mu, 'name: Fairness'));
    bot.child.kill('SIGHUP');
    expect(await define()).toMatch(/^\*\*Rightfulness/u);
    // Told to leave while the other process reads: that one is not waited for, and nobody is told of a fault.
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
    await writeFile(term, text);
    expect(logOf(bot).filter(({ event }) => event === 'fault')).toEqual([]);
    const functions = await ran(coverage);
    expect(functions).toContain('recallLibrary');
    expect(functions).not.toContain('loadLibrary');
  });

  test('answers over the gateway, by the discord.js inside it', async () => {
    const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.a-token-that-nobody-may-read';
    const double = await startDouble({ token });
    const coverage = join(folder, 'start');
    const env = { DISCORD_TOKEN: token, DISCORD_API: double.api, NODE_V8_COVERAGE: coverage };
    const bot = start(['start'], env);
    await bot.shows('Ready.');
    const { message } = await double.interact(
      double.command('is-security-sector', { actor: 'parliament' }),
    );
    expect(textOf(message)).toMatch(/^\*\*Parliament: no/u);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
    expect((await ran(coverage)).some((name) => ofDiscord.test(name))).toBe(true);
    await double.stop();
  });
});

test.runIf(hasTerminal)('at a terminal its log is for people to read', patient, async () => {
  const built = [process.execPath, join(dist, 'main.js')];
  const bot = atTerminal('serve', { env: environment }, built);
  await bot.shows('Ready.');
  expect(bot.out()).toMatch(/^\[[\d:.]+\] .*INFO.*: .*Ready\. Listening on http:/mu);
  bot.child.stdin?.write('\u0003');
  await bot.ended;
});

test.runIf(hasTerminal)('ends with the terminal that it was started at', patient, async () => {
  const bot = atTerminal('serve', { env: environment });
  await bot.shows('Ready.');
  const [address = ''] = /http:\/\/[\d.]+:\d+/u.exec(bot.out()) ?? [];
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  expect(await answers()).toBe(true);
  bot.child.kill('SIGKILL');
  await expect.poll(answers, { timeout: 15_000 }).toBe(false);
});
