// The whole judgement on a subject: the proof of a definition and the place in a tier.

import { type Library, need, type WithId } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { Definition } from '../knowledge/schema.ts';
import { allTests } from '../knowledge/values.ts';
import { type Facts, isInherited, type Subject } from './facts.ts';
import { type Place, place } from './place.ts';
import { type Answer, openAttributes, type Proof, prove } from './prove.ts';

export interface Judgement {
  readonly subject: Subject;
  readonly definition: WithId<Definition>;
  readonly proof: Proof;
  readonly verdict: Answer;
  readonly place: Place;
}

/** Judges a subject by a definition (the library's own unless another id is given). */
export function judge(
  library: Library,
  subject: Subject,
  definition = library.about.definition,
): Judgement {
  const chosen = need(library.definitions, definition);
  const { proof, placed } = proved(library, subject, chosen);
  return { subject, definition: chosen, proof, verdict: proof.answer, place: placed };
}

interface Proved {
  readonly proof: Proof;
  readonly placed: Place;
}

/** Proves once for all instances of a kind: they share its facts, and no test tells them apart unless it names one. */
function proved(library: Library, subject: Subject, definition: WithId<Definition>): Proved {
  const { facts, lineage = [] } = subject;
  const anew = (): Proved => ({
    proof: prove(library, definition.test, subject),
    placed: place(library, subject),
  });
  const [own = ''] = lineage;
  if (!isInherited(library, facts) || named(library).has(own)) return anew();
  const known = provedBefore(library).get(facts) ?? new Map<string, Proved>();
  provedBefore(library).set(facts, known);
  const found = known.get(definition.id) ?? anew();
  known.set(definition.id, found);
  return found;
}

/** What was proved over facts that many subjects share, by definition. */
const provedBefore = onceForLibrary(() => new WeakMap<Facts, Map<string, Proved>>());

/** The actors that some test names. */
const named = onceForLibrary(
  (library) => new Set(allTests(library).flatMap(({ test }) => test.named ?? [])),
);

/** The unknown attributes that can still change the verdict or, once that is known, the place. */
export function openQuestions(judgement: Judgement): readonly string[] {
  const verdict = openAttributes(judgement.proof);
  return verdict.length > 0 ? verdict : judgement.place.open;
}
