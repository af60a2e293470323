// npm run bench: speed, memory and quality, as ratios against named peers measured in the same run.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Context } from '../src/command.ts';
import { realContext } from '../tests/real.ts';
import { measureAsk } from './ask.ts';
import { measureBots } from './bots.ts';
import { measureBuild, tellBuild } from './build.ts';
import { measureExamples } from './examples.ts';
import { measure } from './lookup.ts';
import { percent, told } from './lookup-table.ts';
import { measureStart } from './start.ts';

/** Each size of the gazetteer: names, seeds, queries of a class for the quick engines and for those that scan. */
const sizes = [
  { size: 1_000, seeds: [11, 12, 13], each: 60, slow: 4 },
  { size: 10_000, seeds: [21, 22, 23], each: 60, slow: 2 },
  { size: 100_000, seeds: [31, 32, 33], each: 40, slow: 1 },
];

/** What can be measured by itself, in the order in which all is measured. */
const parts: Readonly<Record<string, (context: Context) => void | Promise<void>>> = {
  lookup: tellLookup,
  start: tellStart,
  ask: tellAsk,
  examples: tellExamples,
  build: async () => tellBuild(await measureBuild(5)),
  bots: ({ library }) => measureBots(library, { interactions: 20_000, starts: 9 }),
};

const [word] = process.argv.slice(2);
if (word !== undefined) {
  const part = parts[word];
  if (part === undefined) {
    console.error(`There is no part "${word}"; the parts are ${Object.keys(parts).join(', ')}.`);
    process.exit(1);
  }
  await part(await realContext());
} else {
  // Each in a process of its own, as a bot runs: what fuse.js leaves in memory is no time of a question.
  for (const name of Object.keys(parts)) {
    const words = [...process.execArgv, fileURLToPath(import.meta.url), name];
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
}

function tellLookup({ library }: Context): void {
  console.log(
    'Looking up names (suggest, at most five). First, five: share of queries with a right answer there.',
  );
  const medians = sizes.map(({ size, seeds, each, slow }) =>
    told(
      size,
      seeds.map((seed) => measure(library, size, seed, each, slow)),
    ),
  );
  const growth = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
  console.log(
    `\nGrowth of our median from 1,000 to 100,000 names: ${growth.toFixed(1)} times (target: 4 at most)`,
  );
}

async function tellStart(): Promise<void> {
  const started = await measureStart(5);
  const times = (ms: number) => `${(ms / started.parse).toFixed(1)} times`;
  console.log(
    `\nStart (read, check, index) up to a first verdict beside JSON.parse of the same ${(started.size / 1e6).toFixed(1)} million characters:`,
  );
  console.log(
    `  files checked before: ${times(started.warm)} (target: 20 at most); every file new: ${times(started.cold)}`,
  );
}

function tellAsk(context: Context): void {
  const asked = measureAsk(context);
  const share = ([right, all]: readonly [number, number]) =>
    `${right} of ${all} (${percent(right / all)})`;
  console.log(
    `\nQuestions over ${asked.findings} findings: median ${asked.median.toFixed(2)} ms (target: 1 ms); of the quickest round of each ${asked.least.toFixed(2)} ms; 99 % ${asked.p99.toFixed(2)} ms`,
  );
  console.log(
    `  right in the third looked at in tuning: ${share(asked.tuned)}; in the others: ${share(asked.unseen)} (target: 85 %)`,
  );
}

function tellExamples({ library }: Context): void {
  const { questions, answered, right, refused } = measureExamples(library);
  console.log(
    `\nExample questions left out of the learning (${questions}): answered ${percent(answered)} of those that something answers, by the very entry ${percent(right)}; refused ${percent(refused)} of those that nothing answers`,
  );
}
