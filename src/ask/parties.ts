// Who does something to whom: the parties of a relation.
import { actorOf } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import type { Relation } from '../knowledge/schema.ts';
import { subjectOf } from '../reason/facts.ts';
import { judge } from '../reason/judge.ts';
import type { Mention } from './mentions.ts';
import type { Saying } from './sayings.ts';

/** Whether an actor is who does it: the subject itself, or one of its tiers. */
export function isSubject(library: Library, { relation }: Saying, one: Mention): boolean {
  const { subject, by } = relation;
  if ((actorOf(library, one.id).kind ?? one.id) === subject) return true;
  return by !== undefined && isOfTiers(library, one, by);
}

/** Whether an actor is of one of some tiers; where none are given, whether the definition does not leave it out. */
export function isOfTiers(library: Library, { id }: Mention, tiers: Relation['of']): boolean {
  const { verdict, place } = judge(library, subjectOf(library, id));
  if (tiers === undefined) return verdict !== 'no';
  return tiers.some((tier) => tier === place.rule?.tier.id);
}
