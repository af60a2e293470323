// Finds the entry that typed words mean, and says how it was found and what was assumed.
import { fold } from './fold.ts';
import type { NameIndex, NameRecord } from './names.ts';
import { type Near, nearNames } from './rank.ts';
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
  return nearly(nearNames(index, words), words, typed.trim().slice(0, longest));
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
  const likely = near.filter(
    (one) =>
      one.score >= taken && one.slips <= slipsAllowed(words) && (words.length > 4 || one.home > 0),
  );
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
 * A short word with two letters changed is another word; in a long one words may be missing or in another order.
 * A very short word is near to some name of some language nearly always: it is taken for an English name only.
 */
function slipsAllowed(words: string): number {
  if (words.length <= 6) return 1;
  return words.length <= 9 ? 2 : words.length;
}
