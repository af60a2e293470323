// Names that stand in no list: any country or its adjective with any kind of actor.
import { bodyFor, findActor, inCountry, ofOneCountry } from '../knowledge/actors.ts';
import { countries } from '../knowledge/countries.ts';
import type { Library } from '../knowledge/library.ts';
import { stateOf } from '../knowledge/territories.ts';
import { stationed } from './abroad.ts';
import { slips } from './closeness.ts';
import type { Composed, Composing } from './composing.ts';
import { placesOf } from './country-names.ts';
import { ofSeveralFields } from './fields.ts';
import { fold } from './fold.ts';
import { isInKinds, isOfKinds, kindsOf } from './kinds.ts';
import { isLikely } from './likely.ts';
import { distinct } from './meant.ts';
import { exactly, type NameIndex, type NameRecord, startingWith } from './names.ts';
import type { Guessed, Placed } from './place-names.ts';
import { type Near, nearNames } from './rank.ts';
import { inRegion } from './regions.ts';
import { ofRival } from './rivals.ts';
import { bodiesByCountry } from './short-names.ts';
import { linksOf, prepositionsOf } from './strip.ts';

/** A country with a kind is taken for what was typed from this score on: lower than one name, as both must be near. */
export const takenTogether = 0.6;

/** A guessed country or a misspelt kind counts a little less than the very words. */
const guessed = 0.95;

/** How many kinds are suggested for a country. */
const mostSuggested = 6;

/**
 * Makes the finder of composed names of a library; its indexes are built when first needed.
 * @param bearing whoever bears folded words as a name.
 */
export function composing(
  library: Library,
  bearing: (words: string) => readonly NameRecord[],
): Composing {
  const links = linksOf(library.about.strip);
  const prepositions = prepositionsOf(library.about.strip);
  const bodiesOf = bodiesByCountry(library);
  const { actors } = library;
  const kindOf = (id: string) => actors.get(id) ?? actors.get(findActor(library, id)?.kind ?? '');
  const idOf = (kind: string, code: string): string =>
    bodyFor(library, kind, code) ?? inCountry(kind, code);

  const exact = ({ codes, rest }: Placed): string[] =>
    codes.flatMap((code) => {
      const own = distinct(exactly(bodiesOf(code), rest));
      if (own.length > 0) return own;
      return distinct(exactly(kindsOf(library), rest)).map((kind) => idOf(kind, code));
    });
  const near = ({ codes, rest }: Placed): Composed | undefined => {
    // «Police for Haiti» is no minister for police.
    if (prepositions.has(rest.split(' ').at(-1) ?? '')) return undefined;
    const found = codes.flatMap((code) => {
      const [own] = likely(bodiesOf(code), rest, true);
      const [kind] = likely(kindsOf(library), rest);
      if (own && own.score >= (kind?.score ?? 0) * guessed)
        return [{ id: own.record.id, score: own.score }];
      return kind ? [{ id: idOf(kind.record.id, code), score: kind.score }] : [];
    });
    const best = Math.max(0, ...found.map(({ score }) => score));
    if (best === 0) return undefined;
    return {
      ids: found.filter(({ score }) => score === best).map(({ id }) => id),
      score: best * guessed,
    };
  };

  const bodiesNamed = (code: string, name: string) => {
    const own = distinct(exactly(bodiesOf(code), name));
    const regional = own.filter((id) => library.bodies.get(id)?.regional);
    // «ANR Kinshasa» is that of the whole country.
    return regional.length > 0 ? regional : own;
  };
  const region = inRegion(library, bodiesNamed, exact);

  const rival = ofRival(library, bearing);
  const abroad = stationed(library, { exact, rival, region, bearing });

  return {
    find(text) {
      const words = text.split(' ');
      const away = abroad(words, { guess: false });
      if (away) return { ...away, score: 1 };
      if (rival.isNamed(words)) return rival.find(words, { near: true });
      const placed = placesOf(library).named(words, links);
      if (placed?.rest === '') {
        const all = placed.codes.flatMap((code) => [...bodiesOf(code).byId.keys()]);
        return all.length > 0 ? { ids: all, score: 1 } : undefined;
      }
      const own = placed ? exact(placed) : [];
      if (own.length > 0) return { ids: own, score: 1 };
      const there = abroad(words, { guess: true });
      if (there) return { ...there, score: guessed };
      let best = placed && near(placed);
      if (best && best.score >= takenTogether) return best;
      for (const guess of placesOf(library).guessed(words, links)) {
        // «Political» may be a form of a country's name, but is a word by itself.
        if (guess.rest === '' || isInKinds(library, guess.word)) continue;
        // «Lagos» is no slip for Laos.
        if (region.isRegion(guess.word)) continue;
        const doubt = guess.isForm || isNearEnglish(guess) ? {} : { perhapsName: guess.word };
        const own = exact(guess);
        if (own.length > 0) return { ids: own, score: guessed, ...doubt };
        // «Servise» may be a form of one, but rather «service».
        const found = isOfKinds(library, guess.word) ? undefined : near(guess);
        if (found && found.score > (best?.score ?? 0)) best = { ...found, ...doubt };
      }
      return best;
    },
    isOfKinds: (word) => isOfKinds(library, word),
    isOfCountry(word, body) {
      const file = library.bodies.get(body)?.file;
      const places = placesOf(library);
      const placed = places.named([word], links) ?? places.guessed([word], links)[0];
      return file !== undefined && placed?.codes.includes(file) === true;
    },
    mayBeAt(id, place) {
      const kind = actors.get(id);
      if (kind) return !ofOneCountry(kind);
      const code = library.bodies.get(id)?.file ?? id.split('@').at(-1) ?? '';
      const at = region.ground(place).map((one) => stateOf(library, one));
      return !countries().has(code) || at.includes(stateOf(library, code));
    },
    isPlace(words) {
      return placesOf(library).named(words, links)?.rest === '';
    },
    namesPlace(words) {
      return placesOf(library).named(words, links) !== undefined || rival.isNamed(words);
    },
    exactly(text) {
      const words = text.split(' ');
      const away = abroad(words, { guess: false });
      if (away) return away.ids;
      if (rival.isNamed(words)) return rival.find(words, { near: false })?.ids ?? [];
      const placed = placesOf(library).named(words, links);
      return placed && placed.rest !== '' ? exact(placed) : [];
    },
    suggest(text) {
      const words = text.split(' ');
      const placed = placesOf(library).named(words, links);
      const places = placed ? [placed] : placesOf(library).begun(words, links);
      // What is suggested before anything is typed is what is asked about most.
      const asked = (found: readonly string[]) => {
        const rank = (id: string) => {
          const at = library.about.starters.indexOf(findActor(library, id)?.kind ?? '');
          return at < 0 ? library.about.starters.length : at;
        };
        return [...found].sort((a, b) => rank(a) - rank(b));
      };
      const ids = places.flatMap(({ codes, rest }) =>
        codes.flatMap((code) => {
          const own = bodiesOf(code);
          if (rest === '') return [...own.byId.keys()].slice(0, mostSuggested);
          const kinds = begunOrNear(kindsOf(library), rest).map((kind) => idOf(kind, code));
          return asked([...begunOrNear(own, rest), ...kinds]);
        }),
      );
      return { ids, named: placed !== undefined };
    },
    title(id) {
      return findActor(library, id)?.name;
    },
    isPeople(id) {
      const kind = kindOf(id);
      return kind?.['post-in'] !== undefined || kind?.one !== undefined;
    },
    isPost(id) {
      const actor = kindOf(id);
      return actor?.['post-in'] !== undefined && (!actor.plural || actor.one !== undefined);
    },
    region,
    ofSeveralFields: ofSeveralFields(library, exact),
  };
}

/** Whether a word that was taken for a country's has at most one slip in its English name or adjective. */
function isNearEnglish({ word, codes }: Guessed): boolean {
  return codes.some((code) => {
    const { name = '', adjective = '' } = countries().get(code) ?? {};
    return [name, adjective].some((one) => slips(word, fold(one), 1) <= 1);
  });
}

/** The names near to the words that may be taken for them, among many or the `few` of one country. */
function likely(index: NameIndex, words: string, few = false): Near[] {
  return nearNames(index, words).filter((near) => isLikely(index, near, words, few));
}

/** Entries that bear the words, have a name that begins with them, the shortest first, or one that is near. */
function begunOrNear(index: NameIndex, text: string): string[] {
  const { records } = index;
  const begun = records.cheapest(startingWith(index, text), mostSuggested, (at) =>
    records.size(at),
  );
  if (begun.length > 0) return begun.map((at) => records.id(at));
  return distinct(nearNames(index, text, { typing: true }).map(({ record }) => record)).slice(
    0,
    mostSuggested,
  );
}
