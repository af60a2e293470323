// The names on every shelf of a library, indexed once for as long as the library is in use.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { composing } from './compose.ts';
import { indexNames, type NameIndex } from './names.ts';
import { type PackedNames, unpackNames } from './packed.ts';

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

/** The indexes of names by shelf. On that of the actors stand the named bodies too. */
export const namesOf = onceForLibrary((library): Readonly<Record<ShelfName, NameIndex>> => {
  const entries = [...library.actors.values(), ...library.bodies.values()];
  const packed = written.get(library);
  written.delete(library);
  const actors = packed ? unpackNames(entries, packed) : indexNames(entries);
  return {
    actors: { ...actors, composing: composing(library) },
    terms: indexNames(library.terms.values()),
    people: indexNames(library.people.values()),
    tiers: indexNames(library.tiers.values()),
    arguments: indexNames(library.arguments.values()),
    quotations: indexNames(library.quotations.values()),
  };
});
