// The part of the main source that a question names: "slide 9", "the ninth slide", "the last slide", "the slide called Definitions".
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from '../lookup/fold.ts';
import { isMark, numeral, ordinal } from './number-words.ts';
import { isAuthor, surnames } from './people.ts';
import { fromTheEnd, pointedAt } from './pointed.ts';
import { isIdle } from './searching.ts';
import { indexOfRun, standsAt, stem, wordsOf } from './stems.ts';

/**
 * The parts named by number or title in the folded words, in the order of naming, each once; a number that no part has counts
 * too. Behind `ends`, the places of words at which a question ends, hardly anything is told of them: «is it in the slides?
 * Two of us doubt it».
 */
export function partsNamed(
  library: Library,
  words: readonly string[],
  ends: ReadonlySet<number>,
): string[] {
  const { unit, parts } = need(library.sources, library.about.source);
  const units = unitsOf(library);
  const at = words.findIndex((word) => units.has(stem(word)));
  const pointed = pointedAt(words, (word) => isIdle(library, stem(word)) && !units.has(stem(word)));
  const place = pointed?.back
    ? parts.at(-pointed.number)?.at
    : parts.find(({ at: own }) => own === String(pointed?.number))?.at;
  if (place !== undefined) return [place];
  if (at < 0) return bareNumber(library, words);
  if (isOfOther(library, words, at)) return [];
  const many = words[at] !== unit && isPlural(words[at] ?? '', units);
  const back = fromTheEnd(words.slice(0, at), words.slice(at + 1));
  if (back !== undefined && !many) return [parts.at(-back)?.at ?? ''];
  const before = ordinal(words.slice(Math.max(0, at - 2), at)) ?? ordinal(words.slice(at - 1, at));
  const after: string[] = [];
  let range = false;
  const isLast = (place: number) => place === words.length - 1 || ends.has(place);
  for (let from = at + 1; from < words.length; from++) {
    // «What is on the slide? 9 I think.» «Slide 9? And 10?»
    const isApart = ends.has(from - 1) && (many || after.length > 0);
    if (isApart && !/^(?:and|or)$/.test(words[from] ?? '') && !isLast(from)) break;
    const double = numeral(words.slice(from, from + 2));
    const found = double ?? numeral(words.slice(from, from + 1));
    const next = words[from + (double === undefined ? 1 : 2)] ?? '';
    if (found !== undefined && (many || from > at + 1) && counted.has(next)) break;
    // «By the slides the first state»: behind several an ordinal tells none of them.
    const word = words[from] ?? '';
    if (many && !/\d/.test(word) && ordinal([word]) !== undefined) break;
    if (found !== undefined) after.push(...(range ? upTo(after.at(-1), found) : [found]));
    else if (!/^(and|or|to|till|until|through)$/.test(word) && !marksNumber(words, from)) break;
    range = /^(to|till|until|through)$/.test(words[from] ?? '');
    if (double !== undefined) from++;
  }
  const numbered = before !== undefined ? [before, ...after] : after;
  return [...new Set(numbered.length > 0 ? numbered : titled(library, words, at, ends))];
}

/** Behind a part of something, before what it is a part of. */
const beforeWhole = new Set(
  'of from de du des del della der dos do da von vom van aus из'.split(' '),
);

/** What stands behind one of these is what a part speaks of: «what does page 9 say about the budget». */
const beforeMatter = /^(?:says?|said|about|on|regarding|concerning)$/;

/** So many words stand between a part and that: «of the second OECD handbook». */
const mostOf = 8;

/**
 * Whether the part at a place is one of another writing: «page 3 of the report». A page is, wherever such a writing or whoever
 * wrote one is named; a slide only where that stands behind it.
 */
function isOfOther(library: Library, words: readonly string[], at: number): boolean {
  const { others, own, pages, authors } = writings(library);
  const isPage = pages.has(words[at] ?? '');
  const end = words.findIndex((word, place) => place > at && beforeMatter.test(word));
  const whole = words.slice(0, end < 0 ? words.length : end);
  const before = whole.findIndex((word, place) => place > at && beforeWhole.has(word));
  const behind = before < 0 ? [] : whole.slice(before + 1, before + mostOf);
  // «Slide 8 of my own presentation.»
  if (/^(?:my|our)$/.test(behind[0] ?? '') && behind[1] === 'own') return true;
  const said = isPage ? whole : behind;
  if (said.some((word) => own.has(word))) return false;
  const isTheirs = (word: string) => authors.has(word) || authors.has(word.replace(/s$/, ''));
  return said.some((word) => others.has(word) || (isPage && isTheirs(word)));
}

/** Words for other writings and for the source itself, those for a page, and the last names of who is quoted. */
const writings = onceForLibrary((library) => {
  const { documents, source, pages } = library.questions;
  const quoted = surnames(library).filter(({ id }) => !isAuthor(library, id));
  return {
    others: new Set(documents.map(fold)),
    own: new Set(source.map(wordsOf).flatMap((words) => (words.length === 1 ? words : []))),
    pages: new Set(pages.map(fold)),
    authors: new Set(quoted.map(({ name }) => name)),
  };
});

/** Whether a word for a part is of several: «slides», «Folien». */
function isPlural(word: string, units: ReadonlySet<string>): boolean {
  return word.endsWith('s') || (word.endsWith('n') && units.has(word.slice(0, -1)));
}

/** Whether a word only tells which part is meant: the unit, a number, its mark. */
export function tellsPart(library: Library, word: string): boolean {
  return unitsOf(library).has(stem(word)) || isMark(word) || numeral([word]) !== undefined;
}

/** The stems of the words for a part of the main source. */
const unitsOf = onceForLibrary((library): ReadonlySet<string> => {
  const { unit } = need(library.sources, library.about.source);
  const { units, pages } = library.questions;
  return new Set([unit, ...units, ...pages].flatMap(wordsOf).map(stem));
});

/**
 * A part that is named by its number alone, in words that say nothing else: «show me nr 13», «read me number 20». «No
 * 5» may deny, and «Number 10» is a name.
 */
function bareNumber(library: Library, words: readonly string[]): string[] {
  const { parts } = need(library.sources, library.about.source);
  const says = words.filter((word) => !isIdle(library, stem(word)));
  const [first = '', second] = says;
  const isMarked = says.length === 2 && /^(nr|nummer|num|numero)$/.test(first);
  const isShown =
    says.length === 1 &&
    library.questions.shows.some((word) => words.includes(word)) &&
    /^(?:number|no)$/.test(words[words.indexOf(first) - 1] ?? '');
  const number = isMarked || isShown ? numeral([second ?? first]) : undefined;
  return parts.flatMap(({ at }) => (at === number ? [at] : []));
}

/** What a number counts that is none of a part: «the slides (5 marks)», «slide 9 line 1». */
const counted = new Set(
  'mark marks point points word words sentence sentences line lines minute minutes times'.split(
    ' ',
  ),
);

/** Whether a word stands before a number: «nr», and «n°», which is «n» or «n» and «o» without its sign. */
function marksNumber(words: readonly string[], at: number): boolean {
  const [before, word, next = ''] = [words[at - 1], words[at], words[at + 1]];
  return (
    isMark(word) || (word === 'n' && /^(?:o|\d+)$/.test(next)) || (word === 'o' && before === 'n')
  );
}

/** The parts with the title that stands next to the unit: «the slide called …», «the … slide». */
function titled(
  library: Library,
  words: readonly string[],
  unit: number,
  ends: ReadonlySet<number>,
): string[] {
  const next = words.findIndex((word, at) => at > unit && !leading.has(word));
  const from = [...ends].some((end) => end >= unit && end < next) ? -1 : next;
  return titles(library)
    .filter(
      ({ title }) =>
        (from > 0 && standsAt(words, title, from)) ||
        indexOfRun(words.slice(0, unit), title, unit - title.length) >= 0,
    )
    .map(({ at }) => at);
}

/** The titles of the parts, without articles before them and what stands in brackets. */
const titles = onceForLibrary((library) =>
  need(library.sources, library.about.source).parts.flatMap(({ at, title = '' }) => {
    const words = wordsOf(title.replace(/\(.*\)/, '').replace(/^(The|A|An) /, ''));
    return words.length > 0 ? [{ at, title: words }] : [];
  }),
);

/** Words between the unit and a title. */
const leading = new Set(
  'called titled entitled named headed with the a title heading on about of'.split(' '),
);

/** The numbers from after one to another. */
function upTo(first: string | undefined, last: string): string[] {
  const from = Number(first ?? last);
  const count = Math.min(Math.max(0, Number(last) - from), mostInRange);
  return Array.from({ length: count }, (_, more) => String(from + 1 + more));
}

const mostInRange = 25;
