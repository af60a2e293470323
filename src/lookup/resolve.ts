// Finds the entry that typed words mean, and says how it was found and what was assumed.

import { cut } from '../text.ts';
import { namedBeside } from './beside.ts';
import { type Composed, takenTogether } from './compose.ts';
import { fold } from './fold.ts';
import { postOf } from './holder.ts';
import { isLikely, isMisspelt, isVague } from './likely.ts';
import { distinct, meantBy, sharedKind } from './meant.ts';
import {
  answered,
  exactly,
  joinedExactly,
  type NameIndex,
  type NameRecord,
  partedExactly,
  titleOf,
} from './names.ts';
import { type Near, nearNames } from './rank.ts';
import { spaced } from './spaced.ts';
import { bearerOf, linksOf, strip, type Wrapping } from './strip.ts';

/** How an entry was found: by its very name, by a country and a kind, or by a name that is near. */
export type Via = 'exact' | 'composed' | 'fuzzy';

/** What typed words came to: one entry, several that fit equally, or nothing with the nearest. */
export type Resolved =
  | {
      readonly kind: 'found';
      readonly id: string;
      readonly via: Via;
      readonly assumed?: Assumed;
      /** Other entries that come near; empty for an exact name. */
      readonly near: readonly string[];
    }
  | { readonly kind: 'several'; readonly ids: readonly string[]; readonly via: Via }
  | { readonly kind: 'nothing'; readonly near: readonly string[]; readonly via: 'fuzzy' };

/** What was taken for granted: the words typed, and the language of the name they were taken for. */
export interface Assumed {
  readonly typed: string;
  readonly language?: string;
}

/** From this score on a near name is taken at once, if no other comes within `margin` of it. */
const taken = 0.66;
const margin = 0.04;

/** The longest text that is looked at: no name is longer, and time must not grow with what is typed. */
const longest = 120;

/** How many others are offered beside what a name was taken for. */
const mostNear = 2;

/** How many entries are offered where several fit, or where none does. */
const mostOffered = 5;

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
  const composed = index.composing?.find(words);
  if (composed?.score === 1) return fromComposed(index, composed, shown);
  const joined = joinedExactly(index, words.split(' '));
  if (joined.length > 0) return bySpacing(index, joined, shown);
  const near = nearNames(index, words);
  const regional = regionally(index, [words, whole]);
  if (regional.length > 0 && !near.some((one) => saysAll(one, words)))
    return fromComposed(index, { ids: regional }, shown);
  const best =
    near.find((one) => isLikely(index, one, words) && !isVague(index, one, words))?.score ?? 0;
  const slip = near.some((one) => one.home > 0 && one.slips <= 1 && isLikely(index, one, words));
  if (composed && composed.score >= Math.max(takenTogether, best) && !slip)
    return fromComposed(index, composed, shown);
  const found = nearly(index, near, words, shown);
  if (found.kind !== 'nothing') return found;
  const meant = (part: string) => {
    const one = resolve(index, part, wrapping);
    return one.kind === 'found' && one.via !== 'fuzzy' ? one.id : undefined;
  };
  const id =
    namedBeside(index, words.split(' ')) ??
    postOf(index, words.split(' '), typed.slice(0, longest), meant);
  if (id !== undefined)
    return { kind: 'found', id, via: 'fuzzy', assumed: { typed: shown }, near: [] };
  const there = index.composing?.region.near(words.split(' '));
  if (there && there.score >= taken) return fromComposed(index, { ids: [there.id] }, shown);
  const apart = spaced(index, words.split(' '), linksOf(wrapping));
  const parts = apart === undefined ? found : resolve(index, apart, wrapping);
  if (parts.kind === 'nothing') return found;
  return parts.kind === 'found' ? { ...parts, assumed: { typed: shown } } : parts;
}

function byName(index: NameIndex, records: readonly NameRecord[], typed: string): Resolved {
  const meant = meantBy(records, typed);
  const ids = distinct(meant);
  const [id, second] = ids;
  const shared = sharedKind(index, ids);
  if (shared !== undefined)
    return { kind: 'found', id: shared, via: 'exact', assumed: { typed }, near: [] };
  if (id === undefined || second !== undefined)
    return { kind: 'several', ids: ids.slice(0, mostOffered), via: 'exact' };
  const record = records.find((one) => one.id === id);
  const title = fold(titleOf(index, id));
  const plain =
    record && (` ${title} `.includes(` ${record.folded} `) || record.folded === fold(id));
  const near = /^\p{Lu}/u.test(typed) ? distinct(records).filter((other) => other !== id) : [];
  if (plain) return { kind: 'found', id, via: 'exact', near: [] };
  const found = { kind: 'found', id, via: 'exact', near: near.slice(0, mostNear) } as const;
  const language = record?.language;
  return { ...found, assumed: { typed, ...(language && language !== 'en' ? { language } : {}) } };
}

/** What a state, a province or a town has by one of the texts: an article may belong to its name, «The Hague». */
function regionally({ composing }: NameIndex, texts: readonly string[]): readonly string[] {
  for (const text of new Set(texts)) {
    const ids = composing?.region.exactly(text.split(' ')) ?? [];
    if (ids.length > 0) return ids;
  }
  return [];
}

/** Whether a single body's name has all the words that were typed. */
function saysAll({ record }: Near, words: string): boolean {
  const named = record.folded.split(' ');
  return !record.general && words.split(' ').every((word) => named.includes(word));
}

/** By a name that was typed with a space too few or too many. */
function bySpacing(index: NameIndex, records: readonly NameRecord[], typed: string): Resolved {
  const found = byName(index, records, typed);
  return found.kind === 'found' ? { ...found, assumed: { ...found.assumed, typed } } : found;
}

function fromComposed(
  index: NameIndex,
  { ids, near = [] }: Pick<Composed, 'ids' | 'near'>,
  typed: string,
): Resolved {
  const [id, second] = ids;
  if (id === undefined || second !== undefined)
    return { kind: 'several', ids: ids.slice(0, mostOffered), via: 'composed' };
  const found = { kind: 'found', id, via: 'composed', near: near.slice(0, mostNear) } as const;
  return fold(titleOf(index, id)) === fold(typed) ? found : { ...found, assumed: { typed } };
}

function nearly(index: NameIndex, all: readonly Near[], words: string, typed: string): Resolved {
  const likely = all.filter(
    (one) =>
      ((one.score >= taken || one.slips <= 1) && isLikely(index, one, words)) ||
      isMisspelt(index, one, words),
  );
  if (!words.includes(' '))
    likely.sort((a, b) => a.slips - b.slips || Number(isForeign(a)) - Number(isForeign(b)));
  const [best] = likely;
  const nothing = {
    kind: 'nothing',
    via: 'fuzzy',
    near: all.slice(0, 4).map(({ record }) => record.id),
  } as const;
  if (!best) return nothing;
  const near = likely
    .filter(
      (one) =>
        best.score - one.score < margin &&
        (!isForeign(one) || isForeign(best)) &&
        (one.slips <= best.slips || (isPartOf(words, best) && isPartOf(words, one))),
    )
    .sort((a, b) => b.home - a.home);
  const framed = near.filter(({ record }) => endsAlike(words, record.folded));
  const rivals = framed.length > 0 ? framed : near;
  const general = rivals.filter(({ record }) => record.general);
  const [first = best, second] = general.length > 0 ? general : rivals;
  const { folded } = first.record;
  const isOne = rivals.every(({ record }) => record.folded === folded);
  // Where the name that was meant is of somebody in particular, that is who would be found had it been typed.
  const named = isOne ? byName(index, exactly(index, folded), folded) : undefined;
  const own = named?.kind === 'found' ? named.id : undefined;
  if (own === undefined && second && first.home - second.home < margin) {
    return {
      kind: 'several',
      via: 'fuzzy',
      ids: rivals.slice(0, mostOffered).map(({ record }) => record.id),
    };
  }
  if (isVague(index, first, words)) return nothing;
  const id = own ?? first.record.id;
  const others = all
    .filter(({ record }) => record.id !== id)
    .sort((a, b) => Number(b.record.general) - Number(a.record.general))
    .slice(0, 2)
    .map(({ record }) => record.id);
  return { kind: 'found', id, via: 'fuzzy', assumed: { typed }, near: others };
}

/** Whether each word ends as the one in its place in a name: «ministery» is rather a ministry than a minister. */
function endsAlike(words: string, name: string): boolean {
  const [typed, named] = [words.split(' '), name.split(' ')];
  return (
    typed.length === named.length && typed.every((word, at) => word.at(-1) === named[at]?.at(-1))
  );
}

/** Whether a name is not in the language that people are answered in. */
function isForeign({ record: { language = answered } }: Near): boolean {
  return language !== answered;
}

/** Whether a name has more words than were typed: then the letters of the others tell nothing of how near it is. */
function isPartOf(words: string, { record }: Near): boolean {
  return words.split(' ').length < record.folded.split(' ').length;
}
