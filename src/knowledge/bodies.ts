// The named bodies of the gazetteer, file by file: a file is looked into once one of its bodies is asked for.
import type { Institution } from './schema.ts';

/** A named body of the gazetteer. Its id is `<file>-<key>`, as in `de-bundestag`. */
export type Body = Institution & {
  readonly id: string;
  /** The file it stands in: an ISO 3166 code in small letters, or a name. */
  readonly file: string;
  readonly key: string;
};

/** What a file of the gazetteer holds, by key. */
export type Keyed = Readonly<Record<string, Institution>>;

/** Every named body by id, as a map has them. */
export class Bodies {
  readonly #files: ReadonlyMap<string, () => Keyed>;
  readonly #known = new Map<string, ReadonlyMap<string, Body>>();

  /** @param files by name, in order, what gives their bodies; it is called once at most. */
  constructor(files: ReadonlyMap<string, () => Keyed>) {
    this.#files = files;
  }

  get(id: string): Body | undefined {
    for (let end = id.indexOf('-'); end > 0; end = id.indexOf('-', end + 1)) {
      const found = this.#in(id.slice(0, end)).get(id);
      if (found) return found;
    }
    return undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** The bodies of one file, in its order; none where there is no such file. */
  ofFile(file: string): readonly Body[] {
    return [...this.#in(file).values()];
  }

  get size(): number {
    return [...this.values()].length;
  }

  *keys(): Generator<string> {
    for (const { id } of this.values()) yield id;
  }

  *values(): Generator<Body> {
    for (const file of this.#files.keys()) yield* this.#in(file).values();
  }

  #in(file: string): ReadonlyMap<string, Body> {
    const known = this.#known.get(file);
    if (known) return known;
    const keyed = this.#files.get(file)?.();
    if (!keyed) return none;
    const bodies = new Map(
      Object.entries(keyed).map(([key, body]) => {
        const id = `${file}-${key}`;
        return [id, { ...body, id, file, key }] as const;
      }),
    );
    this.#known.set(file, bodies);
    return bodies;
  }
}

const none: ReadonlyMap<string, Body> = new Map();
