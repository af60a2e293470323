// What one country has in another: «French army in Mali» is no army of Mali.
import type { Library } from '../knowledge/library.ts';
import { placesOf } from './country-names.ts';
import { kindsOf } from './kinds.ts';
import { distinct } from './meant.ts';
import { exactly } from './names.ts';
import type { Placed } from './place-names.ts';
import { linksOf } from './strip.ts';

/** How composed names are found otherwise. */
export interface Means {
  /** What a country has by a name. */
  readonly exact: (placed: Placed) => readonly string[];
  /** Whether words name an authority that holds ground against a state. */
  readonly isRival: (words: readonly string[]) => boolean;
}

/** Finds what folded words name of one country in another: its forces as what they are there, else its own body. */
export function stationedAbroad(
  library: Library,
  { exact, isRival }: Means,
): (words: readonly string[]) => readonly string[] {
  const links = linksOf(library.about.strip);
  const there = new Map(library.about.abroad?.map(({ kind, is }) => [kind, is]));
  const placed = (words: readonly string[]) => placesOf(library).named(words, links);
  return (words) => {
    const at = words.lastIndexOf('in');
    if (at < 1) return [];
    const own = placed(words.slice(0, at));
    if (!own || own.rest === '') return [];
    const host = words.slice(at + 1);
    const theirs = placed(host);
    if (theirs?.rest !== '' && !isRival(host)) return [];
    if (theirs?.codes.some((code) => own.codes.includes(code))) return [];
    const kinds = distinct(exactly(kindsOf(library), own.rest));
    const forces = kinds.flatMap((kind) => there.get(kind) ?? []);
    return forces.length > 0 ? [...new Set(forces)] : exact(own);
  };
}
