// Small subjects over the second library, for tests of the reasoner.
import type { Test } from '../../src/knowledge/schema.ts';
import type { Fact, Subject } from '../../src/reason/facts.ts';
import type { Answer } from '../../src/reason/prove.ts';
import { folder, opened } from '../second-library/open.ts';

export const library = await opened(folder);

/** A subject of which just these values are known. */
export function having(values: Readonly<Record<string, string | readonly string[]>>): Subject {
  const facts = Object.entries(values).map(([attribute, value]): [string, Fact] => [
    attribute,
    { attribute, values: [value].flat(), status: 'says', cites: [] },
  ]);
  return { facts: new Map(facts), lineage: [] };
}

/** Tests whose answers over `mixed` are what their name says; the unknown one may still be any of the three. */
export const tests: Readonly<Record<Answer, Test>> = {
  yes: { attribute: 'orbits', is: ['star'] },
  partly: { attribute: 'shape', is: ['round'], partly: ['nearly-round'] },
  no: { attribute: 'light', is: ['own'] },
  unknown: { attribute: 'path', is: ['cleared'], partly: ['in-part'] },
};

export const mixed = having({ orbits: 'star', shape: 'nearly-round', light: 'none' });
