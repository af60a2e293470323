// The greatest of many numbers, as sorting all of them would give them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatest } from '../../src/lookup/greatest.ts';

test('are those that come first when all are sorted, of equal ones that first which stands first', () => {
  const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 12 }), (all, most) => {
      const sorted = [...all.keys()].sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b);
      expect(greatest(Float32Array.from(all), most)).toEqual(sorted.slice(0, most));
    }),
  );
});
