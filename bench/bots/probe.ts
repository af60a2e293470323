// Loaded before a program under measure: tells its memory and its processor time when asked over the channel.

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
  globalThis.gc?.();
  setTimeout(() => {
    globalThis.gc?.();
    tell();
  }, settling);
});
process.channel?.unref();

function tell(): void {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ rss, heap: heapUsed, processor: user + system } satisfies Taken);
}
