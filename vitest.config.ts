// Tests run from tests/; the JSON report is what .ci/run counts from.
import { defineConfig } from 'vitest/config';

/** What starts processes and keeps deadlines, one file after another: a neighbour that computes would make it late. */
const timed = [
  'tests/discord/**/*.test.ts',
  'tests/faults/**/*.test.ts',
  'tests/operations/**/*.test.ts',
  'tests/transports/**/*.test.ts',
  'tests/verbs/**/*.test.ts',
  'tests/{build,deploy,serverless,systemd}.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: '.reports/vitest.json' },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'computed',
          include: ['tests/**/*.test.ts'],
          exclude: timed,
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { name: 'timed', include: timed, sequence: { groupOrder: 1 }, maxWorkers: 1 },
      },
    ],
  },
});
