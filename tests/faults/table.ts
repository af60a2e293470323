// The table of faults that a bot goes on after; those that end it stand in rows/ends.ts and rows/leaves.ts.
import type { On, Row } from './row.ts';
import { around } from './rows/around.ts';
import { askers } from './rows/askers.ts';
import { callbacks } from './rows/callbacks.ts';
import { connection } from './rows/connection.ts';
import { mistakes } from './rows/mistakes.ts';
import { packets } from './rows/packets.ts';
import { requests } from './rows/requests.ts';
import { rush } from './rows/rush.ts';

/** Rows that one bot meets, one after the other. */
export interface Part {
  readonly name: string;
  /** Whether other bots may meet theirs meanwhile; they would take the time in which many questions must be answered. */
  readonly beside: boolean;
  readonly on: On;
  readonly rows: readonly Row[];
}

const everywhere = [...packets, ...mistakes, ...askers, ...around];
const parts: readonly Part[] = [
  { name: 'of its connection', beside: true, on: 'gateway', rows: connection },
  { name: 'on the way of an answer', beside: true, on: 'gateway', rows: callbacks },
  { name: 'in what it is asked over the gateway', beside: true, on: 'gateway', rows: everywhere },
  { name: 'in requests over HTTP', beside: true, on: 'http', rows: [...requests, ...everywhere] },
  { name: 'in a rush over the gateway', beside: false, on: 'gateway', rows: rush },
  { name: 'in a rush over HTTP', beside: false, on: 'http', rows: rush },
];

export const table: readonly Part[] = parts.map((part) => ({
  ...part,
  rows: part.rows.filter(({ on }) => on.includes(part.on)),
}));
