// The actor of a state, a province or a town that a question names: «governor of Texas».
import type { NameIndex } from '../lookup/names.ts';
import type { Mention } from './mentions.ts';

/** No such name that is looked for in a question has more words. */
const longest = 7;

/** The one actor that the most words in a row name together with a place in some country; nothing where they name several. */
export function inRegion(
  words: readonly string[],
  { composing }: NameIndex,
  links: ReadonlySet<string>,
): Mention[] {
  let best: Mention | undefined;
  for (let from = 0; from < words.length; from++) {
    const most = Math.min(longest, words.length - from);
    for (let length = most; length > (best ? best.to - best.from : 1); length--) {
      const run = words.slice(from, from + length);
      if (links.has(run[0] ?? '') || links.has(run.at(-1) ?? '')) continue;
      const [id, second] = composing?.region.exactly(run) ?? [];
      if (id !== undefined && second === undefined) best = { id, from, to: from + length };
    }
  }
  return best ? [best] : [];
}
