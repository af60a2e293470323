// What people type for a name: whole, begun, misspelt, cut, turned round; and what is no name at all.
import { fold } from '../src/lookup/fold.ts';
import type { Grown } from './grow.ts';
import { pick } from './random.ts';

export interface Query {
  readonly kind: string;
  readonly text: string;
  /** The entries that it is right to answer with; none for gibberish. */
  readonly right: ReadonlySet<string>;
}

type Change = (name: string, random: () => number) => string | undefined;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Inserts, deletes or replaces one letter, not the first. */
const typo: Change = (name, random) => {
  if (name.length < 5) return undefined;
  const at = 1 + Math.floor(random() * (name.length - 1));
  const letter = pick([...letters], random);
  const how = Math.floor(random() * 3);
  const rest = how === 0 ? name.slice(at) : name.slice(at + 1);
  return name.slice(0, at) + (how === 2 ? '' : letter) + rest;
};

const twoTypos: Change = (name, random) => {
  const once = name.length < 9 ? undefined : typo(name, random);
  return once && typo(once, random);
};

const swapped: Change = (name, random) => {
  if (name.length < 5) return undefined;
  const at = 1 + Math.floor(random() * (name.length - 2));
  return name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
};

const begun =
  (share: number): Change =>
  (name) =>
    name.length < 6 ? undefined : name.slice(0, Math.max(3, Math.ceil(name.length * share))).trim();

/** How much of a name is typed before a slip. */
const mostBegun = 0.7;

const inWords =
  (change: (words: string[], random: () => number) => string[] | undefined): Change =>
  (name, random) => {
    const words = name.split(' ');
    return words.length < 2 ? undefined : change(words, random)?.join(' ');
  };

const around = [
  'the * organisation',
  'what is *',
  'tell me about the *',
  'is the * part of it?',
  'armed *',
  '* unit',
];

/** Every class of queries, by what is done to a folded name. */
export const changes: Readonly<Record<string, Change>> = {
  exact: (name) => name,
  'begun, 40 %': begun(0.4),
  'begun, 70 %': begun(0.7),
  'one typo': typo,
  'two typos': twoTypos,
  'letters swapped': swapped,
  'words cut short': inWords((words) =>
    words.map((word) => (word.length > 5 ? word.slice(0, 4) : word)),
  ),
  'words turned round': inWords((words) => [...words.slice(1), words[0] ?? '']),
  'a word left out': inWords((words, random) => {
    if (words.length < 3) return undefined;
    const at = Math.floor(random() * words.length);
    return words.filter((_, other) => other !== at);
  }),
  'words around': (name, random) => pick(around, random).replace('*', name),
  'begun, with a typo': (name, random) => {
    const start = begun(mostBegun)(name, random);
    return start && start.length >= 6 ? typo(start, random) : undefined;
  },
};

/** `each` queries of every class from the names of the entries, half of them from real ones where there are both. */
export function queriesFor(entries: readonly Grown[], each: number, random: () => number): Query[] {
  const held = new Holding(entries);
  const real = entries.filter(({ made }) => !made);
  const made = entries.filter((entry) => entry.made);
  const names = (from: readonly Grown[]) => {
    const entry = pick(from, random);
    return pick([entry.name, ...Object.values(entry.names).flat()], random);
  };
  const queries: Query[] = [];
  const fill = (
    kind: string,
    make: (name: string) => { text: string; right: ReadonlySet<string> } | undefined,
  ) => {
    for (let found = 0, tried = 0; found < each && tried < 20_000; tried++) {
      const from = made.length > 0 && found % 2 === 1 ? made : real;
      const query = make(names(from));
      if (!query || query.right.size === 0) continue;
      queries.push({ kind, ...query });
      found++;
    }
  };
  for (const [kind, change] of Object.entries(changes)) {
    fill(kind, (name) => {
      const folded = fold(name);
      const text = folded.length < 3 ? undefined : change(folded, random);
      return text === undefined ? undefined : { text, right: held.rightFor(kind, text, folded) };
    });
  }
  fill('accents left out', (name) => {
    const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
    return bare === name ? undefined : { text: bare, right: held.named(fold(name)) };
  });
  fill('abbreviations', (name) => {
    const short = /^[A-Z]{3,6}$/.test(name);
    return short ? { text: name.toLowerCase(), right: held.named(fold(name)) } : undefined;
  });
  return queries;
}

/** Texts that name nothing: letters by chance, and words of other matters. */
export function gibberish(count: number, random: () => number): string[] {
  const words =
    'banana bread kitchen guitar rainbow umbrella dinosaur sandwich volcano butterfly chocolate bicycle elephant mountain pencil cushion waterfall penguin strawberry saxophone origami marathon lighthouse cactus jellyfish telescope hammock pancake tulip snowflake violin carpet lemonade candle hedgehog'.split(
      ' ',
    );
  return Array.from({ length: count }, (_, at) => {
    if (at % 2 === 0) return `${pick(words, random)} ${pick(words, random)}`;
    const length = 4 + Math.floor(random() * 9);
    return Array.from({ length }, () => pick([...letters], random)).join('');
  });
}

/** Looks up which entries a text names by right. */
class Holding {
  readonly #byName = new Map<string, Set<string>>();
  readonly #all: {
    readonly folded: string;
    readonly words: readonly string[];
    readonly id: string;
  }[] = [];

  constructor(entries: readonly Grown[]) {
    for (const { id, name, names } of entries) {
      for (const one of [name, ...Object.values(names).flat()]) {
        const folded = fold(one);
        this.#byName.set(folded, (this.#byName.get(folded) ?? new Set()).add(id));
        this.#all.push({ folded, words: folded.split(' '), id });
      }
    }
  }

  named(folded: string): ReadonlySet<string> {
    return this.#byName.get(folded) ?? new Set();
  }

  /**
   * What a changed name may mean: the bearers of the name, for a beginning all that begin so (before the slip in it),
   * and for parts of names all that have the parts.
   */
  rightFor(kind: string, text: string, folded: string): ReadonlySet<string> {
    const right = new Set([...this.named(folded), ...this.named(text)]);
    const add = (fits: (one: { folded: string; words: readonly string[] }) => boolean) => {
      for (const one of this.#all) if (fits(one)) right.add(one.id);
    };
    if (kind.startsWith('begun')) {
      const meant = kind.includes('typo') ? (begun(mostBegun)(folded, Math.random) ?? text) : text;
      add((one) => one.folded.startsWith(meant));
    }
    if (/cut short|turned round|left out/.test(kind)) {
      const parts = text.split(' ');
      add(({ words }) => parts.every((part) => words.some((word) => word.startsWith(part))));
    }
    return right;
  }
}
