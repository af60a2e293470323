// What a question for a definition is answered with: the entry of a word, a verdict on an actor, or nothing.
import type { Library } from '../knowledge/library.ts';
import { isNamed } from './mentions.ts';
import { type Read, termNamed } from './question.ts';
import type { Scope } from './scope.ts';
import { distinct, type Hit } from './search.ts';
import { isEmpty, isHeld, isIdle } from './searching.ts';
import type { Understood } from './understand.ts';

/** A question what a word means, answered with the entry of the word, unless it is part of a name of something else. */
export function asTerm(
  library: Library,
  read: Read,
  hits: readonly Hit[],
  { unheard }: Scope,
): (Understood & { kind: 'found' }) | undefined {
  const term = termNamed(library, read);
  if (!term || term.matched <= unheard) return undefined;
  const { alone, ...hit } = term;
  return { kind: 'found', asks: 'definition', hits: distinct([hit, ...hits]), weak: false, alone };
}

/**
 * A question what a word means that is no term: an actor is explained by its verdict; of a word that nothing here says
 * there is no definition, and that the question says «define» makes it none.
 */
export function asDefined(
  library: Library,
  { actors, words, stems, mentions, signs, foreign }: Read,
  near: readonly Hit[],
): Understood | undefined {
  const [sign, second] = signs.kinds.keys();
  if (sign !== 'definition' || second !== undefined || foreign) return undefined;
  const others = words.flatMap((_, at) => {
    const own = stems[at] as string;
    return isNamed(mentions, at) || signs.places.has(at) || isEmpty(library, own) ? [] : [own];
  });
  if (actors.length > 0) return others.length === 0 ? { kind: 'membership', actors } : undefined;
  const matter = others.filter((one) => !isIdle(library, one));
  const unheard = matter.length > 0 && matter.every((one) => !isHeld(library, one));
  return unheard ? { kind: 'nothing', near } : undefined;
}
