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

/** What the files of a library hold: its entries by folder, in order, and what stands in single files. */
export interface Contents {
  readonly entries: Readonly<Record<string, readonly (readonly [id: string, value: object])[]>>;
  readonly singles: Readonly<Record<string, unknown>>;
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
  readonly relations: readonly Relation[];
  readonly silences: readonly Silence[];
  readonly thesaurus: readonly Synonyms[];
  readonly questions: Questions;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly rules: readonly Rule[];
}

/** The parts of a library that stand in files; the rest is computed from them. */
type Shelves = Omit<Library, 'bodies' | 'passages' | 'rules' | 'revision'>;

/** A library from what its files hold, with what is computed from that: passages and the ordered rules. */
export function assemble(contents: Contents, revision: string): Library {
  const shelves = shelvesOf(contents);
  return {
    ...shelves,
    revision,
    bodies: new Bodies(contents.bodies),
    passages: passagesOf(shelves.sources),
    rules: [...shelves.tiers.values()]
      .flatMap((tier) => tier.rules.map((rule) => ({ ...rule, tier })))
      .sort((a, b) => a.order - b.order),
  };
}

/** Entries on their shelves, each with its id. That they have their shapes was seen to when they were read. */
function shelvesOf({ entries, singles }: Contents): Shelves {
  const named = (pairs: Iterable<readonly [id: string, value: object]>) =>
    new Map(Array.from(pairs, ([id, value]) => [id, { ...value, id }]));
  const shelves = Object.entries(entries).map(([name, pairs]) => [name, named(pairs)]);
  return {
    ...Object.fromEntries(shelves),
    about: singles['library'],
    attributes: named(Object.entries(singles['attributes'] as Record<string, object>)),
    relations: singles['relations'],
    silences: singles['silences'],
    thesaurus: singles['thesaurus'],
    questions: singles['questions'],
  } as unknown as Shelves;
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
