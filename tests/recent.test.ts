// The latest results are given again without being made again; the others are forgotten.
import { describe, expect, test } from 'vitest';
import { Recent } from '../src/recent.ts';

describe('Recent results', () => {
  test('are made once', () => {
    const results = new Recent<{ readonly times: number }>(2);
    let times = 0;
    const make = () => ({ times: ++times });
    expect([results.of('a', make), results.of('a', make)]).toEqual([{ times: 1 }, { times: 1 }]);
  });

  test('of many, those not asked for the longest are forgotten', () => {
    const results = new Recent<string>(2);
    const ask = (key: string) => results.of(key, () => `new ${key}`);
    const again = (key: string) => results.of(key, () => 'made anew');
    for (const key of ['a', 'b', 'a', 'c']) ask(key);
    expect([again('a'), again('c'), again('b')]).toEqual(['new a', 'new c', 'made anew']);
  });

  test('what fails is not kept', () => {
    const results = new Recent<number>(2);
    const fail = () => {
      throw new Error('not now');
    };
    expect(() => results.of('a', fail)).toThrow('not now');
    expect(results.of('a', () => 2)).toBe(2);
  });
});
