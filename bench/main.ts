// npm run bench: speed, memory and quality, as ratios against named peers measured in the same run.
import { realContext } from '../tests/real.ts';
import { measureAsk } from './ask.ts';
import { type Measured, measure, type Sized } from './lookup.ts';
import { measureStart } from './start.ts';

/** Each size of the gazetteer: names, seeds, queries of a class for the quick engines and for those that scan. */
const sizes = [
  { size: 1_000, seeds: [11, 12, 13], each: 20, slow: 4 },
  { size: 10_000, seeds: [21, 22, 23], each: 20, slow: 2 },
  { size: 100_000, seeds: [31, 32, 33], each: 20, slow: 1 },
];

const context = await realContext();
const { library } = context;
console.log(
  'Looking up names (suggest, at most five). First, five: share of queries with a right answer there.',
);
const medians: number[] = [];
for (const { size, seeds, each, slow } of sizes) {
  const all = seeds.map((seed) => measure(library, size, seed, each, slow));
  medians.push(told(size, all));
}
const growth = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
console.log(
  `\nGrowth of our median from 1,000 to 100,000 names: ${growth.toFixed(1)} times (target: 4 at most)`,
);

const started = await measureStart(5);
const times = (ms: number) => `${(ms / started.parse).toFixed(1)} times`;
console.log(
  `\nStart (read, check, index) beside JSON.parse of the same ${(started.size / 1e6).toFixed(1)} million characters:`,
);
console.log(
  `  files parsed before: ${times(started.warm)} (target: 20 at most); every file new: ${times(started.cold)}`,
);

const asked = measureAsk(context);
const share = ([right, all]: readonly [number, number]) =>
  `${right} of ${all} (${percent(right / all)})`;
console.log(
  `\nQuestions over ${asked.findings} findings: median ${asked.median.toFixed(2)} ms, 99 % ${asked.p99.toFixed(2)} ms (target: 1 ms)`,
);
console.log(
  `  right in the third looked at in tuning: ${share(asked.tuned)}; in the others: ${share(asked.unseen)} (target: 85 %)`,
);

/** Prints the table of one size, means over the seeds; returns our median. */
function told(size: number, all: readonly Sized[]): number {
  const [first] = all;
  if (!first) return Number.NaN;
  const mean = (of: (sized: Sized) => number) =>
    all.reduce((sum, one) => sum + of(one), 0) / all.length;
  console.log(`\n${size.toLocaleString('en')} names (${all.length} seeds)`);
  const engines = first.measured.map((_, at) => all.map((one) => one.measured[at] as Measured));
  const average = (runs: readonly Measured[], of: (one: Measured) => number) =>
    runs.reduce((sum, one) => sum + of(one), 0) / runs.length;
  const ours = average(engines[0] ?? [], (one) => one.median);
  for (const runs of engines) {
    const median = average(runs, (one) => one.median);
    const p99 = average(runs, (one) => one.p99);
    console.log(
      [
        `  ${(runs[0]?.engine ?? '').padEnd(18)}`,
        `first ${percent(average(runs, (one) => one.first))}`,
        `five ${percent(average(runs, (one) => one.five))}`,
        `gibberish answered ${percent(average(runs, (one) => one.answered))}`,
        `median ${median.toFixed(3)} ms = ${(median / ours).toFixed(1)} x ours`,
        `99 % ${p99.toFixed(2)} ms = ${(p99 / median).toFixed(0)} x its median`,
      ].join('  '),
    );
  }
  const pass = mean((one) => one.pass);
  console.log(
    `  ours: ${(ours / pass).toFixed(1)} passes over the names in memory (${pass.toFixed(3)} ms each); very name first: ${percent(mean((one) => one.exactFirst))}; index built in ${mean((one) => one.build).toFixed(0)} ms, ${mean((one) => one.memory).toFixed(1)} MB`,
  );
  const kinds = [...(first.measured[0]?.classes.keys() ?? [])];
  const byKind = kinds.map((kind) => {
    const share = average(engines[0] ?? [], (one) => one.classes.get(kind) ?? Number.NaN);
    return `${kind} ${percent(share)}`;
  });
  console.log(`  ours first, by class: ${byKind.join(', ')}`);
  return ours;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
