// Heeds the signals of a bot before anything else is loaded: the first import of every program that may be one.
import { heedSignals } from './signals.ts';

/** The programs that run on: the verbs of main.ts, and the bundle that has one of them alone (deploy/serve.ts). */
const runsOn =
  import.meta.url.endsWith('/serve.cjs') || /^(?:start|serve)$/.test(process.argv[2] ?? '');

if (runsOn) heedSignals();
