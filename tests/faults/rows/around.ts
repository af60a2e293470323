// Faults around a bot: its knowledge edited badly, its cache.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logged } from '../../transports/process.ts';
import { counted, gateway, http, type Line, type On, type Row, sees } from '../row.ts';
import type { Stage } from '../stage.ts';

const term = (stage: Stage): string => join(stage.folder, 'knowledge/terms/legitimacy.yaml');

/** Gives the term another name, on disk; over HTTP the bot is told to look. Resolves once it has. */
async function rename(stage: Stage, name: string, watched: boolean): Promise<void> {
  const text = await readFile(term(stage), 'utf8');
  const before = (await logged(stage.bot, 'knowledge', 0)).length;
  await writeFile(term(stage), text.replace(/^name: .*$/mu, `name: ${name}`));
  if (!watched) stage.bot.child.kill('SIGHUP');
  await logged(stage.bot, 'knowledge', before + 1);
}
const define = ({ ask, double }: Stage) => ask(double.command('define', { term: 'legitimacy' }));

const kept: Line = {
  level: 'error',
  event: 'knowledge',
  msg: /^The old knowledge stays:\n.*legitimacy\.yaml:\d+:\d+ {2}\S/u,
};
const taken: Line = { level: 'info', event: 'knowledge', msg: 'The knowledge was read again.' };

const edits = (on: readonly On[], how: string, watched: boolean): readonly Row[] => [
  {
    fault: `a knowledge file is broken while the bot runs (${how})`,
    on,
    make: async (stage) => {
      await rename(stage, '[unfinished', watched);
      return define(stage);
    },
    sees: sees('the answer from the old knowledge', /Legitimacy/u),
    logs: [kept],
    counts: { [counted.knowledge('refused')]: 1 },
  },
  {
    fault: `the broken knowledge file is mended (${how})`,
    on,
    make: async (stage) => {
      await rename(stage, 'Rightfulness', watched);
      return define(stage);
    },
    sees: sees('the answer from the mended file', /Rightfulness/u),
    logs: [taken],
    counts: { [counted.knowledge('taken')]: 1 },
  },
];

export const around: readonly Row[] = [
  ...edits(gateway, 'WATCH=1', true),
  ...edits(http, 'SIGHUP', false),
  {
    fault: 'the cache folder cannot be written',
    on: http,
    make: async (stage) => {
      const cache = join(stage.folder, 'node_modules/.cache');
      await rm(cache, { recursive: true, force: true });
      await writeFile(cache, 'in the way');
      await rename(stage, 'Standing', false);
      return define(stage);
    },
    sees: sees('the answer', /Standing/u),
    logs: [taken],
    counts: { [counted.knowledge('taken')]: 1 },
  },
];
