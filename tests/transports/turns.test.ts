// Keeps that what comes all at once is answered one after another, that news comes in between, and what is given up.
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { takingTurns, tooLate } from '../../src/transports/turns.ts';

/** Work that keeps the processor for so many milliseconds. */
const busy = (milliseconds: number) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

describe('What is asked', () => {
  test('is worked on at once where nothing else waits', () => {
    const inTurn = takingTurns();
    let done = false;
    void inTurn(performance.now(), () => {
      done = true;
    });
    expect(done).toBe(true);
  });

  test('has its turn in order, and connections are looked at in between', async () => {
    const inTurn = takingTurns();
    const seen: string[] = [];
    const all = ['a', 'b', 'c'].map((name) =>
      inTurn(performance.now(), () => {
        busy(10);
        seen.push(name);
      }),
    );
    expect(seen).toEqual(['a']);
    const between = turn().then(() => seen.push('news'));
    await Promise.all([...all, between]);
    expect(seen.filter((one) => one !== 'news')).toEqual(['a', 'b', 'c']);
    expect(seen.indexOf('news')).toBeLessThan(3);
  });

  test('is taken together where it takes no time', () => {
    const inTurn = takingTurns();
    let count = 0;
    for (let at = 0; at < 50; at++) void inTurn(performance.now(), () => count++);
    expect(count).toBe(50);
  });

  test('is given up, and not worked on, when it has waited for too long', async () => {
    const inTurn = takingTurns();
    let done = false;
    const late = inTurn(performance.now() - 2100, () => {
      done = true;
    });
    expect(await late).toBe(tooLate);
    expect(done).toBe(false);
    expect(await inTurn(performance.now(), () => 'the next')).toBe('the next');
  });

  test('fails with what the work throws, and the next has its turn all the same', async () => {
    const inTurn = takingTurns();
    const failing = inTurn(performance.now(), () => {
      throw new Error('of the work');
    });
    await expect(failing).rejects.toThrow('of the work');
    expect(await inTurn(performance.now(), () => 'the next')).toBe('the next');
  });
});
