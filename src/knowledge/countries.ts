// The countries of the world by code, with what they are called: names and adjectives in many languages.
import countryList, { type Countries } from 'world-countries';

/** A country: its ISO 3166 alpha-2 code in small letters, and its names as the package world-countries has them. */
export interface Country {
  readonly code: string;
  /** As in `Kenya`. */
  readonly name: string;
  /** As in `Kenyan`, for a title. */
  readonly adjective: string;
  readonly names: readonly string[];
  /** In English; South Africa has three. */
  readonly capitals: readonly string[];
  /** Whether it is a state by itself, and not the territory of one. */
  readonly state: boolean;
}

/** The package's types speak of an ES module, but Node gives a CommonJS one: its default import is the list itself. */
const world = countryList as unknown as Countries;

let known: ReadonlyMap<string, Country> | undefined;

/**
 * Every country by code, made when it is first needed. Two-letter codes are left out of the names: most are words of some
 * language (is, no, at).
 */
export function countries(): ReadonlyMap<string, Country> {
  known ??= new Map(world.map((country) => [country.cca2.toLowerCase(), countryOf(country)]));
  return known;
}

/** The countries that have a name as their own title: as «Sudan» the package's Polish list has South Sudan too. */
const titled = new Map(world.map(({ name, cca2 }) => [name.common, cca2]));

function countryOf(country: Countries[number]): Country {
  const { name, cca2, altSpellings, translations, demonyms, independent, unMember } = country;
  const { capital: capitals } = country;
  const isOthers = (one: string) => (titled.get(one) ?? cca2) !== cca2;
  const official = [name, ...Object.values(name.native), ...Object.values(translations)].filter(
    ({ common }) => !isOthers(common),
  );
  const people = [demonyms['eng'], demonyms['fra']].flatMap((one) => (one ? [one.m, one.f] : []));
  const adjectives = people.flatMap((words) => words.split(', ')).filter((word) => word !== '');
  const names = [
    ...official.flatMap(({ common, official: full }) => [common, full]),
    ...altSpellings,
    ...adjectives,
  ].filter((one) => !/^\p{ASCII}{1,2}$/u.test(one) && !isOthers(one));
  const code = cca2.toLowerCase();
  const adjective = adjectives[0] ?? name.common;
  return {
    code,
    name: name.common,
    adjective,
    names: [...new Set(names)],
    capitals,
    state: independent || unMember,
  };
}
