// Keeps that whatever is asked, both transports answer it, alike, with what Discord takes.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Double, startDouble } from '../../discord/double.ts';
import { realContext } from '../../real.ts';
import { patient } from '../../transports/process.ts';
import { type Running, startOn } from '../../transports/stage.ts';
import { newHandled, refusalsOf, seed } from './handled.ts';
import { questions } from './question.ts';

const count = 1400;
const context = await realContext();
const handled = newHandled(() => context);
let double: Double;
let running: Running;
beforeAll(async () => {
  double = await startDouble({ token: 'secret' });
  running = await startOn(double, context);
});
afterAll(async () => {
  await running.bot.stop();
  await double.stop();
});

test(`${count} random interactions are answered, alike over both transports`, patient, async () => {
  await fc.assert(
    fc.asyncProperty(questions(context), async (question) => {
      const payload = question(double);
      const what = JSON.stringify(payload);
      const { callback } = await double.interact(payload);
      expect(refusalsOf(payload.type, callback), what).toEqual([]);
      expect(await handled.ask(payload), what).toEqual({ status: 200, callback });
    }),
    { seed, numRuns: count },
  );
  expect([...handled.reported, ...running.reported]).toEqual([]);
});

test('of which more than half get an answer and no apology, and none a mistake of ours', () => {
  const all = handled.notices.flatMap((one) => (one.event === 'interaction' ? [one] : []));
  expect(all).toHaveLength(count);
  const share = all.filter(({ outcome }) => outcome !== 'sorry').length / count;
  expect(share).toBeGreaterThan(0.5);
  expect(all.filter(({ outcome }) => outcome === 'mistake')).toEqual([]);
  const kinds = new Set(all.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['command', 'autocomplete', 'press', 'form']));
});
