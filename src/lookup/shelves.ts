// The names on every shelf of a library, indexed once for as long as the library is in use.
import { onceForLibrary } from '../knowledge/once.ts';
import { composing } from './compose.ts';
import { indexNames, type NameIndex } from './names.ts';

/** The shelves whose entries can be named in an option. */
export const shelves = ['actors', 'terms', 'people', 'tiers', 'arguments', 'quotations'] as const;
export type ShelfName = (typeof shelves)[number];

/** The indexes of names by shelf. On that of the actors stand the named bodies too. */
export const namesOf = onceForLibrary((library): Readonly<Record<ShelfName, NameIndex>> => {
  const actors = indexNames([...library.actors.values(), ...library.bodies.values()]);
  return {
    actors: { ...actors, composing: composing(library) },
    terms: indexNames(library.terms.values()),
    people: indexNames(library.people.values()),
    tiers: indexNames(library.tiers.values()),
    arguments: indexNames(library.arguments.values()),
    quotations: indexNames(library.quotations.values()),
  };
});
