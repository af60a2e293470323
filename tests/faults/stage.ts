// Where a fault is made: our bot as a process, over the gateway or over HTTP, on a double of Discord.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../discord/bare-client.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { type Alive, launch, programOf, project } from '../transports/process.ts';
import { startProxy } from '../transports/proxy.ts';
import { seen } from './screen.ts';

export const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.a-token-that-nobody-may-read';
type Payload = Parameters<Double['interact']>[0];

/** A bot that runs, the double that it answers, and the means of making trouble. */
export interface Stage {
  readonly double: Double;
  readonly bot: Alive;
  /** The bot's own copy of the project, whose knowledge may be edited. */
  readonly folder: string;
  /** Where the bot takes interactions over HTTP, and where it says how it is. */
  readonly address: string;
  readonly health: string;
  /** Takes the proxy before Discord's REST API away for so many milliseconds. */
  readonly proxyAway: (milliseconds: number) => Promise<void>;
  /** The next receipt for an answer gets lost on its way back through the proxy. */
  readonly loseReceipt: () => void;
  /** What the asker sees after this interaction. */
  readonly ask: (payload: Payload) => Promise<string>;
  /** What the asker of the usual question sees. */
  readonly usual: () => Promise<string>;
  /** Resolves once the bot says that it is ready and has its connection. */
  readonly ready: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A copy of the project with two faulty commands more, in a folder of its own. */
async function copiedProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  for (const part of ['src', 'commands', 'knowledge', 'package.json'])
    await cp(join(project, part), join(folder, part), { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(project, 'node_modules')))
    if (name !== '.cache')
      await symlink(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  const faulty = fileURLToPath(new URL('faulty/', import.meta.url));
  for (const name of await readdir(faulty)) {
    const text = await readFile(join(faulty, name), 'utf8');
    await writeFile(join(folder, 'commands', name), text.replaceAll('../../../src/', '../src/'));
  }
  return folder;
}

/** Starts the bot; a heartbeat every two seconds stays below what the gateway takes from a client. */
export async function newStage(on: 'gateway' | 'http'): Promise<Stage> {
  const folder = await copiedProject();
  const double = await startDouble({ token, heartbeatInterval: 2000 });
  let swallowing = false;
  const swallows = (path: string) => {
    const now = swallowing && path.endsWith('/callback');
    if (now) swallowing = false;
    return now;
  };
  let proxy = await startProxy([double.api], { swallows });
  const env =
    on === 'gateway'
      ? { DISCORD_TOKEN: token, DISCORD_API: `${proxy.address}/api`, WATCH: '1' }
      : { DISCORD_PUBLIC_KEY: double.publicKey, PORT: '0' };
  const verb = on === 'gateway' ? 'start' : 'serve';
  const bot = launch([...programOf(folder), verb], { env: { ...env, HEALTH_PORT: '0' } });
  await bot.shows('Ready.');
  const addresses = bot.out().match(/http:\/\/127\.0\.0\.1:\d+/gu) ?? [];
  const [health = '', address = ''] = addresses;
  if (on === 'http') await double.setEndpoints(`${address}/interactions`);
  const ask = (payload: Payload) => double.interact(payload).then(seen, () => 'nothing');
  return {
    ...{ double, bot, folder, address, health, ask },
    proxyAway: async (milliseconds) => {
      await proxy.stop();
      setTimeout(async () => {
        proxy = await startProxy([double.api], { port: proxy.port, swallows });
      }, milliseconds);
    },
    loseReceipt: () => {
      swallowing = true;
    },
    usual: () => ask(double.command('is-security-sector', { actor: 'parliament' })),
    ready: async () => {
      const isReady = async () => (await fetch(`${health}/health/ready`)).ok;
      const end = Date.now() + 60_000;
      while (Date.now() < end && !(await isReady()))
        await new Promise((done) => setTimeout(done, 50));
      if (on === 'gateway') await until(() => double.online());
    },
    stop: async () => {
      bot.child.kill('SIGKILL');
      await bot.ended;
      await proxy.stop();
      await double.stop();
      await rm(folder, { recursive: true });
    },
  };
}
