// The names of entries in the order of their folded forms, as columns: there are tens of thousands, and few are ever looked at.

/** Something that can be looked up by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly names?: Readonly<Record<string, readonly string[]>> | undefined;
  /** For an instance of something general: of what. People do not type its id. */
  readonly kind?: string | undefined;
}

/** Entries by id, as a map has them. */
export interface Entries {
  get(id: string): Named | undefined;
  has(id: string): boolean;
  keys(): Iterable<string>;
  values(): Iterable<Named>;
}

/** One name of one entry. `language` is missing for its title and its id. */
export interface NameRecord {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  /** False for an instance of something general: a body of some country. */
  readonly general: boolean;
  readonly language?: string;
}

/** What the records are kept as; plain data, which can be written down. */
export interface NameColumns {
  /** The entries by number: their ids, and whether each is something general. */
  readonly ids: readonly string[];
  readonly general: Uint8Array;
  /** The folded names one after another, and where each ends. */
  readonly text: string;
  readonly ends: Uint32Array;
  /** For each name the number of its entry, and which name of it: 0 its title or id, from 1 the others in order. */
  readonly entries: Uint32Array;
  readonly which: Uint32Array;
  /** For each name the number of its language; 0 for none. */
  readonly language: Uint16Array;
  readonly languages: readonly string[];
}

/** Letters from this code on have a place together. */
const lastLetter = 0x80;

/** The records by number. */
export class NameRecords {
  readonly length: number;
  readonly #entries: Entries;
  readonly #columns: NameColumns;
  #begins: Uint32Array | undefined;

  constructor(entries: Entries, columns: NameColumns) {
    this.#entries = entries;
    this.#columns = columns;
    this.length = columns.ends.length;
  }

  /** What they are kept as. */
  get columns(): NameColumns {
    return this.#columns;
  }

  folded(at: number): string {
    const { text, ends } = this.#columns;
    return text.slice(at === 0 ? 0 : ends[at - 1], ends[at]);
  }

  /**
   * Whether the folded name stands before a text in order, below 0, behind it, above 0, or is the same; compared in place, as
   * searches do it thousands of times a second.
   */
  compared(at: number, folded: string): number {
    const { text, ends } = this.#columns;
    const from = at === 0 ? 0 : (ends[at - 1] as number);
    const size = (ends[at] as number) - from;
    const shorter = Math.min(size, folded.length);
    for (let letter = 0; letter < shorter; letter++) {
      const apart = text.charCodeAt(from + letter) - folded.charCodeAt(letter);
      if (apart !== 0) return apart;
    }
    return size - folded.length;
  }

  /** The numbers [from, to) of the records whose folded name begins with the same letter as a text. */
  sameLetter(folded: string): readonly [number, number] {
    this.#begins ??= this.#letters();
    const letter = Math.min(folded.charCodeAt(0), lastLetter);
    return [this.#begins[letter] as number, this.#begins[letter + 1] as number];
  }

  /** Where the records begin of each letter that has a place of its own, of all others, and where they end. */
  #letters(): Uint32Array {
    const begins = new Uint32Array(lastLetter + 2).fill(this.length);
    const { text, ends } = this.#columns;
    for (let at = this.length - 1; at >= 0; at--)
      begins[Math.min(text.charCodeAt(at === 0 ? 0 : (ends[at - 1] as number)), lastLetter)] = at;
    for (let letter = lastLetter - 1; letter >= 0; letter--)
      begins[letter] = Math.min(begins[letter] as number, begins[letter + 1] as number);
    return begins;
  }

  /** Whether the folded name begins with a text. */
  startsWith(at: number, folded: string): boolean {
    return (
      this.size(at) >= folded.length &&
      this.#columns.text.startsWith(folded, at === 0 ? 0 : this.#columns.ends[at - 1])
    );
  }

  /** How many letters the folded name has. */
  size(at: number): number {
    const { ends } = this.#columns;
    return (ends[at] as number) - (at === 0 ? 0 : (ends[at - 1] as number));
  }

  id(at: number): string {
    const { ids, entries } = this.#columns;
    return ids[entries[at] as number] as string;
  }

  /** Whether it is the name of something general. */
  isGeneral(at: number): boolean {
    const { general, entries } = this.#columns;
    return general[entries[at] as number] === 1;
  }

  language(at: number): string | undefined {
    const { language, languages } = this.#columns;
    return languages[(language[at] as number) - 1];
  }

  /** In which place its language comes among those of the entries; 0 for none. */
  languageRank(at: number): number {
    return this.#columns.language[at] as number;
  }

  /** The whole record. */
  at(at: number): NameRecord {
    const { which } = this.#columns;
    const id = this.id(at);
    const language = this.language(at);
    const record = {
      id,
      name: nameOf(this.#entries.get(id), which[at] as number),
      folded: this.folded(at),
      general: this.isGeneral(at),
    };
    return language === undefined ? record : { ...record, language };
  }

  /** The whole records from one number to before another. */
  slice(from: number, to: number): NameRecord[] {
    return Array.from({ length: to - from }, (_, more) => this.at(from + more));
  }

  /** At most `most` names of a range, by number, each of another entry: those that cost least, of equal ones the first. */
  cheapest(
    [from, to]: readonly [number, number],
    most: number,
    costOf: (at: number) => number,
  ): number[] {
    const { entries } = this.#columns;
    let best = new Map<number, { readonly at: number; readonly cost: number }>();
    let dearest = Number.POSITIVE_INFINITY;
    const inOrder = () => [...best].sort(([, a], [, b]) => a.cost - b.cost).slice(0, most);
    for (let at = from; at < to; at++) {
      const cost = costOf(at);
      if (cost >= dearest) continue;
      const entry = entries[at] as number;
      if (cost >= (best.get(entry)?.cost ?? dearest)) continue;
      best.set(entry, { at, cost });
      if (best.size < 4 * most) continue;
      const kept = inOrder();
      dearest = kept.at(-1)?.[1].cost ?? dearest;
      best = new Map(kept);
    }
    return inOrder().map(([, { at }]) => at);
  }
}

function nameOf(entry: Named | undefined, which: number): string {
  if (!entry) throw new Error('an index of names does not belong to these entries');
  const { name, names = {} } = entry;
  let before = which - 1;
  for (const language in names) {
    if (before < 0) break;
    const list = names[language] ?? [];
    if (before < list.length) return list[before] as string;
    before -= list.length;
  }
  return name;
}

/** A name while an index is made. */
interface Draft {
  readonly entry: number;
  readonly which: number;
  readonly language: number;
  readonly folded: string;
}

/** Puts the names of entries in order: titles, other names, and the ids of what is general; each folded form once. */
export function columnsOf(entries: Iterable<Named>, fold: (text: string) => string): NameColumns {
  const ids: string[] = [];
  const general: number[] = [];
  const languages: string[] = [];
  const numbers = new Map<string, number>();
  const drafts: Draft[] = [];
  for (const { id, name, names = {}, kind } of entries) {
    const entry = ids.push(id) - 1;
    general.push(kind === undefined ? 1 : 0);
    const known = new Set<string>();
    const add = (text: string, which: number, language: number) => {
      const folded = fold(text);
      if (known.has(folded)) return;
      known.add(folded);
      drafts.push({ entry, which, language, folded });
    };
    add(name, 0, 0);
    let which = 0;
    for (const language in names) {
      const number = numbers.get(language) ?? languages.push(language);
      numbers.set(language, number);
      for (const other of names[language] ?? []) add(other, ++which, number);
    }
    if (kind === undefined) add(id, 0, 0);
  }
  const sorted = inOrder(drafts.map(({ folded }) => folded)).map((at) => drafts[at] as Draft);
  let end = 0;
  return {
    ids,
    general: Uint8Array.from(general),
    text: sorted.map(({ folded }) => folded).join(''),
    ends: Uint32Array.from(sorted, ({ folded }) => (end += folded.length)),
    entries: Uint32Array.from(sorted, ({ entry }) => entry),
    which: Uint32Array.from(sorted, ({ which }) => which),
    language: Uint16Array.from(sorted, ({ language }) => language),
    languages,
  };
}

/**
 * The numbers of texts in their order; of equal ones the earlier first. Texts are sorted several times as fast without
 * a function that compares them, so each carries its number at its end, behind a sign that stands before all others.
 */
function inOrder(texts: readonly string[]): number[] {
  const numbered = texts.map(
    (text, at) => `${text}\0${String.fromCharCode(at >>> 16, at & 0xffff)}`,
  );
  return numbered
    .sort()
    .map((text) => (text.charCodeAt(text.length - 2) << 16) | text.charCodeAt(text.length - 1));
}
