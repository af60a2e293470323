// The start of the bundle beside that of the source by tsx: one answer, a server that listens, a bot on the gateway.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../deploy/bundle.ts';
import { type Double, startDouble } from '../tests/discord/double.ts';
import { quantile } from './lookup.ts';

const project = fileURLToPath(new URL('../', import.meta.url));

/** A way to start, with the medians in milliseconds from the start of the process until `shown` stood in its output. */
export interface Begun {
  readonly what: string;
  readonly source: number;
  readonly bundle: number;
}

interface Way {
  readonly what: string;
  readonly words: readonly string[];
  readonly shown: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Measures each way in turn on both, so that both meet the same machine; the first round is dropped. */
export async function measureBuild(rounds: number): Promise<readonly Begun[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  cpSync(join(project, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(project, 'knowledge'), join(folder, 'knowledge'));
  await bundle(join(folder, 'dist'));
  const programs = {
    source: ['--import', import.meta.resolve('tsx'), join(project, 'src/main.ts')],
    bundle: [join(folder, 'dist', 'main.js')],
  };
  const double = await startDouble({ token: 'a-token' });
  const begun: Begun[] = [];
  for (const way of waysOn(double)) {
    const times = { source: [] as number[], bundle: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      for (const kind of ['source', 'bundle'] as const) {
        const spent = await until(programs[kind], way);
        if (round > 0) times[kind].push(spent);
      }
    }
    const { what } = way;
    begun.push({ what, source: quantile(times.source, 0.5), bundle: quantile(times.bundle, 0.5) });
  }
  await double.stop();
  rmSync(folder, { recursive: true });
  return begun;
}

/** Prints how many times quicker the bundle is. */
export function tellBuild(begun: readonly Begun[]): void {
  console.log('\nStart of the bundle (npm run build) beside the source by tsx:');
  for (const { what, source, bundle } of begun)
    console.log(`  ${what}: ${(source / bundle).toFixed(1)} times as quick`);
}

function waysOn({ api, token, publicKey }: Double): readonly Way[] {
  const question = '/is-security-sector parliament';
  return [
    { what: 'ask, until answered', words: ['ask', question], shown: 'Parliament: no', env: {} },
    {
      what: 'serve, until it listens',
      words: ['serve'],
      shown: 'Ready.',
      env: { DISCORD_PUBLIC_KEY: publicKey, PORT: '0' },
    },
    {
      what: 'start, until ready on the gateway',
      words: ['start'],
      shown: 'Ready.',
      env: { DISCORD_API: api, DISCORD_TOKEN: token },
    },
  ];
}

async function until(program: readonly string[], { words, shown, env }: Way): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, [...program, ...words], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let out = '';
  const spent = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.includes(shown)) resolve(performance.now() - from);
    });
    child.once('close', () => reject(new Error(`It ended before it said "${shown}".`)));
  });
  child.kill('SIGKILL');
  await ended;
  return spent;
}
