// Finds the entry that typed words mean, and says how it was found and what was assumed.

import { cut } from '../text.ts';
import { fold } from './fold.ts';
import type { NameIndex, NameRecord } from './names.ts';
import { closeness, type Near, nearNames } from './rank.ts';
import { strip, type Wrapping } from './strip.ts';

/** How an entry was found. `composed` (country and kind) and `asker` (described in /classify) arise elsewhere. */
export type Via = 'exact' | 'fuzzy';

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
const taken = 0.6;
const margin = 0.05;

/** The longest text that is looked at: no name is longer, and time must not grow with what is typed. */
const longest = 120;

/** Resolves typed words. Pure, deterministic; time grows with the length of the names, not with what is typed. */
export function resolve(index: NameIndex, typed: string, wrapping: Wrapping): Resolved {
  if (index.byId.has(typed)) return { kind: 'found', id: typed, via: 'exact', near: [] };
  const whole = fold(typed.slice(0, longest));
  const words = strip(whole, wrapping);
  for (const text of new Set([whole, words])) {
    const records = index.exact.get(text);
    if (records) return exactly(index, records, text === whole ? typed.trim() : text);
  }
  if (words === '') return { kind: 'nothing', via: 'fuzzy', near: [] };
  return nearly(nearNames(index, words), words, cut(typed.trim(), longest));
}

function exactly(index: NameIndex, records: readonly NameRecord[], typed: string): Resolved {
  const ids = [...new Set(records.map((record) => record.id))];
  const [id, second] = ids;
  if (id === undefined || second !== undefined) return { kind: 'several', ids, via: 'exact' };
  const record = records[0];
  const title = fold(index.byId.get(id)?.name ?? '');
  const plain =
    record && (` ${title} `.includes(` ${record.folded} `) || record.folded === fold(id));
  const found = { kind: 'found', id, via: 'exact', near: [] } as const;
  if (plain) return found;
  const language = record?.language;
  return { ...found, assumed: { typed, ...(language && language !== 'en' ? { language } : {}) } };
}

function nearly(near: readonly Near[], words: string, typed: string): Resolved {
  const likely = near.filter((one) => one.score >= taken && isLikely(one, words));
  const [best] = likely;
  if (!best)
    return { kind: 'nothing', via: 'fuzzy', near: near.slice(0, 4).map(({ record }) => record.id) };
  const rivals = likely
    .filter(({ score }) => best.score - score < margin)
    .sort((a, b) => b.home - a.home);
  const [first = best, second] = rivals;
  if (second && first.home - second.home < margin) {
    return {
      kind: 'several',
      via: 'fuzzy',
      ids: rivals.slice(0, 5).map(({ record }) => record.id),
    };
  }
  const others = near
    .filter((one) => one !== first)
    .slice(0, 2)
    .map(({ record }) => record.id);
  return { kind: 'found', id: first.record.id, via: 'fuzzy', assumed: { typed }, near: others };
}

/**
 * Whether a near name may be taken for what was typed. A word: with a slip or two, by its length; a very short one is
 * near to some name of some language nearly always, so it is taken for an English name only. Several words: when each
 * has its own near one in the name, in any order, for a shared "police" or "ministry" says nothing.
 */
function isLikely({ record, slips, home }: Near, words: string): boolean {
  const typed = words.split(' ');
  if (typed.length === 1) {
    const allowed = words.length <= 6 ? 1 : 2;
    return slips <= allowed && (words.length > 4 || home > 0);
  }
  const named = record.folded.split(' ');
  return typed.every((word) => named.some((other) => isSameWord(word, other))) || slips <= 1;
}

/** Two words that differ by a slip at most, or two in long ones; a short word must be the same. */
function isSameWord(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const slips = Math.round((1 - closeness(a, b)) * longer);
  if (longer <= 3) return slips === 0;
  return slips <= (longer <= 6 ? 1 : 2);
}
