// The whole start (read, check, index) beside JSON.parse of the same data, round by round in one process.
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storeFor } from '../src/knowledge/store.ts';
import { namesOf } from '../src/lookup/shelves.ts';
import { openLibrary } from '../src/open.ts';
import { quantile } from './lookup.ts';

/** Milliseconds, medians over the rounds; `cold` is a start that parses every file, `warm` one that finds them parsed. */
export interface Started {
  readonly cold: number;
  readonly warm: number;
  readonly parse: number;
  /** Characters of the data as JSON. */
  readonly size: number;
}

/** Measures starts; the first round is dropped. */
export async function measureStart(rounds: number): Promise<Started> {
  const folder = fileURLToPath(new URL('../knowledge', import.meta.url));
  const store = storeFor(folder);
  const times = { cold: [] as number[], warm: [] as number[], parse: [] as number[] };
  let size = 0;
  for (let round = 0; round <= rounds; round++) {
    rmSync(store, { force: true });
    const cold = await timed(() => start(folder));
    const warm = await timed(() => start(folder));
    const text = readFileSync(store, 'utf8');
    size = text.length;
    const parse = await timed(() => JSON.parse(text));
    if (round === 0) continue;
    times.cold.push(cold);
    times.warm.push(warm);
    times.parse.push(parse);
  }
  return {
    cold: quantile(times.cold, 0.5),
    warm: quantile(times.warm, 0.5),
    parse: quantile(times.parse, 0.5),
    size,
  };
}

async function start(folder: string): Promise<void> {
  const loaded = await openLibrary(folder, true);
  if ('problems' in loaded) throw new Error('the knowledge base has faults; run npm run check');
  namesOf(loaded.library);
}

async function timed(what: () => unknown): Promise<number> {
  globalThis.gc?.();
  const from = performance.now();
  await what();
  return performance.now() - from;
}
