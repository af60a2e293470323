// What one country has in another: «French army in Mali» is no army of Mali, «Royal Navy in Bahrain» none of Bahrain.
import { findActor, ofOneCountry } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { stateOf } from '../knowledge/territories.ts';
import { placesOf } from './country-names.ts';
import { fold } from './fold.ts';
import { isInKinds } from './kinds.ts';
import { distinct } from './meant.ts';
import type { NameRecord } from './names.ts';
import type { Placed } from './place-names.ts';
import type { InRegion } from './regions.ts';
import type { OfRival } from './rivals.ts';
import { unspacedLetter } from './scripts.ts';
import { linksOf } from './strip.ts';

/** How names are found otherwise. */
export interface Means {
  /** What a country has by a name. */
  readonly exact: (placed: Placed) => readonly string[];
  readonly rival: OfRival;
  readonly region: InRegion;
  /** Whoever bears folded words as a name. */
  readonly bearing: (words: string) => readonly NameRecord[];
}

/** What is stationed somewhere: its forces as what they are there, else the own body; and the body that is judged so. */
interface Stationed {
  readonly ids: readonly string[];
  readonly near: readonly string[];
}

/** What words name of some country, wherever it is, with the code of that country. */
interface Owned {
  readonly id: string;
  readonly code: string;
}

/** Finds what folded words name of one country in another; with `guess`, each country may be but alike to what is typed. */
export type OfAbroad = (
  words: readonly string[],
  how: { readonly guess: boolean },
) => Stationed | undefined;

/** The most words of what stands between forces and where they are. */
const mostLinking = 2;

/** Finds what folded words name of one country in another, or in its own: on its territories it is at home. */
export function stationed(library: Library, { exact, rival, region, bearing }: Means): OfAbroad {
  const { strip, abroad } = library.about;
  const links = linksOf(strip);
  const linking = new Set(abroad?.links.map(fold));
  const unspaced = [...linking].filter((link) => unspacedLetter.test(link));
  const there = new Map(abroad?.kinds.map(({ kind, is }) => [kind, is]));
  const placed = (words: readonly string[]) => placesOf(library).named(words, links);

  /** Places by words that are like a country's name; «lagos» is no slip for Laos, and «general» a word by itself. */
  const guessed = (words: readonly string[]): readonly Placed[] =>
    rival.isNamed(words)
      ? []
      : placesOf(library)
          .guessed(words, links)
          .filter(({ word }) => !isInKinds(library, word) && !region.isRegion(word));

  /** The states to which a place belongs that folded words name, and nothing else: a rival's ground is the state's. */
  const statesAt = (words: readonly string[], guess: boolean): readonly string[] => {
    const held = rival.ground(words);
    if (held.length > 0) return held;
    const place = placed(words);
    const codes = place?.rest === '' ? place.codes : region.ground(words);
    const alike = codes.length === 0 && guess ? guessed(words) : [];
    const all = [...codes, ...alike.flatMap((one) => (one.rest === '' ? one.codes : []))];
    return all.map((code) => stateOf(library, code));
  };

  const owned = (words: readonly string[], guess: boolean): readonly Owned[] => {
    const own = placed(words);
    if (own && own.rest !== '') {
      const found = ofCountries(own);
      if (found.length > 0) return found;
      return shared(own.rest).flatMap((id) => own.codes.map((code) => ({ id, code })));
    }
    const ids = distinct(bearing(words.join(' ')));
    if (ids.length === 0 && guess) return alike(words);
    const bodies = ids.flatMap((id) => library.bodies.get(id) ?? []);
    // Many other bodies are called by everyday words: «ice in Canada».
    if (bodies.length < ids.length || elsewhere(ids).length === 0) return [];
    return bodies.map(({ id, file }) => ({ id, code: file }));
  };

  /** What each of some countries has by a name. */
  const ofCountries = ({ codes, rest }: Placed): readonly Owned[] =>
    codes.flatMap((code) => exact({ codes: [code], rest }).map((id) => ({ id, code })));

  /** What words name with a country's name in another form: «deutsche Armee», «ejército cubano». */
  const alike = (words: readonly string[]): readonly Owned[] =>
    guessed(words)
      .map((own) => (own.rest === '' ? [] : ofCountries(own)))
      .find((own) => own.length > 0) ?? [];

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

  /** What stands before a link and after it, wherever there is one; the last first. */
  const parted = (words: readonly string[]): (readonly [string[], string[]])[] => {
    const [word = '', second] = words;
    const apart = words.flatMap((_, at) =>
      [mostLinking, 1].flatMap((length) =>
        at > 0 && at + length < words.length && linking.has(words.slice(at, at + length).join(' '))
          ? [[words.slice(0, at), words.slice(at + length)] as const]
          : [],
      ),
    );
    if (second !== undefined) return apart.reverse();
    return unspaced.flatMap((link) => {
      const at = word.lastIndexOf(link);
      return at > 0 && at + link.length < word.length
        ? [[[word.slice(0, at)], [word.slice(at + link.length)]] as const]
        : [];
    });
  };

  return (words, { guess }) => {
    for (const [force, place] of parted(words)) {
      const host = statesAt(place, guess);
      const own = host.length > 0 ? owned(force, guess) : [];
      const ids = distinct(own);
      if (ids.length === 0) continue;
      const atHome = own.filter(({ code }) => host.includes(stateOf(library, code)));
      if (atHome.length > 0) return { ids: distinct(atHome), near: [] };
      const forces = elsewhere(ids);
      return forces.length > 0 ? { ids: forces, near: ids } : { ids, near: [] };
    }
    return undefined;
  };
}
