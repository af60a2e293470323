// Keeps what becomes of more different questions than can be answered in time: what can be is, and the rest is counted.
import { describe, expect, test } from 'vitest';
import { overload } from '../../src/transports/turns.ts';
import { patient } from '../transports/process.ts';
import { newStage } from './stage.ts';

/** So many questions within a second, no two of them alike. */
const many = 1000;

describe.each(['gateway', 'http'] as const)('A thousand different questions, %s', (on) => {
  test('are answered as far as there is time, and the next one is', patient, async () => {
    const stage = await newStage(on);
    try {
      const { double, ask, usual, bot, health } = stage;
      const all = await Promise.all(
        Array.from({ length: many }, async (_, at) => {
          await new Promise((done) => setTimeout(done, at));
          const question = `why does the police of district ${at} belong to the security sector?`;
          return ask(double.command('ask', { question }));
        }),
      );
      const answered = all.filter((one) => one !== 'nothing').length;
      // A machine that takes 30 milliseconds for each still answers a hundred in three seconds.
      expect(answered).toBeGreaterThan(50);
      expect(await usual()).toMatch(/^\*\*Parliament: no/u);
      const metrics = await (await fetch(`${health}/metrics`)).text();
      const lost = Number(/^bot_lost_answers_total (\d+)/mu.exec(metrics)?.[1]);
      // Over HTTP Discord may hang up before a request is read.
      if (on === 'gateway') {
        expect(lost).toBe(many - answered);
        if (lost > 0) expect(bot.out()).toContain(overload);
      }
    } finally {
      await stage.stop();
    }
  });
});
