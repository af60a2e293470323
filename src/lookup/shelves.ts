// The names on every shelf of a library, indexed once for as long as the library is in use.

import { commonWords } from '../knowledge/common-words.ts';
import { keptForLibrary } from '../knowledge/kept.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { type Sounds, soundingLike, soundsOf } from './by-ear.ts';
import { composing } from './compose.ts';
import { firstAt, hashOf } from './hashes.ts';
import { exactly, indexNames, type NameIndex } from './names.ts';
import { type PackedNames, packNames, unpackNames } from './packed.ts';
import type { Entries } from './records.ts';
import { linksOf, prepositionsOf } from './strip.ts';

/** The shelves whose entries can be named in an option. */
export const shelves = ['actors', 'terms', 'people', 'tiers', 'arguments', 'quotations'] as const;
export type ShelfName = (typeof shelves)[number];

/** The indexes of names by shelf, each made when it is first asked for. On that of the actors stand the named bodies too. */
export const namesOf = onceForLibrary((library) => {
  const made = new Map<ShelfName, NameIndex>();
  const names = {} as Record<ShelfName, NameIndex>;
  for (const shelf of shelves)
    Object.defineProperty(names, shelf, {
      enumerable: true,
      get: () => {
        const known = made.get(shelf) ?? indexOf(library, shelf);
        made.set(shelf, known);
        return known;
      },
    });
  return names as Readonly<Record<ShelfName, NameIndex>>;
});

function indexOf(library: Library, shelf: ShelfName): NameIndex {
  return shelf === 'actors' ? actorsOf(library) : indexNames(library[shelf].values());
}

/** The index of the actors' names. */
const actorsOf = keptForLibrary<NameIndex, PackedNames>({
  name: 'names',
  pack: (library) => packNames(indexNames(everyoneIn(library).values())),
  unpack(packed, library) {
    const index = unpackNames(everyoneIn(library), packed);
    const { strip } = library.about;
    const links = new Set([...linksOf(strip), ...prepositionsOf(strip)]);
    return {
      ...index,
      composing: composing(library, (words) => exactly(index, words)),
      isLink: (word) => links.has(word),
      isCommon: (word) => isAmong(commonOf(library), hashOf(word)),
      soundingLike: (folded) => soundingLike(index.records, actorsSounds(library), folded),
    };
  },
});

/** The words of everyday English, each by its number, in order. */
const commonOf = keptForLibrary<Uint32Array, { readonly numbers: Uint32Array }>({
  name: 'common',
  pack: () => ({ numbers: Uint32Array.from(commonWords(), hashOf).sort() }),
  unpack: ({ numbers }) => numbers.slice(),
});

function isAmong(numbers: Uint32Array, number: number): boolean {
  return numbers[firstAt(numbers, number)] === number;
}

/** How the actors' names sound. */
const actorsSounds = keptForLibrary<Sounds, Sounds>({
  name: 'sounds',
  pack: (library) => soundsOf(namesOf(library).actors.records),
  unpack: ({ sounds, texts }) => ({ sounds: sounds.slice(), texts: texts.slice() }),
});

/** The actors and the named bodies, which are asked for no sooner than one of them is. */
function everyoneIn(library: Library): Entries {
  return {
    get: (id) => library.actors.get(id) ?? library.bodies.get(id),
    has: (id) => library.actors.has(id) || library.bodies.has(id),
    keys: () => [...library.actors.keys(), ...library.bodies.keys()],
    values: () => [...library.actors.values(), ...library.bodies.values()],
  };
}
