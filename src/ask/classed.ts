// Whether it is asked whether somebody is what laws and lists call him: nothing here tells that. «Is NATO a terrorist
// organisation?» What else somebody may be the verdicts on both tell: «is Wagner a militia?»
import type { Library } from '../knowledge/library.ts';
import type { Read } from './question.ts';
import { isIdle } from './searching.ts';
import { articles, copulas, joiningOf } from './small-words.ts';

/** Whether a question asks of somebody whether he is another actor that is a label. */
export function isClassed(library: Library, { words, stems, mentions, signs }: Read): boolean {
  if (signs.source || signs.kinds.has('membership')) return false;
  const [one, ...others] = mentions;
  const label = others.find(({ id }) => library.actors.get(id)?.label);
  const copula = words.findIndex((word) => copulas.has(word));
  if (one === undefined || label === undefined || copula < 0 || copula >= one.from) return false;
  const before = stems.filter((_, at) => at < one.from && at !== copula);
  if (!before.every((own) => articles.has(own) || isIdle(library, own))) return false;
  // «Are militias and terrorist groups out?»
  const joins = joiningOf(library);
  return !words.slice(one.to, label.from).some((word) => joins.has(word));
}
