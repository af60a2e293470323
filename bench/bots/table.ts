// Prints how two sides compare: ratios with their targets.
import type { Pace, Side } from './measure.ts';

/** What a ratio should be. A comparison without a target only tells. */
interface Targets {
  readonly start?: number;
  readonly memory?: number;
  readonly rate?: number;
}

/** Prints ours beside its peer. */
export function tell(title: string, ours: Side, bare: Side, targets: Targets): void {
  console.log(`\n${title}`);
  row('start to ready', milliseconds(ours.started), milliseconds(bare.started), {
    ratio: ours.started / bare.started,
    most: targets.start,
  });
  for (const [name, of] of [
    ['memory after ready', (side: Side) => side.ready.rss],
    ['memory after all', (side: Side) => side.after.rss],
  ] as const)
    row(name, megabytes(of(ours)), megabytes(of(bare)), {
      ratio: of(ours) / of(bare),
      most: targets.memory,
    });
  for (const [name, of] of [
    ['heap after ready', (side: Side) => side.ready.heap],
    ['heap once warm', (side: Side) => side.warm.heap],
    ['heap after all', (side: Side) => side.after.heap],
  ] as const)
    row(name, megabytes(of(ours)), megabytes(of(bare)), { ratio: of(ours) / of(bare) });
  row('growth from warm to all', megabytes(growth(ours)), megabytes(growth(bare)), {
    ratio: ours.after.heap / ours.warm.heap,
    most: noGrowth,
  });
  for (const [at, pace] of ours.paces.entries()) {
    const peer = bare.paces[at] as Pace;
    row(`${pace.kind}, ${pace.flight} in flight`, paceOf(pace), paceOf(peer), {
      ratio: pace.rate / peer.rate,
      least: targets.rate,
    });
    row('  processor time', costOf(pace), costOf(peer), { ratio: pace.cost / peer.cost });
  }
}

/** Heaps measured twice differ by so much without any growth: compiled code, counts of calls. */
const noGrowth = 1.05;

/** Bytes of the heap from warm to the end. */
function growth({ warm, after }: Side): number {
  return after.heap - warm.heap;
}

interface Ratio {
  readonly ratio?: number;
  readonly most?: number | undefined;
  readonly least?: number | undefined;
}

function row(name: string, ours: string, bare: string, { ratio, most, least }: Ratio): void {
  const told = ratio === undefined ? '' : `${ratio.toFixed(2)} x`;
  const target =
    most !== undefined
      ? `at most ${most}: ${(ratio ?? 0) <= most ? 'kept' : 'missed'}`
      : least !== undefined
        ? `at least ${least}: ${(ratio ?? 0) >= least ? 'kept' : 'missed'}`
        : '';
  console.log(
    `  ${name.padEnd(34)} ${ours.padStart(40)} ${bare.padStart(40)} ${told.padStart(8)}  ${target}`.trimEnd(),
  );
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
const megabytes = (value: number): string => `${(value / 1e6).toFixed(1)} MB`;
const paceOf = ({ rate, median, p99 }: Pace): string =>
  `${rate.toFixed(0)}/s, 50 % ${median.toFixed(2)}, 99 % ${p99.toFixed(2)} ms`;
const costOf = ({ cost, asking }: Pace): string =>
  `${cost.toFixed(2)} ms each; asking ${(100 * asking).toFixed(0)} % of a core`;
