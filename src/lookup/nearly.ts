// Which of the names that are near to typed words may be taken for them, and whether somebody must be asked back.
import { isLikely, isVague } from './likely.ts';
import { isMisspelt } from './misspelt.ts';
import { answered, exactly, type NameIndex } from './names.ts';
import type { Near } from './rank.ts';
import { isReordered } from './reordered.ts';
import { byName, mostOffered, type Resolved } from './resolved.ts';

/** From this score on a near name is taken at once, if no other comes within `margin` of it. */
export const taken = 0.66;
const margin = 0.04;

/** What folded words came to by the names near to them, the nearest first; `typed` is what is shown of them. */
export function nearly(
  index: NameIndex,
  all: readonly Near[],
  words: string,
  typed: string,
): Resolved {
  const titled = isTitled(index, words);
  const likely = all.filter(
    (one) =>
      (!(titled && isPartOf(words, one)) &&
        (one.score >= taken || one.slips <= 1) &&
        isLikely(index, one, words)) ||
      isReordered(index, one, words) ||
      isMisspelt(index, one, words),
  );
  if (!words.includes(' '))
    likely.sort(
      (a, b) =>
        a.slips - b.slips ||
        Number(isForeign(a)) - Number(isForeign(b)) ||
        Number(b.record.general) - Number(a.record.general),
    );
  const [best] = likely;
  const nothing = {
    kind: 'nothing',
    via: 'fuzzy',
    near: all.slice(0, 4).map(({ record }) => record.id),
  } as const;
  if (!best) return nothing;
  const near = likely
    .filter(
      (one) =>
        best.score - one.score < margin &&
        (!isForeign(one) || isForeign(best)) &&
        (one.slips <= best.slips || (isPartOf(words, best) && isPartOf(words, one))),
    )
    .sort((a, b) => b.home - a.home);
  const framed = near.filter(({ record }) => endsAlike(words, record.folded));
  const rivals = framed.length > 0 ? framed : near;
  const general = rivals.filter(({ record }) => record.general);
  const [first = best, second] = general.length > 0 ? general : rivals;
  const { folded } = first.record;
  const isOne = rivals.every(({ record }) => record.folded === folded);
  // Where the name that was meant is of somebody in particular, that is who would be found had it been typed.
  const named = isOne ? byName(index, exactly(index, folded), folded) : undefined;
  const own = named?.kind === 'found' ? named.id : undefined;
  if (own === undefined && second && first.home - second.home < margin) {
    return {
      kind: 'several',
      via: 'fuzzy',
      ids: rivals.slice(0, mostOffered).map(({ record }) => record.id),
    };
  }
  if (isVague(index, first, words)) return nothing;
  const id = own ?? first.record.id;
  const others = all
    .filter(({ record }) => record.id !== id)
    .sort((a, b) => Number(b.record.general) - Number(a.record.general))
    .slice(0, 2)
    .map(({ record }) => record.id);
  return { kind: 'found', id, via: 'fuzzy', assumed: { typed }, near: others };
}

/** Whether two words are a title and what is rather a person's name: «Queen Elizabeth» is no hospital called after her. */
function isTitled(index: NameIndex, words: string): boolean {
  const [title = '', name, more] = words.split(' ');
  return (
    name !== undefined &&
    more === undefined &&
    exactly(index, title).some(({ id, general }) => general && index.composing?.isPeople(id))
  );
}

/** Whether each word ends as the one in its place in a name: «ministery» is rather a ministry than a minister. */
function endsAlike(words: string, name: string): boolean {
  const [typed, named] = [words.split(' '), name.split(' ')];
  return (
    typed.length === named.length && typed.every((word, at) => word.at(-1) === named[at]?.at(-1))
  );
}

/** Whether a name is not in the language that people are answered in. */
function isForeign({ record: { language = answered } }: Near): boolean {
  return language !== answered;
}

/** Whether a name has more words than were typed: then the letters of the others tell nothing of how near it is. */
function isPartOf(words: string, { record }: Near): boolean {
  return words.split(' ').length < record.folded.split(' ').length;
}
