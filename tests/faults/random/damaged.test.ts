// Keeps that an interaction, however damaged it comes, is answered alike by both transports or refused, and ends nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../discord/bare-client.ts';
import { type Double, startDouble } from '../../discord/double.ts';
import { realContext } from '../../real.ts';
import { type Alive, patient, project, start } from '../../transports/process.ts';
import { seen } from '../screen.ts';
import { token } from '../stage.ts';
import { newHandled, refusalsOf, seed } from './handled.ts';
import { damaged, damages } from './mutation.ts';
import { questions } from './question.ts';

const count = 600;
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  version: string;
};
const context = await realContext();
const today = () => new Date().toISOString().slice(0, 10);
const handled = newHandled(() => ({ ...context, version, today: today() }));
let double: Double;
let bot: Alive;
beforeAll(async () => {
  double = await startDouble({ token });
  // A process: what discord.js throws at a packet reaches whoever runs it, and must not end it.
  bot = start(['start'], { env: { DISCORD_TOKEN: token, DISCORD_API: double.api } });
  await bot.shows('Ready.');
});
afterAll(async () => {
  bot.child.kill('SIGKILL');
  await bot.ended;
  await double.stop();
});

test(
  `${count} damaged interactions are answered alike or refused, and end nothing`,
  patient,
  async () => {
    const made = { answered: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(questions(context), damages, async (question, damage) => {
        const payload = damaged(question(double), damage) as { id: string; type: number };
        const { status, callback } = await handled.ask(payload);
        double.send({ t: 'INTERACTION_CREATE', d: payload });
        made[status === 200 ? 'answered' : 'refused'] += 1;
        if (status === 400) return;
        const what = JSON.stringify(payload);
        expect(status, what).toBe(200);
        const posted = () => double.requests.find(({ path }) => path.includes(`/${payload.id}/`));
        await until(() => posted() !== undefined || bot.child.exitCode !== null);
        expect(posted()?.body, what).toEqual(callback);
        expect(refusalsOf(payload.type, callback), what).toEqual([]);
      }),
      { seed, numRuns: count },
    );
    expect(Math.min(made.answered, made.refused)).toBeGreaterThan(count / 10);
    expect(handled.reported).toEqual([]);
    expect(seen(await double.interact(double.command('tiers')))).toContain('The tiers');
    expect({ code: bot.child.exitCode, err: bot.err() }).toEqual({ code: null, err: '' });
  },
);
