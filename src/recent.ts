// Remembers the latest results of something that depends on nothing but its key.

export class Recent<T> {
  readonly #results = new Map<string, T>();
  readonly #most: number;

  /** Holds at most `most` results: of more, the one that was not asked for the longest is forgotten. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The result under a key, made where it is not at hand. What `make` throws is thrown, and nothing kept. */
  of(key: string, make: () => T): T {
    const known = this.#results.get(key);
    if (known === undefined) return this.#keep(key, make());
    this.#results.delete(key);
    this.#results.set(key, known);
    return known;
  }

  #keep(key: string, result: T): T {
    this.#results.set(key, result);
    if (this.#results.size > this.#most) {
      const [oldest] = this.#results.keys();
      if (oldest !== undefined) this.#results.delete(oldest);
    }
    return result;
  }
}
