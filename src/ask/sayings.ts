// How a relation is said: its verb, bare or as one does it, and where it stands in a question.
import { onceForLibrary } from '../knowledge/once.ts';
import type { Relation } from '../knowledge/schema.ts';
import { type Finding, findingsOf } from './corpus.ts';
import { articles } from './small-words.ts';
import { stem, wordsOf } from './stems.ts';

/** How a relation is said: the words of its verb, and with a gap the last of them, «decide … legal». */
export interface Saying {
  readonly relation: Relation;
  readonly finding: Finding;
  /** Whether «is» or «are» comes before: «be responsible for». */
  readonly isState: boolean;
  readonly verb: readonly string[];
  readonly end: string | undefined;
}

/** How the relations of a library are said. */
export const sayings = onceForLibrary((library): readonly Saying[] => {
  const findings = findingsOf(library).filter(({ kind }) => kind === 'relation');
  return library.relations.flatMap((relation, at) =>
    (relation.asked ?? []).map((text): Saying => {
      const [before = [], end] = text.split('…').map(wordsOf);
      const isState = before[0] === 'be';
      const verb = before.slice(isState ? 1 : 0);
      const finding = findings[at] as Finding;
      return { relation, finding, isState, verb, end: end?.map(stem)[0] };
    }),
  );
});

/** So many words stand in the gap of a phrase. */
const widestGap = 8;

/** How a verb stands: bare, or as what one does: «questions». */
export type Form = 'bare' | 'third';

/** Where a phrase ends that begins at a place, its verb in some form; undefined where it does not stand there. */
export function endOf(
  { verb, end }: Saying,
  words: readonly string[],
  stems: readonly string[],
  from: number,
  form: Form,
): number | undefined {
  let at = from;
  for (const [place, one] of verb.entries()) {
    while (place > 0 && articles.has(words[at] ?? '')) at++;
    const wanted = place === 0 && form === 'third' ? thirdOf(one) : one;
    if (words[at] !== wanted) return undefined;
    at++;
  }
  if (end === undefined) return at;
  const last = stems.findIndex((one, place) => place >= at && one === end);
  return last < 0 || last - at > widestGap ? undefined : last + 1;
}

/** A verb as one does it. */
export function thirdOf(verb: string): string {
  if (/(?:s|x|ch|sh)$/.test(verb)) return `${verb}es`;
  return verb.endsWith('y') && !/[aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
