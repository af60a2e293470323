// Finds the entry that typed words mean, and says how it was found and what was assumed.

import { cut } from '../text.ts';
import { namedBeside, namedThere } from './beside.ts';
import { takenTogether } from './compose.ts';
import type { Composed } from './composing.ts';
import { fold } from './fold.ts';
import { namesIn, postOf } from './holder.ts';
import { isLikely, isVague } from './likely.ts';
import { distinct } from './meant.ts';
import { exactly, joinedExactly, type NameIndex, partedExactly, turnedExactly } from './names.ts';
import { nearly, taken } from './nearly.ts';
import { type Near, nearNames } from './rank.ts';
import { byName, bySpacing, fromComposed, mostOffered, type Resolved } from './resolved.ts';
import { spaced } from './spaced.ts';
import { bearerOf, linksOf, prepositionsOf, strip, type Wrapping, writtenOut } from './strip.ts';
import { hasWord } from './vocabulary.ts';

/** The longest text that is looked at: no name is longer, and time must not grow with what is typed. */
const longest = 120;

/** From so many words on a name in any language is long. */
const longNames = 3;

/** Resolves typed words. Pure, deterministic; time grows with the length of the names, not with what is typed. */
export function resolve(index: NameIndex, typed: string, wrapping: Wrapping): Resolved {
  if (index.byId.has(typed) || index.composing?.title(typed) !== undefined)
    return { kind: 'found', id: typed, via: 'exact', near: [] };
  const whole = fold(typed.slice(0, longest));
  const words = strip(whole, wrapping);
  if (words === '') return { kind: 'nothing', via: 'fuzzy', near: [] };
  for (const text of new Set([whole, words, ...bearerOf(typed.slice(0, longest), wrapping)])) {
    const records = exactly(index, text);
    if (records.length > 0) return byName(index, records, text === whole ? typed.trim() : text);
  }
  const shown = cut(typed.trim(), longest);
  const parted = partedExactly(index, words);
  if (parted.length > 0) return bySpacing(index, parted, shown);
  const composed = composedOf(index, words, typed.slice(0, longest));
  if (composed?.score === 1) return fromComposed(index, composed, shown);
  const joined = joinedExactly(index, words.split(' '));
  if (joined.length > 0) return bySpacing(index, joined, shown);
  const turned = turnedExactly(index, words.split(' '));
  if (turned.length > 0) return bySpacing(index, turned, shown);
  const full = inFull(index, words, wrapping, shown);
  if (full) return full;
  const near = nearNames(index, words);
  const regional = regionally(index, [words, whole]);
  if (regional.length > 0 && !near.some((one) => saysAll(one, words)))
    return fromComposed(index, { ids: regional }, shown);
  const best =
    near.find((one) => isLikely(index, one, words) && !isVague(index, one, words))?.score ?? 0;
  // «Polical parties» are no parties of a country that is called nearly so.
  const most = composed?.perhapsName === undefined ? 1 : 2;
  // Of three words in any language no place makes another name by chance: «Guardia Nacional Bolivarana».
  const isLong = words.split(' ').length >= longNames;
  const slip = near.some(
    (one) =>
      (one.home > 0 || (isLong && one.slips <= 1)) &&
      (one.slips <= 1 || (one.slips <= most && isAsLong(one, words))) &&
      isLikely(index, one, words),
  );
  if (composed && composed.score >= Math.max(takenTogether, best) && !slip)
    return fromComposed(index, composed, shown);
  const found = nearly(index, near, words, shown);
  if (found.kind !== 'nothing') return found;
  const fields = index.composing?.ofSeveralFields(words.split(' ')) ?? [];
  const several = fields.length > 0 && fromComposed(index, { ids: fields }, shown);
  if (several) return several.kind === 'several' ? { ...several, one: true } : several;
  const meant = (part: string) => {
    const one = resolve(index, part, wrapping);
    return one.kind === 'found' && one.via !== 'fuzzy' ? one.id : undefined;
  };
  const id =
    namedBeside(index, words.split(' ')) ??
    postOf(index, words.split(' '), typed.slice(0, longest), meant) ??
    namedThere(index, words.split(' '));
  if (id !== undefined)
    return { kind: 'found', id, via: 'fuzzy', assumed: { typed: shown }, near: [] };
  const there = index.composing?.region.near(words.split(' '));
  if (there && there.score >= taken) return fromComposed(index, { ids: [there.id] }, shown);
  const linked = withoutPrepositions(words, wrapping);
  if (linked !== words) {
    const own = index.composing?.exactly(linked) ?? [];
    const ids = own.length > 0 ? own : regionally(index, [linked]);
    if (ids.length > 0) return fromComposed(index, { ids }, shown);
  }
  const apart = spaced(index, words.split(' '), linksOf(wrapping));
  const parts = apart === undefined ? found : resolve(index, apart, wrapping);
  if (parts.kind === 'nothing')
    return byEar(index, words, shown) ?? nearlyInFull(index, words, wrapping, shown) ?? found;
  return parts.kind === 'found' ? { ...parts, assumed: { typed: shown } } : parts;
}

/** Words without every «for» and the like: «police for Haiti» without it is a kind and its country. */
function withoutPrepositions(words: string, wrapping: Wrapping): string {
  const prepositions = prepositionsOf(wrapping);
  return words
    .split(' ')
    .filter((word) => !prepositions.has(word))
    .join(' ');
}

/**
 * What words are that somebody has shortened: «natl guard», «min of def». Each way to write them out must be a name as it
 * stands, or be composed of names; of several the first that is one entry alone.
 */
function inFull(
  index: NameIndex,
  words: string,
  wrapping: Wrapping,
  shown: string,
): Resolved | undefined {
  let several: Resolved | undefined;
  for (const text of writtenOut(words, wrapping)) {
    const records = exactly(index, text);
    const composed = records.length > 0 ? undefined : index.composing?.exactly(text);
    const ids = composed && composed.length > 0 ? composed : regionally(index, [text]);
    if (records.length === 0 && ids.length === 0) continue;
    const found =
      records.length > 0 ? byName(index, records, shown) : fromComposed(index, { ids }, shown);
    if (found.kind === 'found') return { ...found, assumed: { ...found.assumed, typed: shown } };
    several ??= found;
  }
  return several;
}

/** What shortened words are near to once the first of their meanings is written out: «airforce hq». */
function nearlyInFull(
  index: NameIndex,
  words: string,
  wrapping: Wrapping,
  shown: string,
): Resolved | undefined {
  const [first] = writtenOut(words, wrapping);
  if (first === undefined) return undefined;
  const found = resolve(index, first, { ...wrapping, shortened: undefined });
  return found.kind === 'found' ? { ...found, assumed: { typed: shown } } : undefined;
}

/** What sounds like what was typed, where nothing is written like it; a word that some name has is not misspelt, nor are everyday words. */
function byEar(index: NameIndex, words: string, shown: string): Resolved | undefined {
  if (hasWord(index.vocabulary, words)) return undefined;
  if (words.split(' ').every((word) => index.isCommon?.(word))) return undefined;
  const records = index.soundingLike?.(words) ?? [];
  const general = records.filter((record) => record.general);
  const ids = distinct(general.length > 0 ? general : records);
  const [id, second] = ids;
  if (id === undefined) return undefined;
  return second === undefined
    ? { kind: 'found', id, via: 'fuzzy', assumed: { typed: shown }, near: [] }
    : { kind: 'several', via: 'fuzzy', ids: ids.slice(0, mostOffered) };
}

/** What a country and a kind came to, but for a post with what is rather a person's name: «General Pinochet». */
function composedOf({ composing }: NameIndex, words: string, typed: string): Composed | undefined {
  const found = composing?.find(words);
  const isNamed =
    found?.perhapsName !== undefined &&
    found.ids.every((id) => composing?.isPeople(id)) &&
    namesIn(typed).has(found.perhapsName);
  return isNamed ? undefined : found;
}

/** What a state, a province or a town has by one of the texts: an article may belong to its name, «The Hague». */
function regionally({ composing }: NameIndex, texts: readonly string[]): readonly string[] {
  for (const text of new Set(texts)) {
    const ids = composing?.region.exactly(text.split(' ')) ?? [];
    if (ids.length > 0) return ids;
  }
  return [];
}

/** Whether something general is called by as many words as were typed. */
function isAsLong({ record }: Near, words: string): boolean {
  return record.general && record.folded.split(' ').length === words.split(' ').length;
}

/** Whether a single body's name has all the words that were typed. */
function saysAll({ record }: Near, words: string): boolean {
  const named = record.folded.split(' ');
  return !record.general && words.split(' ').every((word) => named.includes(word));
}
