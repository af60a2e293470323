// Keeps that a bot goes on after every fault of the table: bots beside each other, each with its part of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patient } from '../transports/process.ts';
import { tryRow } from './check.ts';
import { sentence } from './row.ts';
import { newStage, type Stage, token } from './stage.ts';
import { table } from './table.ts';

for (const { name, beside, on, rows } of table) {
  const part = beside ? describe.concurrent : describe.sequential;
  part(`a bot goes on after faults ${name}:`, patient, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await newStage(on);
    });
    afterAll(() => stage?.stop());

    test.sequential.each(rows.map((row) => [sentence(row), row] as const))('%s', (_, row) =>
      tryRow(stage, row),
    );

    test.sequential('all that, with no token, no question and no asker in its log', () => {
      const { bot, double } = stage;
      expect(bot.child.exitCode).toBeNull();
      const tokens = double.requests.flatMap(
        ({ path }) => /^\/interactions\/\d+\/([^/]+)/u.exec(path)?.[1] ?? [],
      );
      for (const secret of [token, double.world.asker.id, 'secret question', ...tokens])
        expect(bot.out()).not.toContain(secret);
    });
  });
}
