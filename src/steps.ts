// The whole proof as numbered steps, for those who want to check every one.
import type { Library } from './knowledge/library.ts';
import { say, type Voice } from './reason/explain.ts';
import type { Judgement } from './reason/judge.ts';
import type { Answer, Proof } from './reason/prove.ts';
import { cited, plain, type Step } from './reply.ts';

const required: Record<Answer, string> = {
  yes: 'yes, as required',
  partly: 'in part, so the verdict is partly at best',
  no: 'no, and that rules it out',
  unknown: 'not known yet',
};
const excluded: Record<Answer, string> = {
  yes: 'yes, and that rules it out',
  partly: 'in part, so the verdict is partly at best',
  no: 'no, as required',
  unknown: 'not known yet',
};
const either: Record<Answer, string> = {
  yes: 'yes',
  partly: 'in part',
  no: 'no',
  unknown: 'not known yet',
};

/** Every criterion of the definition in its order, with its answer and what it rests on. */
export function stepsOf(library: Library, { proof }: Judgement, voice: Voice): Step[] {
  return inside(proof, required, 0);

  function inside(part: Proof, words: Record<Answer, string>, depth: number): Step[] {
    const { criterion } = part;
    if (part.test.not) return part.parts.flatMap((one) => inside(one, excluded, depth));
    if (!criterion)
      return part.parts.flatMap((one) => inside(one, part.test.any ? either : words, depth));
    const spoken = say(library, part, voice, new Set());
    const head = `${criterion.name}: ${words[part.answer]}.`;
    const text = spoken ? `${head} ${spoken.text}` : head;
    const basis = spoken ?? { status: criterion.status, cites: criterion.cites };
    const line = part.answer === 'unknown' ? plain(head) : cited(library, { ...basis, text });
    return [{ depth, line }, ...part.parts.flatMap((one) => inside(one, either, depth + 1))];
  }
}
