// Writes to standard output so that no reader of it, gone, stalled or full, can hold up or end a bot.
import { writeSync } from 'node:fs';

/** Where the log writes its lines. */
export interface Output {
  /** Takes a line; it is out within a second, or as soon as enough wait together. */
  write(line: string): void;
  /** Writes what waits, as far as the reader takes it now. */
  flush(): void;
}

/** Bytes that are written together, and the most that wait for a slow reader: what is beyond that is dropped. */
const together = 4096;
const most = 1024 * 1024;

/** Milliseconds after which a line is out at the latest, and that a process which ends waits for a slow reader. */
const latest = 1000;
const lastPatience = 300;

/**
 * An output on a file descriptor that does not block, as Node makes those of pipes. The library that pino has for this
 * tries a pipe that is closed again without an end, in a loop that stops the whole process (sonic-boom, flushSync).
 * `complain` is told once, when a line could not be written.
 */
export function newOutput(descriptor: number, complain: (sentence: string) => void): Output {
  let waiting: Buffer[] = [];
  let size = 0;
  let stalled = false;
  let complained = false;

  /** Writes until all is out or the reader is slow; what cannot be written at all is dropped. */
  const flush = () => {
    let rest = Buffer.concat(waiting);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN') {
        rest = Buffer.alloc(0);
        if (!complained)
          complain(`The log cannot be written (${code}). The bot goes on without it.`);
        complained = true;
      }
    }
    stalled = rest.length > 0;
    waiting = stalled ? [rest] : [];
    size = rest.length;
  };

  setInterval(flush, latest).unref();
  process.on('exit', () => {
    const end = performance.now() + lastPatience;
    do flush();
    while (size > 0 && performance.now() < end);
  });
  return {
    flush,
    write: (line) => {
      const bytes = Buffer.from(line);
      if (size + bytes.length > most) return;
      waiting.push(bytes);
      size += bytes.length;
      if (size >= together && !stalled) flush();
    },
  };
}
