// The signals of a bot: SIGTERM and SIGINT make it leave, SIGHUP reads its knowledge again. They are heeded from its first
// moment (heed.ts), since Node would end the process on each of them. The end of npm, where npm started it, is one too.
import { isatty } from 'node:tty';

/** Milliseconds in which a process that is told to leave is gone, whatever is still open. */
const patience = 4800;

/** Milliseconds between two looks at whether npm is still there. */
const glance = 1000;

/** The terminal that the process was started at, by its file descriptor: its log may go elsewhere. */
const terminal = [0, 1, 2].find((descriptor) => isatty(descriptor));

/** Who started the process. */
const parent = process.ppid;

let leaving = false;
let stop: () => Promise<void> = async () => undefined;
let hungUp = false;
let reload: (() => void) | undefined;
let watch: NodeJS.Timeout | undefined;

/** Heeds them: until the bot says more, it leaves at once, and a SIGHUP is kept for later. */
export function heedSignals(): void {
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  process.on('SIGHUP', hangUp);
  if (process.env['npm_lifecycle_event'] !== undefined) leaveWithParent();
}

/** Leaves the signals to Node again, for a process that is no bot. */
export function releaseSignals(): void {
  process.off('SIGTERM', leave);
  process.off('SIGINT', leave);
  process.off('SIGHUP', hangUp);
  clearInterval(watch);
}

/** From now on calls `todo` before the process leaves, with 0. */
export function leaveBy(todo: () => Promise<void>): void {
  stop = todo;
}

/** Whether the process was told to leave. */
export function isLeaving(): boolean {
  return leaving;
}

/** From now on calls `todo` on SIGHUP, and now if one has come before. */
export function reloadBy(todo: () => void): void {
  reload = todo;
  if (hungUp) reload();
}

function leave(): void {
  if (leaving) return;
  leaving = true;
  setTimeout(() => process.exit(0), patience).unref();
  void stop().finally(() => process.exit(0));
}

/** Leaves once npm is gone: it hands SIGTERM on to its shell alone, and the bot would stay behind. */
function leaveWithParent(): void {
  watch = setInterval(() => {
    if (process.ppid !== parent) leave();
  }, glance).unref();
}

function hangUp(): void {
  if (terminalIsGone()) leave();
  else if (reload) reload();
  else hungUp = true;
}

/** Whether the terminal is closed: nobody could end the process there any more. */
function terminalIsGone(): boolean {
  return terminal !== undefined && !isatty(terminal);
}
