// Finds among what may be asked next the one long list that a person chooses from.
import type { Next } from '../reply.ts';

/** Entries of a command that differ in the value of this option alone, each value once. */
export interface Choice {
  readonly option: string;
  /** What an entry is called. */
  readonly called: string;
  readonly among: readonly Next[];
}

/** A list this short is as quickly pressed as chosen from. */
const short = 5;

/** The list of more than five entries that a reply offers to choose from; undefined where there is none. */
export function choiceIn(next: readonly Next[]): Choice | undefined {
  const option = next.find(({ among }) => among !== undefined)?.among;
  if (option === undefined) return undefined;
  const entries = next.filter(({ among }) => among === option);
  const called = entries[0]?.called ?? option;
  return entries.length > short ? { option, called, among: entries } : undefined;
}
