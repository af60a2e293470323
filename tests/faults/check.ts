// Tries a row: makes its fault, then looks at the screen, the next question, the log and the counts.
import { expect } from 'vitest';
import { until } from '../discord/bare-client.ts';
import { type LogLine, logOf } from '../transports/process.ts';
import { type Line, type Row, theAnswer } from './row.ts';
import type { Stage } from './stage.ts';

/** The counts that only trouble makes grow. */
const ofTrouble =
  /^(bot_(?:lost_answers|mistakes|gateway_reconnects|refused_requests|knowledge_reloads)_total\S*|bot_interactions_total\{\S*outcome="mistake"\}) (\d+)$/gmu;

async function countsOf({ health }: Stage): Promise<Readonly<Record<string, number>>> {
  const text = await (await fetch(`${health}/metrics`)).text();
  return Object.fromEntries(
    [...text.matchAll(ofTrouble)].map(([, name = '', value]) => [name, Number(value)]),
  );
}

const grown = (
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, value]) => [name, value - (before[name] ?? 0)] as const)
      .filter(([, by]) => by !== 0),
  );

/** All but the account of each answer and what is said at the start. */
const toldApart: readonly unknown[] = ['interaction', 'said'];
const linesOf = ({ bot }: Stage): LogLine[] =>
  logOf(bot).filter(({ event }) => !toldApart.includes(event));

const matching = ({ cause, ...line }: Line): LogLine => ({
  ...Object.fromEntries(
    Object.entries(line).map(([key, value]) => [
      key,
      value instanceof RegExp ? expect.stringMatching(value) : value,
    ]),
  ),
  ...(cause === undefined ? {} : { error: { message: expect.stringMatching(cause as RegExp) } }),
});

/** Refusals for one reason share a line a minute, so theirs may stand further up. */
const isRefusal = ({ event }: { readonly event?: unknown }): boolean => event === 'refused';

/** Makes the fault of a row and checks what the row states, and that the next question is answered. */
export async function tryRow(stage: Stage, row: Row): Promise<void> {
  const { logs = [], counts = {} } = row;
  await stage.ready();
  const counted = await countsOf(stage);
  const logged = linesOf(stage).length;

  expect(await row.make(stage), 'what the asker sees').toMatch(row.sees.like);
  await stage.ready();
  expect(await stage.usual(), 'the next question').toMatch(theAnswer.like);

  const told = () =>
    linesOf(stage)
      .slice(logged)
      .filter((line) => !isRefusal(line));
  const wanted = logs.filter((line) => !isRefusal(line));
  await until(() => told().length >= wanted.length, 30_000).catch(() => undefined);
  expect(told(), 'the log').toMatchObject(wanted.map(matching));
  const refusals = linesOf(stage).filter(isRefusal);
  for (const line of logs.filter(isRefusal))
    expect(refusals).toContainEqual(expect.objectContaining(matching(line)));
  expect(grown(counted, await countsOf(stage)), 'the counts').toEqual(counts);
  expect(stage.bot.err()).toBe('');
}
