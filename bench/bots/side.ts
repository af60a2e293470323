// One side of a comparison: a program in a process of its own, on a double of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { type Double, startDouble } from '../../tests/discord/double.ts';
import type { Taken } from './probe.ts';

/** How a program is asked: over Discord's gateway, or by signed HTTP. */
export type Way = 'gateway' | 'http';

/** A program to measure. */
export interface Program {
  readonly way: Way;
  readonly file: string;
  readonly words: readonly string[];
  readonly probe: string;
}

/** A program that runs and has said that it is ready. */
export interface Running {
  /** Milliseconds from the start of the process until it said so. */
  readonly started: number;
  readonly double: Double;
  /** Its memory after a collection of garbage. */
  memory(): Promise<Taken>;
  /** Its memory as it is and its processor time so far. */
  processor(): Promise<Taken>;
  stop(): Promise<void>;
}

/** Starts a program on the double until it is ready; over HTTP the double then posts to it. */
export async function run(program: Program, double: Double): Promise<Running> {
  const from = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', program.probe, program.file, ...program.words],
    {
      cwd: tmpdir(),
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        ...(program.way === 'http'
          ? { DISCORD_PUBLIC_KEY: double.publicKey }
          : { DISCORD_TOKEN: double.token, DISCORD_API: double.api }),
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  // A benchmark that fails leaves no process behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const said = await ready(child);
  const started = performance.now() - from;
  if (program.way === 'http')
    await double.setEndpoints(/http:\/\/\S+\/interactions/.exec(said)?.[0] ?? '');
  return {
    started,
    double,
    memory: () => taken(child, 'memory'),
    processor: () => taken(child, 'processor'),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      end();
      await ended;
      process.off('exit', end);
    },
  };
}

/**
 * A double for one program. It waits longer than Discord does: on a busy machine a late answer is slow, not lost. It checks
 * no bodies, as the tests do: its checks would take more time than the programs that are measured.
 */
export const newDouble = (): Promise<Double> =>
  startDouble({ token: 'secret', deadline: 60_000, trusting: true });

/** What the process has printed once it is ready; what it prints later is read and dropped. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      if (said.includes('Ready.')) return;
      said += chunk;
      if (said.includes('Ready.')) resolve(said);
    });
    child.once('close', (code) => reject(new Error(`A program under measure ended with ${code}.`)));
  });
}

function taken(child: ChildProcess, what: 'memory' | 'processor'): Promise<Taken> {
  return new Promise((resolve, reject) => {
    child.once('message', (told) => resolve(told as Taken));
    child.send(what, (error) => error && reject(error));
  });
}
