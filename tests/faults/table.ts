// The table of faults that a bot goes on after, all rows of it; those that end it stand in ends.ts.
import type { Row } from './row.ts';
import { around } from './rows/around.ts';
import { askers } from './rows/askers.ts';
import { callbacks } from './rows/callbacks.ts';
import { connection } from './rows/connection.ts';
import { mistakes } from './rows/mistakes.ts';
import { packets } from './rows/packets.ts';
import { requests } from './rows/requests.ts';

export const table: readonly Row[] = [
  ...connection,
  ...callbacks,
  ...packets,
  ...requests,
  ...mistakes,
  ...askers,
  ...around,
];
