// Loaded before a program under measure: tells its memory and its processor time when asked over the channel.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a process takes: bytes, and microseconds of processor time since its start. */
export interface Taken {
  readonly rss: number;
  readonly heap: number;
  readonly processor: number;
}

/** Milliseconds for the collector to hand memory back to the system. */
const settling = 500;

process.on('message', (asked) => {
  if (asked === 'processor') return tell();
  // Not by a flag on the command line: V8 takes nothing that was compiled under other flags.
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  setTimeout(() => {
    collect();
    // A collection itself takes memory for a moment, and gives it back by another thread.
    setTimeout(tell, settling);
  }, settling);
});
process.channel?.unref();

function tell(): void {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ rss, heap: heapUsed, processor: user + system } satisfies Taken);
}
