// Names of what every state, province or town has: any of them with such a kind, «police of Naples», «Bavarian parliament».
import { isOfState } from '../knowledge/actors.ts';
import { countries } from '../knowledge/countries.ts';
import { keptForLibrary } from '../knowledge/kept.ts';
import type { Library } from '../knowledge/library.ts';
import { fold } from './fold.ts';
import { kindsOf } from './kinds.ts';
import { isLikely } from './likely.ts';
import { exactly } from './names.ts';
import { type PackedPlaces, type Placed, PlaceNames, packPlaces } from './place-names.ts';
import { without } from './place-words.ts';
import { nearNames } from './rank.ts';
import { linksOf, prepositionsOf } from './strip.ts';

/** States, provinces or nations with a government of their own, and other provinces and towns. */
const both = ['states', 'regions'] as const;
type There = (typeof both)[number];

/** Names of states, provinces or towns. */
interface Regions {
  readonly all: PlaceNames;
  /** Those that are written with other endings too: adjectives of languages that write them small, and cyrillic names. */
  readonly inflected: PlaceNames;
}

const inflecting = /^\p{Ll}|\p{Script=Cyrillic}/u;

/** Those with a government of their own, and the others. */
const regionsOf = keptForLibrary<
  Readonly<Record<There, Regions>>,
  Readonly<Record<There, Readonly<Record<keyof Regions, PackedPlaces>>>>
>({
  name: 'regions',
  pack({ institutions, questions }) {
    const idle = new Set(questions.ignored.map(fold));
    const called = (there: There) => {
      const listed = [...institutions].map(([id, file]) => [id, namesIn(file[there])] as const);
      const some = listed.map(
        ([id, names]) => [id, names.filter((one) => inflecting.test(one))] as const,
      );
      const pack = (names: typeof listed) => packPlaces(new Map(names), new Map(), idle);
      return { all: pack(listed), inflected: pack(some) };
    };
    return { states: called('states'), regions: called('regions') };
  },
  unpack({ states, regions }) {
    const made = ({ all, inflected }: typeof states): Regions => ({
      all: new PlaceNames(all),
      inflected: new PlaceNames(inflected),
    });
    return { states: made(states), regions: made(regions) };
  },
});

/** The names in a list of them. */
export function namesIn(list = ''): string[] {
  return list.split(/,\s*/u).filter((name) => name !== '');
}

/** Finds what folded words name in a state, province or town of a country. */
export interface InRegion {
  /** The actors that they name, region and actor each by a name of its own; none where they join no region and actor. */
  readonly exactly: (words: readonly string[]) => readonly string[];
  /** The actor that they may name with a slip or more. */
  readonly near: (words: readonly string[]) => Found | undefined;
  /** Whether some of the folded words name a state, a province or a town; whether one does by itself. */
  readonly namesRegion: (words: readonly string[]) => boolean;
  readonly isRegion: (word: string) => boolean;
  /** The codes of the countries in which one lies that folded words name, and nothing else. */
  readonly ground: (words: readonly string[]) => readonly string[];
}

/** The capitals of all countries; made when they are first needed. */
let seats: PlaceNames | undefined;
function capitals(): PlaceNames {
  seats ??= new PlaceNames(
    packPlaces(new Map(Array.from(countries().values(), (one) => [one.code, one.capitals]))),
  );
  return seats;
}

interface Found {
  readonly id: string;
  readonly score: number;
}

/** Where words name something, and whether that has a government of its own. */
interface Region extends Placed {
  readonly there: There;
}

/**
 * A shorter word is an abbreviation, of which there are too many: «PM de São Paulo». Few bodies of one country share one.
 * In other scripts words are shorter.
 */
const shortest = { latin: { kind: 4, body: 3 }, other: { kind: 2, body: 2 } };

/** A shorter word is near to some name by chance. */
const shortestSlip = 7;

/**
 * Makes the finder of a library; its names are read when they are first needed.
 * @param bodiesNamed the ids of a country's bodies that have a name: those of which every state has one, if there are any.
 * @param ofCountry what a country has by a name.
 */
export function inRegion(
  library: Library,
  bodiesNamed: (code: string, name: string) => readonly string[],
  ofCountry: (placed: Placed) => readonly string[],
): InRegion {
  const links = linksOf(library.about.strip);
  const prepositions = prepositionsOf(library.about.strip);
  const inside = new Set(library.about.abroad?.links.map(fold));
  const joining = new Set([...links, ...inside]);
  /** What states and towns have by kind: of a «prime minister» the state's. */
  const regional = new Map(
    (library.about.regional ?? []).map(({ kind, is = [kind], state = is }) => [
      kind,
      { states: state, regions: is },
    ]),
  );
  const kindsThere = (kind: string, there: There): readonly string[] =>
    regional.get(kind)?.[there] ?? [];
  const placed = (words: readonly string[]): readonly Region[] => {
    const known = regionsOf(library);
    const surely = both.flatMap((there): Region | [] => {
      const found = known[there].all.named(words, links);
      return found ? { ...found, there } : [];
    });
    // Of «New York City» the town counts, and of «New York» both.
    const least = Math.min(...surely.map(({ rest }) => rest.length));
    if (surely.length > 0) return surely.filter(({ rest }) => rest.length === least);
    return both.flatMap((there) =>
      known[there].inflected.ended(words, links).map((found) => ({ ...found, there })),
    );
  };
  const named = ({ codes, rest, there }: Region): readonly string[] => {
    const least = /\p{Script=Latin}/u.test(rest) ? shortest.latin : shortest.other;
    const kinds = exactly(kindsOf(library), rest);
    if (rest.length < (kinds.length > 0 ? least.kind : least.body)) return [];
    if (kinds.length === 0) return codes.flatMap((code) => bodiesNamed(code, rest));
    return kinds.flatMap(({ id }) => kindsThere(id, there));
  };
  /**
   * What the state has whose capital folded words name: «the defence ministry in Warsaw», as no town has one, and «the
   * government in Kyiv», though it has its own.
   */
  const atCapital = (words: readonly string[], regions: readonly Region[]): readonly string[] => {
    const link = regions.length > 0 ? words.findLastIndex((word) => inside.has(word)) : -1;
    const seat = link < 1 ? undefined : capitals().named(words.slice(link + 1), links);
    if (seat?.rest !== '') return [];
    const { codes } = seat;
    const isKnown = regions.some((one) => one.codes.some((code) => codes.includes(code)));
    const rest = without(words, link, words.length - link, joining);
    const kinds = exactly(kindsOf(library), rest).filter(() => rest.length >= shortest.latin.kind);
    const isMeant = kinds.some(({ id }) => {
      const actor = library.actors.get(id);
      return actor && isOfState(actor) && !kindsThere(id, 'regions').includes(id);
    });
    return isKnown && isMeant ? ofCountry({ codes, rest }) : [];
  };
  return {
    exactly(words) {
      const regions = placed(words);
      const ofState = atCapital(words, regions);
      return [...new Set(ofState.length > 0 ? ofState : regions.flatMap(named))];
    },
    near(words) {
      const found = placed(words).flatMap(({ rest, there }) =>
        rest.length < shortestSlip || prepositions.has(rest.split(' ').at(-1) ?? '')
          ? []
          : nearNames(kindsOf(library), rest)
              // «Ohio execution» is no executive.
              .filter((one) => one.slips <= 1 || rest.includes(' '))
              .filter((one) => one.home > 0 && isLikely(kindsOf(library), one, rest))
              .map(({ record, score }) => ({ ids: kindsThere(record.id, there), score })),
      );
      const [best] = found.sort((a, b) => b.score - a.score);
      const [id, second] = best?.ids ?? [];
      return best && id !== undefined && second === undefined
        ? { id, score: best.score }
        : undefined;
    },
    namesRegion: (words) => placed(words).length > 0,
    isRegion: (word) =>
      both.some((there) => regionsOf(library)[there].all.named([word], links)?.rest === ''),
    ground: (words) => placed(words).flatMap(({ codes, rest }) => (rest === '' ? codes : [])),
  };
}
