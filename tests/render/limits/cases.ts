// Bodies to test limits with, and the pair every limit is shown by: what still passes and what no longer does.
import { expect, test } from 'vitest';

/** What passes, what is refused, and the sentence that refuses it. */
export interface Pair {
  readonly good: unknown;
  readonly bad: unknown;
  readonly says: string | RegExp;
}

/** Makes one test of each entry: its name is the sentence, `good` has no fault, `bad` has exactly this one. */
export function pairs(
  faultsOf: (body: unknown) => string[],
  cases: Readonly<Record<string, Pair>>,
): void {
  for (const [sentence, { good, bad, says }] of Object.entries(cases))
    test(sentence, () => {
      expect(faultsOf(good)).toEqual([]);
      expect(faultsOf(bad)).toEqual([
        typeof says === 'string' ? says : expect.stringMatching(says),
      ]);
    });
}

export const V2 = 32768;
export const long = (length: number): string => 'x'.repeat(length);
export const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_nothing, index) => make(index));

export const text = (content = 'hello') => ({ type: 10, content });
export const button = (more: object = {}) => ({
  type: 2,
  style: 2,
  label: 'More',
  custom_id: 'more',
  ...more,
});
export const row = (...components: readonly unknown[]) => ({ type: 1, components });
export const container = (...components: readonly unknown[]) => ({ type: 17, components });
export const option = (index: number) => ({ label: `Option ${index}`, value: `${index}` });
export const select = (more: object = {}) => ({
  type: 3,
  custom_id: 'pick',
  options: [option(1), option(2)],
  ...more,
});

/** A Components V2 message of these components. */
export const message = (...components: readonly unknown[]) => ({ flags: V2, components });
/** A message with one button. */
export const withButton = (more: object) => message(row(button(more)));
/** A message with one select. */
export const withSelect = (more: object) => message(row(select(more)));
