// Names of what every state, province or town has: any of them with any kind, «police of Naples», «Bavarian parliament».
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from './fold.ts';
import { kindsOf } from './kinds.ts';
import { isLikely } from './likely.ts';
import { exactly } from './names.ts';
import { type Placed, PlaceNames } from './place-names.ts';
import { nearNames } from './rank.ts';
import { linksOf } from './strip.ts';

/** The names of states, provinces and towns. */
const regionsOf = onceForLibrary(({ institutions, questions }) => {
  const listed = [...institutions].map(
    ([id, { regions = '' }]) => [id, regions.split(/,\s*/u).filter((name) => name !== '')] as const,
  );
  return new PlaceNames(new Map(listed), new Map(), new Set(questions.ignored.map(fold)));
});

/** Finds what folded words name in a state, province or town of a country. */
export interface InRegion {
  /** The actors that they may name, and how well they fit; undefined where they join no region and actor. */
  readonly find: (words: string) => Found | undefined;
  /** The actors that they name exactly, region and actor each by a name of its own. */
  readonly exactly: (words: readonly string[]) => readonly string[];
  /** Whether a folded word names a state, a province or a town. */
  readonly isRegion: (word: string) => boolean;
}

interface Found {
  readonly ids: readonly string[];
  readonly score: number;
}

/** A shorter word is an abbreviation, of which there are too many: «PM de São Paulo». */
const shortest = 4;

/** A shorter word is near to some name by chance: «Buffalo wings». */
const shortestSlip = 7;

/**
 * Makes the finder of a library; its names are read when they are first needed.
 * @param bodiesNamed the ids of a country's bodies that have a name of their own: every state has its «Landtag».
 */
export function inRegion(
  library: Library,
  bodiesNamed: (code: string, name: string) => readonly string[],
): InRegion {
  const links = linksOf(library.about.strip);
  /** What states and towns have in the place of what countries have: of a «prime minister» the state's. */
  const regional = new Map((library.about.regional ?? []).map(({ kind, is }) => [kind, is]));
  const named = ({ codes, rest }: Placed): readonly string[] => {
    if (rest.length < shortest) return [];
    const kinds = exactly(kindsOf(library), rest).flatMap(({ id }) => regional.get(id) ?? id);
    return kinds.length > 0
      ? [...new Set(kinds)]
      : codes.flatMap((code) => bodiesNamed(code, rest));
  };
  const near = ({ rest }: Placed): Found | undefined => {
    if (rest.length < shortestSlip) return undefined;
    const found = nearNames(kindsOf(library), rest).find((one) =>
      isLikely(kindsOf(library), one, rest),
    );
    return found && { ids: regional.get(found.record.id) ?? [found.record.id], score: found.score };
  };
  return {
    find(text) {
      const words = text.split(' ');
      const surely = regionsOf(library).named(words, links);
      const placed = surely ? [surely] : regionsOf(library).ended(words, links);
      for (const one of placed) {
        const ids = named(one);
        if (ids.length > 0) return { ids, score: 1 };
      }
      return placed.flatMap((one) => near(one) ?? [])[0];
    },
    exactly(words) {
      const placed = regionsOf(library).named(words, links);
      return placed ? named(placed) : [];
    },
    isRegion(word) {
      return regionsOf(library).named([word], links)?.rest === '';
    },
  };
}
