// The real library, its judgements and its voices, for tests of the reasoner.
import { fileURLToPath } from 'node:url';
import { voiceOf } from '../../src/card.ts';
import type { WithId } from '../../src/knowledge/library.ts';
import type { Actor } from '../../src/knowledge/schema.ts';
import { subjectOf } from '../../src/reason/facts.ts';
import { judge } from '../../src/reason/judge.ts';
import { contextOver } from '../second-library/open.ts';

export const context = await contextOver(
  fileURLToPath(new URL('../../knowledge', import.meta.url)),
);
export const { library } = context;

/** Every actor with its judgement and the voice of its sentences. */
export const judged = [...library.actors.values()].map((actor: WithId<Actor>) => ({
  actor,
  judgement: judge(library, subjectOf(library, actor.id)),
  voice: voiceOf(library, actor),
}));
