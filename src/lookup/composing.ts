// What is told of names that are composed of a country and a kind, and what they come to.
import type { InRegion } from './regions.ts';

/** What composed words came to: the entries that they may name, and how well they fit, from 0 to 1 (the very words). */
export interface Composed {
  readonly ids: readonly string[];
  readonly score: number;
  /** What else comes near: the body that is judged as what it is in another country. */
  readonly near?: readonly string[];
  /** The word that was taken for a country's, but is not near to its English name: beside a post or a rank it may be a person's. */
  readonly perhapsName?: string;
}

export interface Composing {
  /** What the folded words name, or undefined when they do not join a country and a kind. */
  readonly find: (words: string) => Composed | undefined;
  /** The ids that folded words name exactly, country and kind each by a name of its own: no likeness, no guess. */
  readonly exactly: (words: string) => readonly string[];
  /** Whether an entry may be where folded words name a place: a body in its own country, what is of no country anywhere. */
  readonly mayBeAt: (id: string, place: readonly string[]) => boolean;
  /** Whether the folded words are the name of a country and nothing else. */
  readonly isPlace: (words: readonly string[]) => boolean;
  /** Whether some of the folded words name a country. */
  readonly namesPlace: (words: readonly string[]) => boolean;
  /**
   * Whether a folded word stands, as it is or with a slip, in the name of a kind that every country has: it tells none of
   * their bodies apart.
   */
  readonly isOfKinds: (word: string) => boolean;
  /** Whether a folded word names the country of a body, perhaps with a slip. */
  readonly isOfCountry: (word: string, body: string) => boolean;
  /** Entries of countries for words still being typed, best first, and whether a country is named or but begun. */
  readonly suggest: (words: string) => { readonly ids: readonly string[]; readonly named: boolean };
  readonly title: (id: string) => string | undefined;
  /** Whether an entry is people by what they are, in some country or in any: a president, a king, soldiers. */
  readonly isPeople: (id: string) => boolean;
  /** Whether it is a post of which there is one: a president, and no judge. */
  readonly isPost: (id: string) => boolean;
  /** What folded words name in a state, province or town. */
  readonly region: InRegion;
  /** Whoever is called by several fields: «Ministry of Mining and Energy». */
  readonly ofSeveralFields: (words: readonly string[]) => readonly string[];
}
