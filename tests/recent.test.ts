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

  test('asked for again outlast any number that are asked for once', () => {
    const results = new Recent<string>(10);
    const ask = (key: string) => results.of(key, () => `new ${key}`);
    const again = (key: string) => results.of(key, () => 'made anew');
    for (const key of ['a', 'a', 'b', 'b']) ask(key);
    for (let at = 0; at < 1000; at++) ask(`once ${at}`);
    expect([again('a'), again('b'), again('once 999')]).toEqual(['new a', 'new b', 'new once 999']);
    expect(again('once 1')).toBe('made anew');
  });

  test('asked for again make room for others that are', () => {
    const results = new Recent<number>(10);
    let made = 0;
    const ask = (key: number) => results.of(String(key), () => ++made);
    for (let key = 0; key < 100; key++) for (const one of [key, key]) ask(one);
    expect(made).toBe(100);
    for (let key = 99; key > 90; key--) ask(key);
    expect(made).toBe(100);
    expect(ask(0)).toBe(101);
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
