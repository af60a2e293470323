// A name of which only the more general end or beginning is known: «the fashion police», «army surplus».
import type { Library } from '../knowledge/library.ts';
import { linksOf } from '../lookup/strip.ts';
import { mayBeForeign } from './language.ts';
import { isNamed } from './places.ts';
import { postsOf, type Read } from './question.ts';
import { isSlip } from './said.ts';
import { isIdle } from './searching.ts';
import { articles, copulas } from './small-words.ts';
import { stemsOf } from './stems.ts';

/** A name has so many words beside what is known of it. */
const most = 4;

/** A name of which something more general is known. */
export interface Narrower {
  readonly words: readonly string[];
  /** Whether the actor's name ends it: a fashion police is called a police, and army surplus is no army. */
  readonly ends: boolean;
}

/**
 * The name that nothing here has as a whole, where a question asks about it alone and one general actor is found in it;
 * undefined where the actor's own name is all that is said.
 */
export function narrowerIn(library: Library, read: Read): Narrower | undefined {
  const { words, stems, mentions, places, signs, aside } = read;
  const [only, second] = mentions;
  if (!only || second || mayBeForeign(library, words) || !library.actors.has(only.id))
    return undefined;
  const subject = stemsOf(library.about.subject);
  const says = (at: number) =>
    !isIdle(library, stems[at] as string) &&
    !isAdverb(words[at] as string) &&
    !isSlip(library, words[at] as string) &&
    !postsOf(library).has(words[at] as string) &&
    !signs.places.has(at) &&
    !subject.includes(stems[at] as string) &&
    !aside.has(at) &&
    !isNamed(places, at);
  const all = words.flatMap((_, at) => (isNamed(mentions, at) || says(at) ? [at] : []));
  const [from = 0] = all;
  const to = (all.at(-1) ?? 0) + 1;
  const links = linksOf(library.about.strip);
  const joins = (at: number) => links.has(words[at] ?? '') || articles.has(words[at] ?? '');
  const inside = words.flatMap((_, at) => (at >= from && at < to && !all.includes(at) ? [at] : []));
  const whole = inside.every(joins);
  const beside = all.length - (only.to - only.from);
  if (!whole || beside === 0 || beside > most) return undefined;
  if (from > 0 && !copulas.has(words[0] as string)) return undefined;
  // «Is the army corrupt?» says something of the army; «is army surplus in?» of what comes before the sign.
  const told = to === only.to || [...signs.places].some((at) => at >= to);
  if (!told) return undefined;
  const start = articles.has(words[from] as string) ? from + 1 : from;
  // «The museum of the army» is a museum.
  const owned = inside.some((at) => at < only.from && links.has(words[at] as string));
  return { words: words.slice(start, to), ends: to === only.to && !owned };
}

/** Whether a word may say how something is so: «legally». */
function isAdverb(word: string): boolean {
  return word.endsWith('ly');
}
