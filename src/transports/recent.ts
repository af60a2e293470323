// What was answered lately: the same question in the same library gets the same answer, so a class that asks alike is
// answered once. It knows no person and no server.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';

/** The latest results of something that depends on nothing but its key. */
export class Recent<T> {
  readonly #results = new Map<string, T>();
  readonly #most: number;

  /** Holds at most `most` results: of more, the one that was not asked for the longest is forgotten. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    const known = this.#results.get(key);
    if (known === undefined) return undefined;
    this.#results.delete(key);
    this.#results.set(key, known);
    return known;
  }

  keep(key: string, result: T): T {
    this.#results.set(key, result);
    if (this.#results.size > this.#most) {
      const [oldest] = this.#results.keys();
      if (oldest !== undefined) this.#results.delete(oldest);
    }
    return result;
  }
}

/** As many as a class asks in an hour; a message takes a few kilobytes. */
const most = 1000;

/** Something to be remembered for each library: a reload begins anew. */
export function recent<T>(): (library: Library) => Recent<T> {
  return onceForLibrary(() => new Recent<T>(most));
}
