// Mistakes of ours in a command: told in one fixed sentence, logged with their cause, counted.
import { both, counted, type Line, ourMistake, type Row, sees } from '../row.ts';

const fault = (cause: RegExp): Line => ({
  ...{ level: 'error', event: 'fault', msg: 'A mistake of ours.' },
  cause,
});

export const mistakes: readonly Row[] = [
  {
    fault: 'a command throws',
    on: both,
    make: ({ ask, double }) => ask(double.command('broken', { word: 'secret question' })),
    sees: ourMistake,
    logs: [fault(/^Our own mistake\.$/u)],
    counts: { [counted.mistakes]: 1, [counted.mistake('command', 'broken')]: 1 },
  },
  {
    fault: 'a command answers what Discord would refuse',
    on: both,
    make: ({ ask, double }) => ask(double.command('endless')),
    sees: ourMistake,
    logs: [fault(/would refuse/u)],
    counts: { [counted.mistakes]: 1, [counted.mistake('command', 'endless')]: 1 },
  },
  {
    fault: 'a command throws while it suggests',
    on: both,
    make: ({ ask, double }) => ask(double.autocomplete('broken', { word: 'x' }, 'word')),
    sees: sees('no choices', /^choices: $/u),
    logs: [fault(/^Our own mistake\.$/u)],
    counts: { [counted.mistakes]: 1, [counted.mistake('autocomplete', 'broken')]: 1 },
  },
];
