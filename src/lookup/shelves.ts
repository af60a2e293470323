// The names on every shelf of a library, indexed once for as long as the library is in use.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { composing } from './compose.ts';
import { indexNames, type NameIndex } from './names.ts';
import { type PackedNames, unpackNames } from './packed.ts';
import type { Entries } from './records.ts';

/** The shelves whose entries can be named in an option. */
export const shelves = ['actors', 'terms', 'people', 'tiers', 'arguments', 'quotations'] as const;
export type ShelfName = (typeof shelves)[number];

/** Indexes of actors that were written down, until they are needed. */
const written = new WeakMap<Library, PackedNames>();

/** Hands in the index of the actors' names as `packNames` wrote it down for this very library. */
export function withNames(library: Library, packed: PackedNames): Library {
  written.set(library, packed);
  return library;
}

/**
 * The indexes of names by shelf; those of few names are made when they are first asked for. On that of the actors stand
 * the named bodies too.
 */
export const namesOf = onceForLibrary((library) => {
  const made = new Map([['actors', actorsOf(library)] as [ShelfName, NameIndex]]);
  const names = {} as Record<ShelfName, NameIndex>;
  for (const shelf of shelves)
    Object.defineProperty(names, shelf, {
      enumerable: true,
      get: () => {
        const known = made.get(shelf) ?? indexNames(library[shelf].values());
        made.set(shelf, known);
        return known;
      },
    });
  return names as Readonly<Record<ShelfName, NameIndex>>;
});

function actorsOf(library: Library): NameIndex {
  const everyone = everyoneIn(library);
  const packed = written.get(library);
  written.delete(library);
  const actors = packed ? unpackNames(everyone, packed) : indexNames(everyone.values());
  return { ...actors, composing: composing(library) };
}

/** The actors and the named bodies, which are asked for no sooner than one of them is. */
function everyoneIn(library: Library): Entries {
  return {
    get: (id) => library.actors.get(id) ?? library.bodies.get(id),
    has: (id) => library.actors.has(id) || library.bodies.has(id),
    keys: () => [...library.actors.keys(), ...library.bodies.keys()],
    values: () => [...library.actors.values(), ...library.bodies.values()],
  };
}
