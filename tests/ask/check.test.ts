// The thesaurus must lead somewhere, and to one place.
import { expect, test } from 'vitest';
import { faultsOf } from '../knowledge/broken.ts';

test('A word of the thesaurus must stand in the entries', async () => {
  const faults = await faultsOf({ 'thesaurus.yaml': '- word: bicycle\n  also:\n    - bike\n' });
  expect(faults).toEqual([
    'thesaurus.yaml:1:9  "bicycle" stands in no entry, so nothing is found by it; take a word of the entries',
  ]);
});

test('A phrase of the thesaurus stands for one word', async () => {
  const text =
    '- word: planet\n  also:\n    - wanderer\n- word: orbit\n  also:\n    - wanderers\n    - "?!"\n';
  const faults = await faultsOf({ 'thesaurus.yaml': text });
  expect(faults.filter((fault) => !fault.includes('stands in no entry'))).toEqual([
    'thesaurus.yaml:6:7  "wanderers" stands for "planet" already; keep it with one of them',
    'thesaurus.yaml:7:7  "?!" has no letters or digits; remove it',
  ]);
});
