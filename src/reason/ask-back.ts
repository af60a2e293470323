// Chooses the question that matters most about an actor of which too little is known.
import { type Library, need } from '../knowledge/library.ts';
import { type Subject, withValue } from './facts.ts';
import { judge, openQuestions } from './judge.ts';

/**
 * The attribute to ask for next, or undefined when verdict and place are settled.
 * Of those that are still open, the one whose answers settle the verdict most often and, that being equal, the place;
 * on a tie the one that stands first among the attributes.
 */
export function nextQuestion(library: Library, subject: Subject): string | undefined {
  const open = openQuestions(judge(library, subject));
  const askable = open.filter((id) => {
    const { after } = need(library.attributes, id);
    return after === undefined || subject.facts.has(after) || !open.includes(after);
  });
  const ranked = [...library.attributes.keys()]
    .filter((id) => askable.includes(id))
    .map((id) => ({ id, gain: gain(library, subject, id) }));
  return ranked.reduce<{ id: string; gain: number } | undefined>(
    (best, next) => (best && best.gain >= next.gain ? best : next),
    undefined,
  )?.id;
}

/** Share of the attribute's values that settle the verdict, plus half the share that also settles the place. */
function gain(library: Library, subject: Subject, attribute: string): number {
  const values = Object.keys(need(library.attributes, attribute).values);
  const gains = values.map((value): number => {
    const { verdict, place } = judge(library, withValue(subject, attribute, value));
    if (verdict === 'unknown') return 0;
    return place.open.length === 0 ? 1.5 : 1;
  });
  return gains.reduce((sum, one) => sum + one, 0) / values.length;
}
