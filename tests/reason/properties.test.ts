// What holds for any facts whatever over the real library: a verdict, a place, and no contradiction between them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reasonsFor } from '../../src/reason/explain.ts';
import { judge } from '../../src/reason/judge.ts';
import { library } from './real.ts';
import { having } from './worlds.ts';

const attributes = [...library.attributes.values()];
const facts = fc.record(
  Object.fromEntries(
    attributes.map(({ id, values, many }) => {
      const all = Object.keys(values);
      const some = many
        ? fc.subarray(all, { minLength: 1 })
        : fc.constantFrom(...all).map((one) => [one]);
      return [id, some];
    }),
  ),
);
const runs = { numRuns: 2000 };

describe('Any complete facts', () => {
  test('have a known verdict by every definition', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...library.definitions.keys()), (values, definition) => {
        expect(judge(library, having(values), definition).verdict).not.toBe('unknown');
      }),
      runs,
    );
  });

  test('are placed in a tier that allows their verdict', () => {
    fc.assert(
      fc.property(facts, (values) => {
        const { verdict, place } = judge(library, having(values));
        expect(place.open).toEqual([]);
        expect(place.rule?.tier.verdicts).toContain(verdict);
      }),
      runs,
    );
  });

  test('have reasons, finished and cited', () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (values, plural) => {
        const cited = having(values);
        const reasons = reasonsFor(library, judge(library, cited), { plural, own: [] });
        expect(reasons.length).toBeGreaterThan(0);
        for (const { text, cites } of reasons) {
          expect(text).not.toMatch(/[{}|]|undefined/);
          for (const id of cites) expect(library.passages.has(id)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
