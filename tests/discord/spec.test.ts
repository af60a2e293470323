// The second opinion: what Discord's document finds, and finds again.
import { expect, test } from 'vitest';
import { specMessageFaults } from './spec.ts';

test('A body is judged anew when anything but its ids and times has changed', () => {
  const good = { content: 'x', nonce: '100000000000000001' };
  expect(specMessageFaults(good)).toEqual([]);
  expect(specMessageFaults({ ...good, nonce: '100000000000000002' })).toEqual([]);
  const bad = { ...good, content: 'x'.repeat(2001) };
  const faults = specMessageFaults(bad);
  expect(faults).toEqual([expect.stringMatching(/^content: /u)]);
  faults.pop();
  expect(specMessageFaults(bad)).toHaveLength(1);
});
