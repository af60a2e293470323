// The whole judgement on a subject: the proof of a definition and the place in a tier.
import { type Library, need, type WithId } from '../knowledge/library.ts';
import type { Definition } from '../knowledge/schema.ts';
import type { Subject } from './facts.ts';
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
  const proof = prove(library, chosen.test, subject);
  return {
    subject,
    definition: chosen,
    proof,
    verdict: proof.answer,
    place: place(library, subject),
  };
}

/** The unknown attributes that can still change the verdict or, once that is known, the place. */
export function openQuestions(judgement: Judgement): readonly string[] {
  const verdict = openAttributes(judgement.proof);
  return verdict.length > 0 ? verdict : judgement.place.open;
}
