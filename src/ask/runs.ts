// Runs of words in a question that may be the misspelt name of somebody.
import type { Library } from '../knowledge/library.ts';
import { slips } from '../lookup/closeness.ts';
import { namesOf } from '../lookup/shelves.ts';
import { linksOf } from '../lookup/strip.ts';
import { hasWord } from '../lookup/vocabulary.ts';
import { mayBeForeign } from './language.ts';
import type { Mention } from './mentions.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import { isSubjectAt, sectorOf } from './scope.ts';
import { isEmpty, isHeld, isIdle, isMatter } from './searching.ts';
import { articles, copulas, joiningOf } from './small-words.ts';
import { capitalsIn, clauseEndsIn } from './written.ts';

/** What is known of a question before it is decided whom it names. */
export interface Begun extends Pick<Read, 'words' | 'stems' | 'places' | 'signs'> {
  /** Words that were put right already. */
  readonly right: ReadonlySet<string>;
}

/** The words [from, to) of a question. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words that may be one name. */
export interface Run extends Span {
  /** The places of those that are misspelt. */
  readonly slips: readonly number[];
  /** Whether it may be a name where it is one word, and nothing belongs to it. */
  readonly alone: boolean;
  /** How many words before, and whether one behind, may belong to it. */
  readonly before: number;
  readonly behind: boolean;
}

/** A name has so many words at most. */
export const longest = 6;

/** Endings of everyday words beside what is listed of them, and what stands there without: «running», «making», «studies». */
const endings: readonly (readonly [RegExp, string])[] = [
  [/$/, ''],
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/(?<=e)d$/, ''],
  [/ed$/, ''],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(.)\1(?:ed|ing)$/, '$1'],
  [/(?:er|or|ist)s?$/, ''],
  [/(?:er|or|ist)s?$/, 'e'],
  [/(?:or)s?$/, 'ion'],
  [/ists?$/, 'y'],
  [/ly$/, ''],
];

/** Runs of words that say something and may be one name, of which some stand in no name that was found. */
export function runsIn(
  library: Library,
  question: string,
  { words, stems, places, signs, right }: Begun,
  mentions: readonly Mention[],
): Run[] {
  const links = linksOf(library.about.strip);
  const listing = joiningOf(library);
  const ends = clauseEndsIn(question);
  const named = (at: number) => isNamed(mentions, at);
  const sector = sectorOf(library);
  const isSubject = (at: number) =>
    slips(words[at] as string, sector, 1) <= 1 || isSubjectAt(library, stems, at);
  const isIdleAt = (at: number) => isIdle(library, stems[at] as string);
  const says = (at: number) =>
    named(at) || !(isIdleAt(at) || signs.places.has(at) || isSubject(at));
  const { vocabulary, isCommon, composing } = namesOf(library).actors;
  const mayBelong = (at: number) =>
    at >= 0 &&
    at < words.length &&
    isIdleAt(at) &&
    !articles.has(words[at] as string) &&
    !copulas.has(words[at] as string) &&
    !listing.has(words[at] as string) &&
    !signs.places.has(at) &&
    // Beside the words of a name stands another of some name, or it makes none.
    hasWord(vocabulary, words[at] as string);
  const isEveryday = (word: string) =>
    endings.some(([end, instead]) => isCommon?.(word.replace(end, instead)));
  // «Of» and «the», and what says little by itself: «home affairs».
  const joins = (at: number) => {
    const word = words[at] as string;
    if (links.has(word) || articles.has(word)) return true;
    const isPart = !isEmpty(library, stems[at] as string) && hasWord(vocabulary, word);
    return isPart && !signs.places.has(at) && !listing.has(word);
  };
  const surely = mentions.filter(({ near }) => !near);
  // What nobody writes so: no everyday word or a form of one, and none of the entries; where the question may be in
  // another language, of which no everyday words are known, none of some name or of the examples either.
  const elsewhere = words.length > longest && mayBeForeign(library, words);
  const isSlip = (at: number) => {
    const [word, one] = [words[at] as string, stems[at] as string];
    if (!says(at) || isNamed(surely, at) || isNamed(places, at)) return false;
    if (named(at)) return true;
    if (/\d/.test(word) || right.has(word) || isEveryday(word)) return false;
    return !elsewhere || (!hasWord(vocabulary, word) && !isHeld(library, one));
  };
  // «Cost guard»: of the guards that there are none is called so.
  const isOneOfSeveral = (at: number) =>
    mentions.filter((one) => at >= one.from && at < one.to).length > 1;
  // One of several that are listed: «the army, the polise and courts».
  const isListed = (at: number) => {
    const last = articles.has(words[at - 1] ?? '') ? at - 2 : at - 1;
    const isEnd = ends.has(at) || ends.has(last);
    return isEnd || listing.has(words[last] ?? '') || listing.has(words[at + 1] ?? '');
  };
  // «Are the carabineri in or is that just a police?»
  const isAsked = (at: number) => signs.kinds.has('membership') && signs.places.has(at + 1);
  const large = capitalsIn(question);
  // «Human rights wath»
  const before = (from: number) =>
    [1, 2].findLast((more) =>
      [1, more].every((back) => mayBelong(from - back) && !ends.has(from - back)),
    ) ?? 0;
  const pieces: number[][] = [[]];
  for (const at of words.keys()) {
    if (says(at)) pieces.at(-1)?.push(at);
    if (ends.has(at) || !(says(at) || joins(at))) pieces.push([]);
  }
  return pieces.flatMap((piece): Run | [] => {
    const [from = 0] = piece;
    const to = (piece.at(-1) ?? 0) + 1;
    const wrong = piece.filter(isSlip);
    const isShared = piece.some(isOneOfSeveral) && !piece.every(named);
    // There a name that is written right is hardly one of another body with a word more.
    const isRight = surely.some((one) => one.from >= from && one.to <= to && one.to - one.from > 1);
    if (wrong.length === 0 ? !isShared : elsewhere && isRight && !isShared) return [];
    return {
      ...{ from, to, slips: wrong },
      alone:
        !named(from) &&
        !composing?.region.namesRegion([words[from] as string]) &&
        !elsewhere &&
        !isMatter(library, stems[from] as string) &&
        (surely.length === 0 ||
          isListed(from) ||
          isAsked(from) ||
          large.has(words[from] as string)),
      before: before(from),
      behind: mayBelong(to) && !ends.has(to - 1),
    };
  });
}
