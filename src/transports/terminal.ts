// Answers in a terminal: a chat with completion and memory, or one line after another from a pipe.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { answer } from '../answer.ts';
import type { Context } from '../command.ts';
import { complete } from '../complete.ts';
import { formatLine, parseLine, plainRequest } from '../line.ts';
import { offered, renderText } from '../render/terminal.ts';
import type { Reply } from '../reply.ts';
import { ourMistake } from './mistake.ts';

/** Most lines that the chat remembers. */
const remembered = 200;
const widest = 80;

/** The reply to a typed line. A mistake of ours is reported, and answered in one fixed sentence. */
export function answerLine(
  line: string,
  context: Context,
  report: (error: unknown) => void = console.error,
): Reply {
  try {
    const request = parseLine(line, context.commands);
    const reply = answer(request ?? plainRequest(line, context), context);
    context.gaps.count(reply);
    return reply;
  } catch (error) {
    report(error);
    return ourMistake;
  }
}

/** Calls `each` with every line of a stream that is not empty, in order; resolves at its end. */
export async function eachLine(
  input: NodeJS.ReadableStream,
  each: (line: string) => void,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') each(line.trim());
  }
}

/** A chat in the terminal; resolves when the person leaves (Ctrl-D). */
export function chat(context: () => Context): Promise<void> {
  const file = historyFile();
  const screen = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: '> ',
    history: readHistory(file),
    historySize: remembered,
    removeHistoryDuplicates: true,
    completer: (line: string) => completion(line, context()),
  });
  let lines: readonly Line[] = [];
  screen.on('history', (all: string[]) => writeHistory(file, all));
  screen.on('line', (typed) => {
    const chosen = /^\d+$/.test(typed.trim()) ? lines[Number(typed) - 1] : undefined;
    if (chosen?.unfinished) {
      screen.prompt();
      screen.write(chosen.text);
      return;
    }
    const line = chosen?.text ?? typed.trim();
    if (line !== '') lines = show(line, context());
    screen.prompt();
  });
  console.log(`${context().library.about.greeting.join('\n')}\n`);
  screen.prompt();
  return closed(screen);
}

/**
 * What Tab puts in the place of which end of the line. The terminal inserts what all hits begin with, so hits that
 * begin as typed come alone; where several are only alike, what is typed stands among them and thus stays.
 */
function completion(line: string, context: Context): [string[], string] {
  const { hits, replaces } = complete(line, context);
  const begun = hits.filter((hit) => hit.startsWith(replaces.toLowerCase()));
  if (begun.length > 0) return [begun, replaces];
  return [hits.length > 1 ? [...hits, replaces] : [...hits], replaces];
}

/** A line that a number stands for; an unfinished one is put before the person to be changed. */
interface Line {
  readonly text: string;
  readonly unfinished: boolean;
}

/** Prints the reply to a line; returns the lines that its numbers stand for. */
function show(line: string, context: Context): Line[] {
  const reply = answerLine(line, context);
  const width = Math.min(process.stdout.columns || widest, widest);
  const text = renderText(reply, context.commands, {
    width,
    colour: process.stdout.hasColors?.() ?? false,
    numbered: true,
  });
  console.log(`\n${text}\n`);
  return offered(reply).map(({ request, open }) => ({
    text: formatLine(request, context.commands),
    unfinished: open !== undefined,
  }));
}

function closed(screen: Interface): Promise<void> {
  return new Promise((resolve) => {
    screen.on('SIGINT', () => screen.close());
    screen.on('close', () => {
      console.log();
      resolve();
    });
  });
}

/** Where the chat's lines are remembered (XDG Base Directory Specification). */
function historyFile(): string {
  const state = process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state');
  return join(state, 'security-sector-bot', 'history');
}

/** The remembered lines, latest first. A chat without memory is still a chat, so a file that fails is no fault. */
function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

function writeHistory(file: string, lines: readonly string[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, lines.join('\n'), { mode: 0o600 });
  } catch {
    // Read-only homes exist; the chat goes on without memory.
  }
}
