// Our program as a process of its own, as a newcomer or a supervisor starts it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../discord/bare-client.ts';

/** The folder of the project. */
export const project = fileURLToPath(new URL('../../', import.meta.url));
/** The command that our verbs follow, as in package.json, of the project in a folder. */
export const programOf = (folder: string): readonly string[] => [
  process.execPath,
  '--import',
  createRequire(import.meta.url).resolve('tsx'),
  join(folder, 'src/main.ts'),
];
export const program: readonly string[] = programOf(project);

/** Processes share their machine with other tests: a slow start is no failure. */
export const patient = { timeout: 180_000 } as const;

export interface Around {
  /** Variables beside the path; nothing of Discord stands in them unless given. */
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads on standard input, which is no terminal. */
  readonly input?: string;
  /** Where it is started; a folder without a .env file unless given, so that nobody's own token is used. */
  readonly cwd?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process that runs. */
export interface Alive {
  readonly child: ChildProcess;
  out(): string;
  err(): string;
  /** Resolves once `text` stands in its output; rejects when it does not come. */
  shows(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
}

/** Starts any program; `start` and `run` start ours. */
export function launch(command: readonly string[], { env = {}, input, cwd }: Around = {}): Alive {
  const [file = '', ...words] = command;
  const child = spawn(file, words, {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...env },
    cwd: cwd ?? tmpdir(),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.on('error', () => undefined);
  if (input !== undefined) child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => resolve({ code, out, err })),
  );
  return {
    child,
    out: () => out,
    err: () => err,
    shows: (text) => until(() => out.includes(text) || child.exitCode !== null, 120_000),
    ended,
  };
}

/** Our program with this verb and words, left running. */
export const start = (words: readonly string[], around: Around = {}): Alive =>
  launch([...program, ...words], around);

/** Runs a command in a pseudo-terminal of 80 columns and passes keys and output on. */
const terminal = `
import os, pty, sys
sys.exit(os.waitstatus_to_exitcode(pty.spawn(['sh', '-c', 'stty cols 80 rows 50; exec "$@"', 'sh'] + sys.argv[1:])))
`;

/** Whether Python is there to lend a terminal. */
export const hasTerminal: boolean =
  spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0;

/** Our program with this verb, as a person at a terminal starts it. */
export const atTerminal = (verb: string, around: Around = {}, ours = program): Alive =>
  launch(['python3', '-c', terminal, ...ours, verb], around);

/** Our program until it ends by itself; standard input is empty unless given. */
export const run = (words: readonly string[], around: Around = {}): Promise<Ended> =>
  start(words, { input: '', ...around }).ended;

/** Lines of a text, without the empty ones. */
export const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

/** A line of the log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** The log of a process so far, as far as whole lines have come; throws where one of them is none of JSON. */
export const logOf = (one: Alive): LogLine[] =>
  linesOf(one.out().slice(0, one.out().lastIndexOf('\n') + 1)).map(
    (line) => JSON.parse(line) as LogLine,
  );

/** The log's lines about one kind of event, once there are so many. */
export async function logged(one: Alive, event: string, least = 1): Promise<LogLine[]> {
  const found = () => logOf(one).filter((line) => line['event'] === event);
  await until(() => found().length >= least || one.child.exitCode !== null, 60_000);
  return found();
}
