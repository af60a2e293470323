// Names of what an authority has that holds ground against a state: «Abkhazian army» is no body of that state.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from './fold.ts';
import { kindsOf } from './kinds.ts';
import { isLikely } from './likely.ts';
import { distinct } from './meant.ts';
import { exactly, type NameRecord } from './names.ts';
import { PlaceNames, packPlaces } from './place-names.ts';
import { nearNames } from './rank.ts';
import { namesIn } from './regions.ts';
import { linksOf } from './strip.ts';

/** What the ground or the authorities are called, by the ids of the bodies that stand for them. */
const rivalsOf = onceForLibrary(
  ({ institutions }) =>
    new PlaceNames(
      packPlaces(
        new Map(
          [...institutions].flatMap(([file, { rivals = {} }]) =>
            Object.entries(rivals).map(
              ([key, names]) => [`${file}-${key}`, namesIn(names)] as const,
            ),
          ),
        ),
      ),
    ),
);

/** Finds what folded words name of such an authority. */
export interface OfRival {
  /**
   * Its body of that name, or itself where a kind is named of which it has its own: it is judged as a whole, with all that
   * it has. Another kind or body is no part of it: «journalists in Abkhazia», «UN police in Abkhazia». `near` takes the name
   * of a kind with a slip too.
   */
  readonly find: (
    words: readonly string[],
    how: { readonly near: boolean },
  ) => { readonly ids: readonly string[]; readonly score: number } | undefined;
  /** Whether some of the words name one. */
  readonly isNamed: (words: readonly string[]) => boolean;
  /** The files of those that the words name, and nothing else: what one holds is ground of the state of its file. */
  readonly ground: (words: readonly string[]) => readonly string[];
}

/**
 * Makes the finder of a library; its names are read when they are first needed.
 * @param bearing whoever bears folded words as a name.
 */
export function ofRival(
  library: Library,
  bearing: (words: string) => readonly NameRecord[],
): OfRival {
  const links = linksOf(library.about.strip);
  const named = (words: readonly string[]) => rivalsOf(library).named(words, links);
  /** Its own bodies by what is left of their names: «police» of the Somaliland Police. */
  const own = (id: string, rest: string): string[] =>
    library.bodies
      .ofFile(library.bodies.get(id)?.file ?? '')
      .filter(({ name, names }) =>
        [name, ...Object.values(names).flat()].some((one) => {
          const placed = named(fold(one).split(' '));
          return placed?.rest === rest && placed.codes.includes(id);
        }),
      )
      .map((body) => body.id);
  const ruling = new Set(library.about['held-by-rivals']);
  const isItsOwn = (kind: string) => ruling.has(kind);
  return {
    find(words, { near }) {
      const placed = named(words);
      if (!placed) return undefined;
      const { codes: ids, rest } = placed;
      if (rest === '') return { ids, score: 1 };
      const bodies = ids.flatMap((id) => own(id, rest));
      if (bodies.length > 0) return { ids: bodies, score: 1 };
      const kinds = distinct(exactly(kindsOf(library), rest));
      if (kinds.length > 0) return { ids: kinds.some(isItsOwn) ? ids : kinds, score: 1 };
      const others = distinct(bearing(rest));
      if (others.length === 1) return { ids: others, score: 1 };
      const [best] = near
        ? nearNames(kindsOf(library), rest).filter(
            (one) =>
              one.slips <= 1 && isItsOwn(one.record.id) && isLikely(kindsOf(library), one, rest),
          )
        : [];
      return best && { ids, score: best.score };
    },
    isNamed: (words) => named(words) !== undefined,
    ground(words) {
      const placed = named(words);
      const ids = placed?.rest === '' ? placed.codes : [];
      return ids.flatMap((id) => library.bodies.get(id)?.file ?? []);
    },
  };
}
