// What is searched, written down, so that another process need not fold, stem and index it again.
import MiniSearch from 'minisearch';
import type { Library } from '../knowledge/library.ts';
import { Recent } from '../recent.ts';
import { findingsOf } from './corpus.ts';
import { mostNear, type Searching, tokens } from './search-index.ts';

/** `Searching` without its findings, as plain data. */
export interface PackedSearching
  extends Pick<Searching, 'sides' | 'matter' | 'empty' | 'ignored' | 'phrases'> {
  /** The index as it writes itself down. */
  readonly index: string;
  /** The stems that are held anywhere, one a line, and how often each is. */
  readonly words: string;
  readonly held: Uint32Array;
  /** The stems of the findings one after another, by their numbers there, and where each finding's end. */
  readonly stems: Uint32Array;
  readonly ends: Uint32Array;
}

/** What `unpackSearching` makes the same of. */
export function packSearching(made: Searching): PackedSearching {
  const { index, held, stems, sides, matter, empty, ignored, phrases } = made;
  const numbers = new Map([...held.keys()].map((word, at) => [word, at]));
  let end = 0;
  return {
    ...{ sides, matter, empty, ignored, phrases },
    index: JSON.stringify(index),
    words: [...held.keys()].join('\n'),
    held: Uint32Array.from(held.values()),
    stems: Uint32Array.from(stems.flatMap((own) => [...own].map((one) => numbers.get(one) ?? 0))),
    ends: Uint32Array.from(stems, (own) => (end += own.size)),
  };
}

/** What was packed, of the same library. */
export function unpackSearching(packed: PackedSearching, library: Library): Searching {
  const { index, words: lines, held, stems, ends, ...rest } = packed;
  const words = lines.split('\n');
  const own = (at: number) => [...stems.subarray(at === 0 ? 0 : ends[at - 1], ends[at])];
  return {
    ...rest,
    index: MiniSearch.loadJSON(index, tokens),
    findings: findingsOf(library),
    stems: Array.from(ends, (_, at) => new Set(own(at).map((one) => words[one] as string))),
    held: new Map(words.map((word, at) => [word, held[at] as number])),
    near: new Recent(mostNear),
  };
}
