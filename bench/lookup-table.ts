// Prints how looking up names went: each engine at each size, and ours by the class of what is typed.
import type { Measured, Sized } from './lookup.ts';

/** Prints the table of one size, means over the seeds; returns our median. */
export function told(size: number, all: readonly Sized[]): number {
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
  const alone = { ours: mean((one) => one.alone.ours), pass: mean((one) => one.alone.pass) };
  console.log(
    `  ours: ${(ours / pass).toFixed(1)} passes over the names in memory (${pass.toFixed(3)} ms each) in turn with the others, by itself ${(alone.ours / alone.pass).toFixed(1)} (${alone.ours.toFixed(3)} and ${alone.pass.toFixed(3)} ms); very name first: ${percent(mean((one) => one.exactFirst))}; index built in ${mean((one) => one.build).toFixed(0)} ms, ${mean((one) => one.memory).toFixed(1)} MB`,
  );
  const kinds = [...(first.measured[0]?.classes.keys() ?? [])];
  const byKind = kinds.map((kind) => {
    const share = average(engines[0] ?? [], (one) => one.classes.get(kind) ?? Number.NaN);
    return `${kind} ${percent(share)}`;
  });
  console.log(`  ours first, by class: ${byKind.join(', ')}`);
  return ours;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
