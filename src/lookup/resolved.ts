// What typed words came to: from the records of a name, or from what names of a country and a kind are composed of.
import type { Composed } from './composing.ts';
import { fold } from './fold.ts';
import { distinct, meantBy, sharedKind } from './meant.ts';
import { type NameIndex, type NameRecord, titleOf } from './names.ts';

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
  | {
      readonly kind: 'several';
      readonly ids: readonly string[];
      readonly via: Via;
      /** Whether one is meant that is each of them in part: a ministry of several fields. */
      readonly one?: boolean;
    }
  | { readonly kind: 'nothing'; readonly near: readonly string[]; readonly via: 'fuzzy' };

/** What was taken for granted: the words typed, and the language of the name they were taken for. */
export interface Assumed {
  readonly typed: string;
  readonly language?: string;
}

/** How many others are offered beside what a name was taken for. */
const mostNear = 2;

/** How many entries are offered where several fit, or where none does. */
export const mostOffered = 5;

/** By a name: whoever bears it. */
export function byName(index: NameIndex, records: readonly NameRecord[], typed: string): Resolved {
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

/** By a name that was typed with a space too few or too many, or with its words in another order. */
export function bySpacing(
  index: NameIndex,
  records: readonly NameRecord[],
  typed: string,
): Resolved {
  const found = byName(index, records, typed);
  return found.kind === 'found' ? { ...found, assumed: { ...found.assumed, typed } } : found;
}

/** By a name that is composed. */
export function fromComposed(
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
