// The term that a question names and is about.
import type { Library } from '../knowledge/library.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { exactly } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { findingsOf } from './corpus.ts';
import type { Read } from './question.ts';
import type { Hit } from './search.ts';
import { isEmpty, isIdle } from './searching.ts';
import { stem } from './stems.ts';

/** So many words a term has at most. */
const longest = 6;

/** Signs beside which a question for a definition asks for something else. */
const notDefining: readonly QuestionKind[] = ['quotation', 'reason', 'objection', 'consequence'];

/** The term that a question names and is about, with whether it says nothing else; of several the one with the longest name. */
export function termNamed(
  library: Library,
  { words, mentions, signs: { kinds, places, says } }: Read,
): (Hit & { readonly alone: boolean }) | undefined {
  if (!(kinds.has('definition') || says) || notDefining.some((sign) => kinds.has(sign)))
    return undefined;
  if (kinds.has('membership') && mentions.length > 0) return undefined;
  const matter = words.filter((word, at) => !places.has(at) && !isIdle(library, stem(word)));
  const index = namesOf(library).terms;
  let asSign: (Hit & { readonly alone: boolean }) | undefined;
  for (let length = Math.min(words.length, longest); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (mentions.some((one) => one.from < from && one.to > from + length)) continue;
      const run = words.slice(from, from + length);
      const [record] = exactly(index, run.join(' '));
      const own = run.filter((word) => !isIdle(library, stem(word))).length;
      if (!record || own === 0) continue;
      if ((own === 1 ? 2 : 3) * own < matter.length) return undefined;
      const finding = findingsOf(library).find(
        ({ kind, id }) => kind === 'term' && id === record.id,
      );
      if (!finding) continue;
      // A word that says nothing in a phrase alone may say something here: «human security», «are you human».
      const saysNothing = (one: string) => isEmpty(library, one) && isIdle(library, one);
      const alone = words.every(
        (word, at) =>
          (at >= from && at < from + length) || places.has(at) || saysNothing(stem(word)),
      );
      const hit = { finding, score: 1, covered: 1, matched: own, alone };
      // «Definition of force» asks about force; «what is a definition?» about that, and «police: definition?» about them.
      if (!run.every((_, at) => places.has(from + at))) return hit;
      if (matter.length === 0) asSign ??= hit;
    }
  }
  return asSign;
}
