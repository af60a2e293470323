// What was answered lately: the same question to the same library gets the same answer, so a class that asks alike is
// answered once. It knows no person and no server.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';

/** The latest results, plain data, of something that depends on nothing but its key. Kept as JSON: so they take least. */
export class Recent<T> {
  readonly #results = new Map<string, string>();
  readonly #most: number;

  /** Holds at most `most` results: of more, the one that was not asked for the longest is forgotten. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The result under a key, made where it is not at hand. What `make` throws is thrown, and nothing kept. */
  of(key: string, make: () => T): T {
    if (key.length > longestKey) return make();
    const known = this.#results.get(key);
    if (known === undefined) return this.#keep(key, make());
    this.#results.delete(key);
    this.#results.set(key, known);
    return JSON.parse(known) as T;
  }

  #keep(key: string, result: T): T {
    this.#results.set(key, JSON.stringify(result));
    if (this.#results.size > this.#most) {
      const [oldest] = this.#results.keys();
      if (oldest !== undefined) this.#results.delete(oldest);
    }
    return result;
  }
}

/** A longer question is hardly ever asked twice, and must not fill the memory. */
const longestKey = 500;

/** Some ten times what a class asks in an hour; each takes one to three kilobytes. */
const most = 2000;

/** Something to be remembered for each library: a reload begins anew. */
export function recent<T>(): (library: Library) => Recent<T> {
  return onceForLibrary(() => new Recent<T>(most));
}
