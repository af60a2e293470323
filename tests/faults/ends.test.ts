// Keeps that a bot which cannot heal ends with its clear sentence and its code, not dead in a live process.
import { describe, expect, test } from 'vitest';
import { startDouble } from '../discord/double.ts';
import { linesOf, patient, start } from '../transports/process.ts';
import { plain } from './row.ts';
import { type End, endings, runs } from './rows/ends.ts';
import { leavings } from './rows/leaves.ts';
import { token } from './stage.ts';

/** The row as a line of the table. */
const sentence = ({ verb, fault, sees, says, code }: End): string =>
  [
    `${verb}: ${fault}`,
    ...(sees ? [`the asker sees ${sees.words}`] : []),
    `last words: ${says.map(plain).join(' / ') || 'none'}`,
    `code ${code}`,
  ].join(' | ');

/** Milliseconds that a supervisor waits after SIGTERM. */
const patience = 5000;

describe.concurrent('a bot ends on', patient, () => {
  const rows = [...endings, ...leavings].map((row) => [sentence(row), row] as const);
  test.each(rows)('%s', async (_, row) => {
    const double = await startDouble({ token });
    const env = { ...runs(row.verb, double, token), ...row.env, ...row.before?.(double) };
    const bot = start([row.verb], { input: '', env });
    if (row.after) {
      await bot.shows('Ready.');
      const seen = await row.after({ double, bot });
      if (row.sees) expect(seen).toMatch(row.sees.like);
    }
    const late = row.after && setTimeout(() => bot.child.kill('SIGKILL'), patience);
    const { code, out, err } = await bot.ended;
    clearTimeout(late);
    expect(linesOf(err)).toEqual(row.says.map((one) => expect.stringMatching(one)));
    expect(code).toBe(row.code);
    expect(out.includes('Ready.')).toBe(row.after !== undefined);
    expect(out + err).not.toContain(env.DISCORD_TOKEN ?? token);
    await double.stop();
  });
});
