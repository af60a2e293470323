// The whole start (read, check, index) up to a first verdict beside JSON.parse of the same data, round by round in one process.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesIn, textOf } from '../src/knowledge/files.ts';
import { yamlOf } from '../src/knowledge/read.ts';
import { resolve } from '../src/lookup/resolve.ts';
import { namesOf } from '../src/lookup/shelves.ts';
import { keptIn, openLibrary } from '../src/open.ts';
import { subjectOf } from '../src/reason/facts.ts';
import { judge } from '../src/reason/judge.ts';
import { quantile } from './lookup.ts';

/** Milliseconds, medians over the rounds; `cold` is a start that parses every file, `warm` one that finds them checked. */
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
  const checked = keptIn(folder, 'checked');
  const text = asJson(folder);
  const times = { cold: [] as number[], warm: [] as number[], parse: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    rmSync(checked, { force: true });
    const cold = await timed(() => start(folder));
    const warm = await timed(() => start(folder));
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
    size: text.length,
  };
}

/** What stands in the files, as one JSON text. */
function asJson(folder: string): string {
  const files = filesIn(folder) ?? [];
  return JSON.stringify(files.map(({ bytes }) => bytes && yamlOf(textOf(bytes))));
}

async function start(folder: string): Promise<void> {
  const loaded = await openLibrary(folder, 'checked');
  if ('problems' in loaded) throw new Error('the knowledge base has faults; run npm run check');
  const { library } = loaded;
  const found = resolve(namesOf(library).actors, 'parliament', library.about.strip);
  // Parts are parsed when they are asked for: what a first verdict needs belongs to the start.
  if (found.kind === 'found') judge(library, subjectOf(library, found.id));
}

async function timed(what: () => unknown): Promise<number> {
  globalThis.gc?.();
  const from = performance.now();
  await what();
  return performance.now() - from;
}
