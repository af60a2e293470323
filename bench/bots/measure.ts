// Our bot beside a bare peer, round by round: start, memory, and how fast both answer.
import type { Library } from '../../src/knowledge/library.ts';
import { quantile } from '../lookup.ts';
import { asking, type Kind, kinds, type Load, load } from './load.ts';
import type { Taken } from './probe.ts';
import { newDouble, type Program, type Running, run } from './side.ts';

/** How much is measured. */
export interface Amount {
  /** Interactions that each side answers, besides those to warm up. */
  readonly interactions: number;
  /** Starts of each side. */
  readonly starts: number;
}

/** How one kind of interaction went, so many in flight. */
export interface Pace {
  readonly kind: Kind;
  readonly flight: number;
  /** Answers a second: the median over the rounds. */
  readonly rate: number;
  /** Milliseconds for an answer. */
  readonly median: number;
  readonly p99: number;
  /** Milliseconds of the program's own processor time for an answer. */
  readonly cost: number;
  /** The share of one core that we who ask took meanwhile. */
  readonly asking: number;
}

/** What one side came to. */
export interface Side {
  /** Milliseconds until ready, the median. */
  readonly started: number;
  /** After ready, the median: from one start to the next V8 keeps a dozen megabytes more or fewer. */
  readonly ready: Pick<Taken, 'rss' | 'heap'>;
  /** Once warm, and after all interactions. */
  readonly warm: Taken;
  readonly after: Taken;
  readonly paces: readonly Pace[];
}

export const flights = [1, 64] as const;
const rounds = 5;
/**
 * Interactions of each kind before anything is timed: what is made once is made then, and nearly all has been asked that a
 * class asks, of each of its names the beginnings too.
 */
const warming = 5000;

/** Measures two programs of one way against each other; both are asked the same. */
export async function compare(
  library: Library,
  programs: readonly [Program, Program],
  { interactions, starts }: Amount,
): Promise<readonly [Side, Side]> {
  const begun = await allStarts(programs, starts);
  const running = await Promise.all(programs.map(async (one) => run(one, await newDouble())));
  const seeds = askSeeds();
  for (const kind of kinds)
    await each(running, (one) => load(one, asking(library, 1), kind, warming, 64));
  const warm = await each(running, (one) => one.memory());
  const runs = running.map(() => [] as { kind: Kind; flight: number; load: Load }[]);
  const count = Math.ceil(interactions / (rounds * kinds.length * flights.length));
  for (let round = 0; round < rounds; round++)
    for (const kind of kinds)
      for (const flight of flights) {
        const seed = seeds();
        // In turn, so that what slows the machine slows both.
        for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
          const one = await load(
            running[at] as Running,
            asking(library, seed),
            kind,
            count,
            flight,
          );
          runs[at]?.push({ kind, flight, load: one });
        }
      }
  const after = await each(running, (one) => one.memory());
  for (const one of running) {
    await one.stop();
    await one.double.stop();
  }
  const side = (at: 0 | 1): Side => ({
    started: median(begun[at], 'started'),
    ready: { rss: median(begun[at], 'rss'), heap: median(begun[at], 'heap') },
    warm: warm[at] as Taken,
    after: after[at] as Taken,
    paces: pacesOf(runs[at] ?? []),
  });
  return [side(0), side(1)];
}

/** Milliseconds from process to ready, and bytes of memory then. */
interface Start extends Pick<Taken, 'rss' | 'heap'> {
  readonly started: number;
}

function median(starts: readonly Start[] = [], of: keyof Start): number {
  return quantile(
    starts.map((one) => one[of]),
    0.5,
  );
}

/** All starts, in turn; the first of each side is dropped: it fills caches. */
async function allStarts(programs: readonly Program[], starts: number): Promise<Start[][]> {
  const doubles = await Promise.all(programs.map(newDouble));
  const begun = programs.map(() => [] as Start[]);
  for (let round = 0; round <= starts; round++)
    for (const [at, program] of programs.entries()) {
      const one = await run(program, doubles[at] as (typeof doubles)[0]);
      const { rss, heap } = await one.memory();
      await one.stop();
      if (round > 0) begun[at]?.push({ started: one.started, rss, heap });
    }
  for (const double of doubles) await double.stop();
  return begun;
}

function pacesOf(runs: readonly { kind: Kind; flight: number; load: Load }[]): Pace[] {
  return flights.flatMap((flight) =>
    kinds.map((kind): Pace => {
      const own = runs.filter((one) => one.kind === kind && one.flight === flight);
      const loads = own.map((one) => one.load);
      const times = loads.flatMap((one) => one.times);
      const sum = (of: (one: Load) => number) => loads.reduce((all, one) => all + of(one), 0);
      return {
        kind,
        flight,
        rate: quantile(
          loads.map((one) => (1000 * one.times.length) / one.whole),
          0.5,
        ),
        median: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        cost: sum((one) => one.its) / times.length,
        asking: sum((one) => one.ours) / sum((one) => one.whole),
      };
    }),
  );
}

/** One after another, so that none is measured beside the work of the other. */
async function each<T>(
  running: readonly Running[],
  what: (one: Running) => Promise<T>,
): Promise<T[]> {
  const found: T[] = [];
  for (const one of running) found.push(await what(one));
  return found;
}

function askSeeds(): () => number {
  let seed = 100;
  return () => seed++;
}
