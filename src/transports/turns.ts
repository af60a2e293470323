// Interactions that come all at once are answered one after another, so that answers go out and news comes in between.
import { setImmediate as soon } from 'node:timers';

/** Milliseconds of work after which Node looks at its connections again. */
const atOnce = 5;

/**
 * Milliseconds after which an interaction that waits for its turn is given up: of Discord's 3000, what is left would not
 * bring the answer there surely. Working on it all the same would make the ones behind it late, too.
 */
const mostWaiting = 1500;

/** What was given up. */
export const tooLate = Symbol('too late');

/** Why, for an administrator. */
export const overload = 'More was asked at once than could be answered in time.';

/**
 * Does a piece of work when its turn comes, at once if nothing else waits; resolves with what it gives, or with `tooLate`
 * if it has waited for too long. Rejects with what it throws.
 * @param arrived when it was asked for, by `performance.now()`.
 */
export type InTurn = <T>(arrived: number, work: () => T) => Promise<T | typeof tooLate>;

/** Turns of their own, for all that one process answers. */
export function takingTurns(): InTurn {
  const waiting: (() => void)[] = [];
  let spent = 0;
  let isAhead = false;
  const take = (one: () => void) => {
    const from = performance.now();
    one();
    spent += performance.now() - from;
  };
  const goOn = () => {
    isAhead = false;
    spent = 0;
    for (let one = waiting.shift(); one; one = spent < atOnce ? waiting.shift() : undefined)
      take(one);
    if (spent > 0) lookAhead();
  };
  const lookAhead = () => {
    if (isAhead) return;
    isAhead = true;
    soon(goOn);
  };
  return (arrived, work) =>
    new Promise((resolve, reject) => {
      const one = () => {
        try {
          resolve(performance.now() - arrived > mostWaiting ? tooLate : work());
        } catch (error) {
          reject(error);
        }
      };
      if (waiting.length === 0 && spent < atOnce) take(one);
      else waiting.push(one);
      lookAhead();
    });
}
