// What one country has in another: «French army in Mali» is no army of Mali, «Royal Navy in Bahrain» none of Bahrain.
import { findActor, ofOneCountry } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { stateOf } from '../knowledge/territories.ts';
import { placesOf } from './country-names.ts';
import { fold } from './fold.ts';
import { distinct } from './meant.ts';
import type { NameRecord } from './names.ts';
import type { Placed } from './place-names.ts';
import type { OfRival } from './rivals.ts';
import { linksOf } from './strip.ts';

/** How names are found otherwise. */
export interface Means {
  /** What a country has by a name. */
  readonly exact: (placed: Placed) => readonly string[];
  readonly rival: OfRival;
  /** Whoever bears folded words as a name. */
  readonly bearing: (words: string) => readonly NameRecord[];
}

/** What is stationed somewhere: its forces as what they are there, else the own body; and the body that is judged so. */
export interface Stationed {
  readonly ids: readonly string[];
  readonly near: readonly string[];
}

/** What words name of one country, wherever it is, and the codes of the countries that it may be of. */
interface Owned {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
}

/** The most words of what stands between forces and where they are. */
const mostLinking = 2;

/** Finds what folded words name of one country in another, or in its own: on its territories it is at home. */
export function stationed(
  library: Library,
  { exact, rival, bearing }: Means,
): (words: readonly string[]) => Stationed | undefined {
  const { strip, abroad } = library.about;
  const links = linksOf(strip);
  const linking = new Set(abroad?.links.map(fold));
  const there = new Map(abroad?.kinds.map(({ kind, is }) => [kind, is]));
  const placed = (words: readonly string[]) => placesOf(library).named(words, links);

  /** The states to which a place belongs that folded words name, and nothing else: a rival's ground is the state's. */
  const statesAt = (words: readonly string[]): readonly string[] => {
    const held = rival.ground(words);
    if (held.length > 0) return held;
    const place = placed(words);
    return place?.rest === '' ? place.codes.map((code) => stateOf(library, code)) : [];
  };

  const owned = (words: readonly string[]): Owned | undefined => {
    const own = placed(words);
    if (own && own.rest !== '') {
      const ids = exact(own);
      return { ids: ids.length > 0 ? ids : shared(own.rest), codes: own.codes };
    }
    const ids = distinct(bearing(words.join(' ')));
    const codes = ids.flatMap((id) => library.bodies.get(id)?.file ?? []);
    // Many other bodies are called by everyday words: «ice in Canada».
    return codes.length < ids.length || elsewhere(ids).length === 0 ? undefined : { ids, codes };
  };

  /** What stands under a name that several states have together: «Russian peacekeepers» are of a mission. */
  const shared = (name: string): readonly string[] =>
    distinct(bearing(name)).filter((id) => {
      const kind = library.actors.get(id);
      return kind !== undefined && !ofOneCountry(kind);
    });

  /** What they are elsewhere than at home; nothing where some of them are not told apart there. */
  const elsewhere = (ids: readonly string[]): readonly string[] => {
    const forces = ids.flatMap((id) => there.get(findActor(library, id)?.kind ?? '') ?? []);
    return forces.length < ids.length ? [] : [...new Set(forces)];
  };

  return (words) => {
    for (let at = words.length - 2; at > 0; at--) {
      for (let length = mostLinking; length > 0; length--) {
        if (!linking.has(words.slice(at, at + length).join(' '))) continue;
        const host = statesAt(words.slice(at + length));
        const own = host.length > 0 ? owned(words.slice(0, at)) : undefined;
        if (!own || own.ids.length === 0) continue;
        const { ids, codes } = own;
        const atHome = codes.some((code) => host.includes(stateOf(library, code)));
        const forces = atHome ? [] : elsewhere(ids);
        return forces.length > 0 ? { ids: forces, near: ids } : { ids, near: [] };
      }
    }
    return undefined;
  };
}
