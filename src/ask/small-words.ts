// Small words by what they do in a sentence.
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from '../lookup/fold.ts';

export const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** A question whether something is so begins with one of these, its subject behind it. */
export const copulas: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);

/** Words by which something is denied; of «doesn't» the first is left. */
export const negations: ReadonlySet<string> = new Set(
  'no not never nothing doesn don didn isn aren wasn weren hasn haven won'.split(' '),
);

/** Words that join one name to the next, in any language. */
export const joiningOf = onceForLibrary(
  ({ questions }): ReadonlySet<string> => new Set(questions.joining.map(fold)),
);
