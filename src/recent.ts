// Remembers the latest results of something that depends on nothing but its key.

/** The greatest share of all results that those may be which were asked for again. */
const lasting = 0.8;

/**
 * The results asked for lately. What was asked for once goes before what was asked for again: a flood of questions that
 * nobody repeats does not push out those that everybody asks (a segmented LRU).
 */
export class Recent<T> {
  /** By key, in the order of asking: those asked for once, and those asked for again. */
  readonly #once = new Map<string, T>();
  readonly #again = new Map<string, T>();
  readonly #most: number;

  /** Holds at most `most` results. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The result under a key, made where it is not at hand. What `make` throws is thrown, and nothing kept. */
  of(key: string, make: () => T): T {
    const known = this.#again.get(key) ?? this.#once.get(key);
    if (known === undefined) {
      const made = make();
      this.#once.set(key, made);
      this.#forget();
      return made;
    }
    this.#once.delete(key);
    this.#again.delete(key);
    this.#again.set(key, known);
    if (this.#again.size > lasting * this.#most) {
      const [[oldest, result] = []] = this.#again;
      if (oldest !== undefined && result !== undefined) {
        this.#again.delete(oldest);
        this.#once.set(oldest, result);
      }
    }
    return known;
  }

  /** Makes room: the result asked for once goes that was not asked for the longest. */
  #forget(): void {
    if (this.#once.size + this.#again.size <= this.#most) return;
    const [oldest] = this.#once.keys();
    if (oldest !== undefined) this.#once.delete(oldest);
  }
}
