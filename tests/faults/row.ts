// What a row of the table states: a fault, how it is made, what the asker sees, what is logged and what is counted.
import type { Stage } from './stage.ts';

/** Where a row is tried: over the gateway, over HTTP, or over both. */
export type On = 'gateway' | 'http';

/** What an asker sees, in words for a reader of the table and as it must stand on the screen. */
export interface Sees {
  readonly words: string;
  readonly like: RegExp;
}

/** A line of the log: its level, its event, and what else it must say; `cause` is in the words of the error. */
export interface Line {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: 'fault' | 'lost' | 'gateway' | 'knowledge' | 'refused';
  readonly [key: string]: string | number | RegExp;
}

export interface Row {
  readonly fault: string;
  readonly on: readonly On[];
  /** Makes the fault, asks, and gives what the asker sees. */
  readonly make: (stage: Stage) => Promise<string>;
  readonly sees: Sees;
  /** Every line that is more than the account of an answer; none if left out. */
  readonly logs?: readonly Line[];
  /** How much each count of trouble grows; the others do not. */
  readonly counts?: Readonly<Record<string, number>>;
}

export const gateway: readonly On[] = ['gateway'];
export const http: readonly On[] = ['http'];
export const both: readonly On[] = ['gateway', 'http'];

export const sees = (words: string, like: RegExp): Sees => ({ words, like });

/** What is seen most often. `[alone]` stands before what the asker alone is shown. */
export const theAnswer = sees('the answer', /^\*\*Parliament: no/u);
export const nothing = sees('that the app did not respond', /^nothing$/u);
export const ourMistake = sees(
  'that the mistake is ours, alone',
  /^\[alone\] \*\*Something went wrong on our side\*\*\nYour question was fine\. Please try it again in a moment\.$/u,
);
export const outdated = sees(
  'that the button is of another version, alone',
  /^\[alone\] \*\*This button cannot be read any more/u,
);

export const gone = sees(
  'that this is no longer there, alone',
  /^\[alone\] \*\*This is no longer in the library/u,
);

/** Counts by short names. */
export const counted = {
  lost: 'bot_lost_answers_total',
  mistakes: 'bot_mistakes_total',
  reconnects: 'bot_gateway_reconnects_total{shard="0"}',
  refused: (status: number) => `bot_refused_requests_total{status="${status}"}`,
  mistake: (kind: string, command: string) =>
    `bot_interactions_total{kind="${kind}",command="${command}",outcome="mistake"}`,
  knowledge: (outcome: 'taken' | 'refused') => `bot_knowledge_reloads_total{outcome="${outcome}"}`,
} as const;

/** The row as a line of the table. */
export function sentence({ fault, sees: { words }, logs = [], counts = {} }: Row): string {
  const said = logs.map(
    ({ level, event, ...more }) =>
      `${level} ${[event, ...Object.values(more).map(plain)].join(' ')}`,
  );
  const grown = Object.entries(counts).map(([name, by]) => `${name} +${by}`);
  return [
    fault,
    `the asker sees ${words}`,
    `logged: ${said.join(', ') || 'nothing'}`,
    `counted: ${grown.join(', ') || 'nothing'}`,
  ].join(' | ');
}

/** A value as a reader of the table reads it. */
export const plain = (value: string | number | RegExp): string =>
  value instanceof RegExp
    ? value.source.replaceAll('\\d+', 'N').replaceAll(/^\^|\$$|\\/gu, '')
    : String(value);
