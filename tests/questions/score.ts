// Scores /ask on questions that others wrote: was each answered from the right place, or refused?
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import { answer } from '../../src/answer.ts';
import type { Context } from '../../src/command.ts';
import { findActor } from '../../src/knowledge/actors.ts';
import { questionKinds } from '../../src/knowledge/shapes/questions.ts';
import { resolve } from '../../src/lookup/resolve.ts';
import { lineageOf } from '../../src/reason/facts.ts';

const question = z.strictObject({
  ask: z.string(),
  kind: z.enum([...questionKinds, 'consult', 'slide', 'silence', 'refused']),
  actors: z.array(z.string()).optional(),
  verdict: z.enum(['yes', 'partly', 'no']).optional(),
  verdicts: z.array(z.enum(['yes', 'partly', 'no'])).optional(),
  slides: z.array(z.string()).optional(),
});

/** A question with what a right answer has: verdicts, one of several slides, or a refusal. */
export type Question = z.infer<typeof question> & {
  /** Every third question was looked at in tuning; the others were not. */
  readonly tuned: boolean;
};

export const askers = [
  'classroom',
  'practitioners',
  'sceptics',
  'students',
  'officials',
  'public',
] as const;

/** All questions of one kind of asker. */
export function questionsOf(asker: (typeof askers)[number]): Question[] {
  const text = readFileSync(new URL(`${asker}.yaml`, import.meta.url), 'utf8');
  return z
    .array(question)
    .parse(load(text))
    .map((one, at) => ({ ...one, tuned: at % 3 === 0 }));
}

/** What is wrong with the answer to a question; undefined when it is right. */
export function wrongWith(one: Question, context: Context): string | undefined {
  const { data } = answer({ command: 'ask', options: { question: one.ask } }, context);
  const told = `${data['kind']} ${[data['entries']].flat().join(',')}`;
  if (one.kind === 'silence' || one.kind === 'refused')
    return data['answered'] === false ? undefined : `answered: ${told}`;
  if (data['answered'] !== true) return `refused: ${told}`;
  const slides = (data['cites'] as { at: string }[]).map(({ at }) => /^slide (\d+)/.exec(at)?.[1]);
  const cited = one.slides?.some((slide) => slides.includes(slide)) ?? false;
  if (one.actors && !(cited && one.verdict === undefined && one.verdicts === undefined)) {
    const wanted = one.verdicts ?? (one.verdict === undefined ? [] : [one.verdict]);
    const got = [data['verdict']].flat();
    const entries = [data['entries']].flat();
    const missed = one.actors.find(
      (name) => !entries.some((id) => isSame(name, String(id), context)),
    );
    if (missed !== undefined) return `did not see ${missed}: ${told}`;
    return wanted.every((verdict) => got.includes(verdict)) ? undefined : `verdict ${got}: ${told}`;
  }
  return cited ? undefined : `slides ${slides}: ${told}`;
}

/** Whether an entry is the actor meant, by its id, its name, or as an instance of its kind. */
function isSame(name: string, id: string, { library, names }: Context): boolean {
  if (!findActor(library, id)) return false;
  const kinds = lineageOf(library, id);
  const variants = kinds.flatMap((kind) => library.actors.get(kind)?.['variant-of'] ?? []);
  if ([...kinds, ...variants].includes(name)) return true;
  const found = resolve(names.actors, name, library.about.strip);
  if (found.kind === 'found') return found.id === id || variants.includes(found.id);
  return found.kind === 'several' && found.ids.includes(id);
}
