// Names of what every state, province or town has: any of them with such a kind, «police of Naples», «Bavarian parliament».
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
interface Regions {
  readonly all: PlaceNames;
  /** Those that are written with other endings too: adjectives of languages that write them small, and cyrillic names. */
  readonly inflected: PlaceNames;
}

const inflecting = /^\p{Ll}|\p{Script=Cyrillic}/u;

const regionsOf = onceForLibrary(({ institutions, questions }): Regions => {
  const idle = new Set(questions.ignored.map(fold));
  const listed = [...institutions].map(
    ([id, { regions = '' }]) => [id, regions.split(/,\s*/u).filter((name) => name !== '')] as const,
  );
  const some = listed.map(
    ([id, names]) => [id, names.filter((one) => inflecting.test(one))] as const,
  );
  return {
    all: new PlaceNames(new Map(listed), new Map(), idle),
    inflected: new PlaceNames(new Map(some), new Map(), idle),
  };
});

/** Finds what folded words name in a state, province or town of a country. */
export interface InRegion {
  /** The actors that they name, region and actor each by a name of its own; none where they join no region and actor. */
  readonly exactly: (words: readonly string[]) => readonly string[];
  /** The actor that they may name with a slip or more. */
  readonly near: (words: readonly string[]) => Found | undefined;
  /** Whether some of the folded words name a state, a province or a town; whether one does by itself. */
  readonly namesRegion: (words: readonly string[]) => boolean;
  readonly isRegion: (word: string) => boolean;
}

interface Found {
  readonly id: string;
  readonly score: number;
}

/** A shorter word is an abbreviation, of which there are too many: «PM de São Paulo». In other scripts words are shorter. */
const shortest = { latin: 4, other: 2 };

/** A shorter word is near to some name by chance. */
const shortestSlip = 7;

/**
 * Makes the finder of a library; its names are read when they are first needed.
 * @param bodiesNamed the ids of a country's bodies that have a name of their own, of which every state has one.
 */
export function inRegion(
  library: Library,
  bodiesNamed: (code: string, name: string) => readonly string[],
): InRegion {
  const links = linksOf(library.about.strip);
  /** What states and towns have by kind: of a «prime minister» the state's. */
  const regional = new Map(
    (library.about.regional ?? []).map(({ kind, is = [kind] }) => [kind, is]),
  );
  const placed = (words: readonly string[]): readonly Placed[] => {
    const { all, inflected } = regionsOf(library);
    const surely = all.named(words, links);
    return surely ? [surely] : inflected.ended(words, links);
  };
  const named = ({ codes, rest }: Placed): readonly string[] => {
    const least = /\p{Script=Latin}/u.test(rest) ? shortest.latin : shortest.other;
    if (rest.length < least) return [];
    const kinds = exactly(kindsOf(library), rest);
    if (kinds.length === 0) return codes.flatMap((code) => bodiesNamed(code, rest));
    return [...new Set(kinds.flatMap(({ id }) => regional.get(id) ?? []))];
  };
  return {
    exactly(words) {
      const [ids] = placed(words)
        .map(named)
        .filter(({ length }) => length > 0);
      return ids ?? [];
    },
    near(words) {
      const found = placed(words).flatMap(({ rest }) =>
        rest.length < shortestSlip
          ? []
          : nearNames(kindsOf(library), rest).filter(
              (one) => one.home > 0 && isLikely(kindsOf(library), one, rest),
            ),
      );
      const [best] = found;
      const [id, second] = best ? (regional.get(best.record.id) ?? []) : [];
      return best && id !== undefined && second === undefined
        ? { id, score: best.score }
        : undefined;
    },
    namesRegion: (words) => placed(words).length > 0,
    isRegion: (word) => regionsOf(library).all.named([word], links)?.rest === '',
  };
}
