// The loaded knowledge base: entries by id, passages by address, tier rules in their order.
import { Bodies, type Keyed } from './bodies.ts';
import type {
  About,
  Attribute,
  Entry,
  Folder,
  Questions,
  Relation,
  Silence,
  Source,
  Synonyms,
  Tier,
} from './schema.ts';

export type WithId<T> = T & { readonly id: string };
export type Shelf<F extends Folder> = ReadonlyMap<string, WithId<Entry<F>>>;

/** A citable place: one line of a source (`deck#9.debate`) or a whole part of it (`deck#9`). */
export interface Passage {
  readonly id: string;
  readonly source: WithId<Source>;
  readonly part: string;
  readonly title: string | undefined;
  /** As shown: `slide 9, Parliament`. */
  readonly at: string;
  readonly text: string;
  /** True when the text is the editor's summary, not the source's words. */
  readonly gist: boolean;
}

/** One placing rule with the tier it places in. */
export type Rule = Tier['rules'][number] & { readonly tier: WithId<Tier> };

/** A file of the gazetteer, without its bodies. */
export type Gazetteer = WithId<Omit<Entry<'institutions'>, 'bodies'>>;

/** The entries of a folder, in order. */
export type Entries = readonly (readonly [id: string, value: object])[];

/** What the files of a library hold: each is asked for once at most, and much of it not before the first question. */
export interface Contents {
  /** By folder. */
  readonly entries: Readonly<Record<string, () => Entries>>;
  /** By name: what stands in single files. */
  readonly singles: Readonly<Record<string, () => unknown>>;
  /** The bodies of the files of the gazetteer, which their entries lack: they are many, and a question is of few. */
  readonly bodies: ReadonlyMap<string, () => Keyed>;
}

export interface Library {
  /** First eight digits of a hash over all files: the content revision. */
  readonly revision: string;
  readonly about: About;
  readonly attributes: ReadonlyMap<string, WithId<Attribute>>;
  readonly sources: Shelf<'sources'>;
  readonly people: Shelf<'people'>;
  readonly criteria: Shelf<'criteria'>;
  readonly definitions: Shelf<'definitions'>;
  readonly tiers: Shelf<'tiers'>;
  readonly actors: Shelf<'actors'>;
  readonly institutions: ReadonlyMap<string, Gazetteer>;
  /** Every named body of the gazetteer by id. */
  readonly bodies: Bodies;
  readonly terms: Shelf<'terms'>;
  readonly arguments: Shelf<'arguments'>;
  readonly quotations: Shelf<'quotations'>;
  readonly examples: Shelf<'examples'>;
  readonly glossary: Shelf<'glossary'>;
  readonly relations: readonly Relation[];
  readonly silences: readonly Silence[];
  readonly thesaurus: readonly Synonyms[];
  readonly questions: Questions;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly rules: readonly Rule[];
}

/** A library from what its files hold, with what is computed from that: passages and the ordered rules. */
export function assemble({ entries, singles, bodies }: Contents, revision: string): Library {
  const folders = Object.entries(entries).map(
    ([name, pairs]) => [name, () => named(pairs())] as const,
  );
  const { library: about, attributes, ...others } = singles;
  const library: Library = lazily({
    ...others,
    ...Object.fromEntries(folders),
    about,
    attributes: () => named(Object.entries(attributes?.() as Record<string, object>)),
    revision: () => revision,
    bodies: () => new Bodies(bodies),
    passages: () => passagesOf(library.sources),
    rules: () =>
      [...library.tiers.values()]
        .flatMap((tier) => tier.rules.map((rule) => ({ ...rule, tier })))
        .sort((a, b) => a.order - b.order),
  });
  return library;
}

/** Entries on their shelf, each with its id. */
function named(pairs: Entries): Map<string, object> {
  return new Map(Array.from(pairs, ([id, value]) => [id, { ...value, id }]));
}

/**
 * A library whose parts are made when they are first asked for. That they have their shapes was seen to when they were
 * read.
 */
function lazily(parts: Readonly<Record<string, (() => unknown) | undefined>>): Library {
  const made = {};
  for (const [name, make] of Object.entries(parts))
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make?.();
        Object.defineProperty(made, name, { enumerable: true, value });
        return value;
      },
    });
  return made as Library;
}

/** Every citable place of the sources, by address. */
export function passagesOf(sources: Shelf<'sources'>): Map<string, Passage> {
  const passages = new Map<string, Passage>();
  for (const source of sources.values()) {
    for (const part of source.parts) {
      const at = `${source.unit} ${part.at}${part.title ? `, ${part.title}` : ''}`;
      const place = { source, part: part.at, title: part.title, at };
      const whole = part.lines.map((line) => line.text).join('\n');
      const id = `${source.id}#${part.at}`;
      passages.set(id, { ...place, id, text: whole, gist: part.lines.some((l) => l.gist) });
      for (const { id: line, text, gist = false } of part.lines) {
        passages.set(`${id}.${line}`, { ...place, id: `${id}.${line}`, text, gist });
      }
    }
  }
  return passages;
}

/** An entry that must be there: `check` has seen to it. Throws when it is not. */
export function need<T>(shelf: { get(id: string): T | undefined }, id: string): T {
  const found = shelf.get(id);
  if (found === undefined)
    throw new Error(`no entry ${JSON.stringify(id)}: was the library checked?`);
  return found;
}
