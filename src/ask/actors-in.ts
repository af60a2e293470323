// The actors that a sentence names and says nothing else of.
import { actorOf } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { linksOf } from '../lookup/strip.ts';
import { isNamed } from './places.ts';
import { postsOf, readQuestion } from './question.ts';
import { idlePhrases, isEmpty, isIdle } from './searching.ts';
import { stem } from './stems.ts';

/**
 * The actors that a sentence names, if every other word in it is said by the way, a post or a place. A place that nobody
 * here knows may stand last where a body or a post is named, «mayor of Naples»: «army of angels» is no army.
 */
export function actorsIn(library: Library, sentence: string): string[] {
  const { actors, words, stems, mentions, signs, places } = readQuestion(library, sentence);
  const links = linksOf(library.about.strip);
  const byTheWay = idlePhrases(library, stems);
  const posts = words.some((word) => postsOf(library).has(word));
  const mayBePlaced = actors.every((id) => {
    const { kind, 'post-in': post } = actorOf(library, id);
    return posts || kind !== undefined || post !== undefined;
  });
  const isFiller = (at: number) => !isEmpty(library, stems[at] as string) && !signs.places.has(at);
  // «Army of ants»: what somebody is said to be of is not said by the way.
  const isComplement = (at: number) => links.has(words[at - 1] ?? '') && isNamed(mentions, at - 2);
  const others = words.flatMap((_, at) =>
    isNamed(mentions, at) || isNamed(places, at) ? [] : [at],
  );
  // «Harvard police» is neither the university nor the police.
  if (mentions.some(({ more }) => more)) return [];
  // «Army ants» is a name of its own, and no sentence.
  if (others.length > 0 && others.every(isFiller) && !posts) return [];
  const beside = words.every(
    (word, at) =>
      signs.places.has(at) ||
      byTheWay.has(at) ||
      (isIdle(library, stem(word)) && !(isFiller(at) && isComplement(at))) ||
      isNamed(mentions, at) ||
      postsOf(library).has(word) ||
      isNamed(places, at) ||
      (mayBePlaced && at === words.length - 1 && links.has(words[at - 1] ?? '')),
  );
  return beside ? [...actors] : [];
}
