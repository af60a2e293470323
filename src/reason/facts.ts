// The facts of an actor: its own, over those of the body it is part of, over what holds unless stated.
import { actorOf, type Whom } from '../knowledge/actors.ts';
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { Status } from '../knowledge/schema.ts';
import { weakest } from './status.ts';

/** What is known of one attribute, and on what it rests. `from` is the actor whose file states it. */
export interface Fact {
  readonly attribute: string;
  readonly values: readonly string[];
  readonly status: Status;
  readonly cites: readonly string[];
  readonly reason?: string | undefined;
  readonly from?: string | undefined;
  /** Where the fact comes from when no file states it. */
  readonly given?: 'asker' | 'otherwise';
}

export type Facts = ReadonlyMap<string, Fact>;

/** Whose facts are looked at, and under which names a source may mention it. */
export interface Subject {
  readonly facts: Facts;
  /**
   * The actor's id and those of the bodies above it; empty for an actor that only the asker knows, undefined where
   * it may be any.
   */
  readonly lineage?: readonly string[];
}

/** The actor, its kind, and the bodies above it, nearest first. */
export function lineageOf(library: Library, id: string): string[] {
  const lineage: string[] = [];
  let next: string | undefined = id;
  while (next !== undefined && !lineage.includes(next)) {
    lineage.push(next);
    const actor: Whom = actorOf(library, next);
    // A post in a country is in the institution of that country, not in the kind's.
    if (actor.kind !== undefined && actor['post-in'] !== undefined) lineage.push(actor.kind);
    next = actor['post-in'] ?? actor.kind ?? actor['part-of'];
  }
  return lineage;
}

/**
 * The facts of an actor of the library (rule R0: a part inherits, a post takes its institution's, a named body its kind's).
 * An attribute that its own file states hides the inherited one. What is inherited follows at best: the source says it
 * of the bigger body.
 */
export function subjectOf(library: Library, id: string): Subject {
  const lineage = lineageOf(library, id);
  const { kind, facts: own = [], 'post-in': post } = actorOf(library, id);
  if (kind === undefined || post !== undefined)
    return { facts: stated(library, lineage, id), lineage };
  const inherited = inheritedFrom(library, kind);
  if (own.length === 0) return { facts: inherited, lineage };
  const facts = new Map(inherited);
  state(facts, own, id, false);
  return { facts, lineage };
}

/** The facts that a lineage states, the nearest hiding the others; what `own` does not state itself follows. */
function stated(library: Library, lineage: readonly string[], own: string): Map<string, Fact> {
  const facts = assumed(library);
  for (const from of [...lineage].reverse())
    state(facts, actorOf(library, from).facts ?? [], from, from !== own);
  return facts;
}

function state(
  facts: Map<string, Fact>,
  entries: NonNullable<Whom['facts']>,
  from: string,
  follows: boolean,
): void {
  for (const { values, status, cites, reason } of entries) {
    const known = follows ? weakest([status, 'follows']) : status;
    for (const [attribute, value] of Object.entries(values))
      facts.set(attribute, {
        attribute,
        values: [value].flat(),
        status: known,
        cites,
        reason,
        from,
      });
  }
}

/** What every instance of a kind inherits from it: the same facts, made once. There are few kinds and many instances. */
function inheritedFrom(library: Library, kind: string): Facts {
  const known = inheritances(library);
  const made = known.get(kind) ?? stated(library, lineageOf(library, kind), '');
  known.set(kind, made);
  sharedFacts(library).add(made);
  return made;
}

const inheritances = onceForLibrary(() => new Map<string, Facts>());

/** Whether these are the facts that every instance of some kind inherits, and the same for each that adds none. */
export function isInherited(library: Library, facts: Facts): boolean {
  return sharedFacts(library).has(facts);
}

const sharedFacts = onceForLibrary(() => new WeakSet<Facts>());

/** The facts of an actor that only the asker knows, by attribute. Every answer is general knowledge. */
export function describedBy(library: Library, answers: ReadonlyMap<string, string>): Subject {
  const facts = assumed(library);
  for (const [attribute, value] of answers) {
    const { cites } = need(library.attributes, attribute).why;
    facts.set(attribute, { attribute, values: [value], status: 'general', cites, given: 'asker' });
  }
  return { facts, lineage: [] };
}

/** What holds of every actor of which nothing else is stated (`otherwise` of an attribute). */
function assumed(library: Library): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const { id, otherwise, why } of library.attributes.values()) {
    if (otherwise === undefined) continue;
    const { status, cites } = why;
    facts.set(id, { attribute: id, values: [otherwise], status, cites, given: 'otherwise' });
  }
  return facts;
}

/** The same subject with one attribute's value replaced: for asking what would change an answer. */
export function withValue(subject: Subject, attribute: string, value: string): Subject {
  const old = subject.facts.get(attribute);
  const fact: Fact = { status: 'general', cites: [], ...old, attribute, values: [value] };
  return { ...subject, facts: new Map(subject.facts).set(attribute, fact) };
}
