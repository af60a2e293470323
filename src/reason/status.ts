// Statuses in their order: what a sentence that rests on several claims may itself claim.
import { type Status, statuses } from '../knowledge/statuses.ts';

/** The weakest of several statuses; the strongest there is for none. */
export function weakest(all: readonly Status[]): Status {
  return statuses[Math.max(0, ...all.map((status) => statuses.indexOf(status)))] ?? 'general';
}

/** The strongest of several statuses; the weakest there is for none. */
export function strongest(all: readonly Status[]): Status {
  const last = statuses.length - 1;
  return statuses[Math.min(last, ...all.map((status) => statuses.indexOf(status)))] ?? 'general';
}
