// The real library's judgements and voices, for tests of the reasoner.
import { voiceOf } from '../../src/card.ts';
import { subjectOf } from '../../src/reason/facts.ts';
import { judge } from '../../src/reason/judge.ts';
import { realContext } from '../real.ts';

export const context = await realContext();
export const { library } = context;

/** Every actor with its judgement and the voice of its sentences. */
export const judged = [...library.actors.values()].map((actor) => ({
  actor,
  judgement: judge(library, subjectOf(library, actor.id)),
  voice: voiceOf(library, actor),
}));
