// The table of faults that a bot goes on after; those that end it stand in rows/ends.ts and rows/leaves.ts.
import type { On, Row } from './row.ts';
import { around } from './rows/around.ts';
import { askers } from './rows/askers.ts';
import { callbacks } from './rows/callbacks.ts';
import { connection } from './rows/connection.ts';
import { mistakes } from './rows/mistakes.ts';
import { packets } from './rows/packets.ts';
import { requests } from './rows/requests.ts';

/** Rows that one bot meets, one after the other. */
export interface Part {
  readonly name: string;
  readonly on: On;
  readonly rows: readonly Row[];
}

const everywhere = [...packets, ...mistakes, ...askers, ...around];
const parts: readonly Part[] = [
  { name: 'of its connection', on: 'gateway', rows: connection },
  { name: 'on the way of an answer', on: 'gateway', rows: callbacks },
  { name: 'in what it is asked over the gateway', on: 'gateway', rows: everywhere },
  { name: 'in requests over HTTP', on: 'http', rows: [...requests, ...everywhere] },
];

export const table: readonly Part[] = parts.map((part) => ({
  ...part,
  rows: part.rows.filter(({ on }) => on.includes(part.on)),
}));
