// The log: JSON lines for machines, readable ones on a terminal. It holds no token and no user; no questions unless told to.
import { writeSync } from 'node:fs';
import { pino } from 'pino';
import type { Notice, Notify } from '../transports/notice.ts';
import { newOutput } from './output.ts';

/** Where a running bot writes what it does. */
export interface Log {
  /** What an administrator should read: where it listens, how it is added. */
  say(text: string): void;
  /** What went wrong on our side. */
  report(error: unknown): void;
  readonly notify: Notify;
}

export interface LogLook {
  /** For a person at a terminal. */
  readonly terminal: boolean;
  /** Whether what is asked stands in the log. */
  readonly questions: boolean;
}

/** Milliseconds in which refusals for one reason share a line: a flood of forged requests must not flood the log. */
const quiet = 60_000;

/** A log on standard output. Lines about interactions are out within a second, everything else at once. */
export async function openLog({ terminal, questions }: LogLook): Promise<Log> {
  const lines = terminal ? undefined : newOutput(1, complain);
  const out =
    lines ??
    (await import('pino-pretty')).default({ ignore: 'event', singleLine: true, sync: true });
  const flush = () => lines?.flush();
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
  } as const;
  const log = pino(options, out);
  /** What stands before the fields of an interaction; a machine reads these alone. */
  const forPeople = terminal ? 'Answered.' : undefined;
  const refusals = new Map<string, { from: number; unsaid: number }>();

  const refused = (notice: Extract<Notice, { event: 'refused' }>) => {
    const { status, reason } = notice;
    const kind = `${status} ${reason.replaceAll(/\d+/g, '')}`;
    const before = refusals.get(kind) ?? { from: -quiet, unsaid: 0 };
    if (performance.now() - before.from < quiet) {
      before.unsaid += 1;
      return;
    }
    refusals.set(kind, { from: performance.now(), unsaid: 0 });
    log.warn({ ...notice, unsaid: before.unsaid }, 'A request was refused.');
    flush();
  };

  const connection = (notice: Extract<Notice, { event: 'gateway' }>) => {
    const { secondsAway, ...rest } = notice;
    const away = secondsAway === undefined ? {} : { secondsAway: tenths(secondsAway) };
    const isUp = notice.state === 'ready' || notice.state === 'resumed';
    log[isUp ? 'info' : 'warn']({ ...rest, ...away }, `The connection is ${notice.state}.`);
  };

  return {
    say: (text) => {
      log.info({ event: 'said' }, text);
      flush();
    },
    report: (error) => {
      if (typeof error === 'string') log.error({ event: 'fault' }, error);
      else log.error({ event: 'fault', error: plainError(error) }, 'A mistake of ours.');
      flush();
    },
    notify: (notice) => {
      if (notice.event === 'interaction') {
        const { request, foundNothing: _, milliseconds, ...rest } = notice;
        const spent = { milliseconds: tenths(milliseconds) };
        const asked = questions && request ? { question: request } : {};
        log.info({ ...rest, ...spent, ...asked }, forPeople);
        return;
      }
      if (notice.event === 'entering') return log.info(notice, 'Asking Discord to be let in.');
      if (notice.event === 'refused') return refused(notice);
      if (notice.event === 'knowledge') {
        const { problems, ...rest } = notice;
        if (problems.length === 0) log.info(rest, 'The knowledge was read again.');
        else log.error({ ...rest, problems }, `The old knowledge stays:\n${problems.join('\n')}`);
      } else if (notice.event === 'lost') log.error(notice, 'An answer was lost.');
      else if (notice.event === 'waiting') log.warn(notice, keptOut(notice.secondsUntilNext));
      else connection(notice);
      flush();
    },
  };
}

function keptOut(seconds: number): string {
  return `Discord does not let the connection in. It is tried again in ${seconds} seconds.`;
}

/** A number that is short enough for a line. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The last place to say something; it may be closed as well. */
function complain(sentence: string): void {
  try {
    writeSync(2, `${sentence}\n`);
  } catch {
    // Nobody is left to be told.
  }
}

/**
 * What a log may hold of an error: its kind, words and place. The errors of discord.js hold addresses with tokens and
 * whole answers besides.
 */
function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: plainError(cause) }) };
}
