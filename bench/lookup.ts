// Looking up names: ours beside fuse.js alone and MiniSearch, query by query in one process.
import type { Library } from '../src/knowledge/library.ts';
import { fold } from '../src/lookup/fold.ts';
import { indexNames } from '../src/lookup/names.ts';
import { type Find, ours, passOver, peers, warmUp } from './engines.ts';
import { type Grown, grow } from './grow.ts';
import { gibberish, type Query, queriesFor } from './queries.ts';
import { randomFrom } from './random.ts';

export interface Measured {
  readonly engine: string;
  readonly first: number;
  readonly five: number;
  /** The share of gibberish that got an answer. */
  readonly answered: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly classes: ReadonlyMap<string, number>;
  readonly misses: readonly Query[];
}

export interface Sized {
  readonly names: number;
  readonly measured: readonly Measured[];
  /** Milliseconds and megabytes for our index. */
  readonly build: number;
  readonly memory: number;
  /**
   * Milliseconds for one pass over all folded names in memory, in turn with the queries of all engines; and for our query
   * and a pass where each runs again and again by itself, with what it reads in the processor's caches.
   */
  readonly pass: number;
  readonly alone: { readonly ours: number; readonly pass: number };
  /** The share of names whose very words give one of their bearers first. */
  readonly exactFirst: number;
}

/** Among more names MiniSearch is slow too. */
const many = 50_000;

/** Measures the engines on about `size` names. `slow` is how many queries of a class those get that scan everything. */
export function measure(
  library: Library,
  size: number,
  seed: number,
  each: number,
  slow: number,
): Sized {
  const random = randomFrom(seed);
  const entries = grow(library, size, random);
  const before = used();
  const start = performance.now();
  const index = indexNames(entries);
  const own = ours(library, index, each);
  // Some of it is made for the first query.
  own.find('police');
  const build = performance.now() - start;
  const memory = (used() - before) / 1e6;
  const engines = [
    own,
    ...peers(entries, { miniSearch: size > many ? 2 * slow : each, fuse: slow }),
  ];
  const queries = queriesFor(entries, each, random);
  const nonsense = gibberish(60, random);
  warmUp(engines, queriesFor(entries, each, random));
  const times = engines.map(() => [] as number[]);
  const hits = engines.map(() => ({ all: 0, first: 0, five: 0, answered: 0, nonsense: 0 }));
  const classes = engines.map(() => new Map<string, [number, number]>());
  const misses = engines.map(() => [] as Query[]);
  const pass = passOver(entries);
  const passes: number[] = [];
  const done = new Map<string, number>();
  for (const query of queries) {
    const turn = (done.get(query.kind) ?? 0) + 1;
    done.set(query.kind, turn);
    passes.push(timed(pass));
    for (const [at, engine] of engines.entries()) {
      if (turn > engine.each) continue;
      const from = performance.now();
      const found = engine.find(query.text);
      times[at]?.push(performance.now() - from);
      const hit = hits[at];
      if (!hit) continue;
      const right = query.right.has(found[0] ?? '');
      hit.all++;
      if (right) hit.first++;
      else misses[at]?.push(query);
      if (found.some((id) => query.right.has(id))) hit.five++;
      const [good, all] = classes[at]?.get(query.kind) ?? [0, 0];
      classes[at]?.set(query.kind, [good + Number(right), all + 1]);
    }
  }
  for (const [at, engine] of engines.entries()) {
    for (const text of nonsense.slice(0, engine.each < each ? 2 * slow + 10 : nonsense.length)) {
      const hit = hits[at];
      if (!hit) continue;
      hit.nonsense++;
      if (engine.find(text).length > 0) hit.answered++;
    }
  }
  const measured = engines.map(({ name }, at): Measured => {
    const { all, first, five, answered, nonsense: asked } = hits[at] as (typeof hits)[0];
    const shares = [...(classes[at] ?? [])].map(([kind, [good, of]]) => [kind, good / of] as const);
    return {
      engine: name,
      first: first / all,
      five: five / all,
      answered: answered / asked,
      median: quantile(times[at] ?? [], 0.5),
      p99: quantile(times[at] ?? [], 0.99),
      classes: new Map(shares),
      misses: misses[at] ?? [],
    };
  });
  return {
    names: index.records.length,
    measured,
    build,
    memory,
    pass: quantile(passes, 0.5),
    alone: {
      ours: quantile(
        queries.map(({ text }) => timed(() => own.find(text))),
        0.5,
      ),
      pass: quantile(
        queries.map(() => timed(pass)),
        0.5,
      ),
    },
    exactFirst: exactFirst(entries, own.find),
  };
}

function exactFirst(entries: readonly Grown[], find: Find): number {
  const bearers = new Map<string, Set<string>>();
  for (const { id, name, names } of entries)
    for (const one of [name, ...Object.values(names).flat()])
      bearers.set(fold(one), (bearers.get(fold(one)) ?? new Set()).add(id));
  const all = [...bearers].filter(([folded]) => folded !== '');
  const step = Math.max(1, Math.floor(all.length / 2000));
  const asked = all.filter((_, at) => at % step === 0);
  return asked.filter(([folded, ids]) => ids.has(find(folded)[0] ?? '')).length / asked.length;
}

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function used(): number {
  // What one collection finds unused, another may take what hung on it.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
