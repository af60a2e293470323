// The part of the main source that a question names: "slide 9", "the ninth slide", "the last slide", "the slide called Definitions".
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { isIdle } from './searching.ts';
import { indexOfRun, stem, wordsOf } from './stems.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals: Readonly<Record<string, string>> = {
  first: 'one',
  second: 'two',
  third: 'three',
  fifth: 'five',
  eighth: 'eight',
  ninth: 'nine',
  twelfth: 'twelve',
};

/** The parts named by number or title in the folded words, in the order of naming, each once; a number that no part has counts too. */
export function partsNamed(library: Library, words: readonly string[]): string[] {
  const { unit, parts } = need(library.sources, library.about.source);
  const pointed = pointedAt(library, words);
  if (pointed !== undefined) return [pointed];
  const units = unitsOf(library);
  const at = words.findIndex((word) => units.has(stem(word)));
  if (at < 0) return bareNumber(library, words);
  const many = words[at] !== unit && (words[at] ?? '').endsWith('s');
  const back = many ? undefined : fromTheEnd(words, at);
  if (back !== undefined) return [parts.at(-back)?.at ?? ''];
  const before = ordinal(words.slice(Math.max(0, at - 2), at)) ?? ordinal(words.slice(at - 1, at));
  const after: string[] = [];
  let range = false;
  for (let from = at + 1; from < words.length; from++) {
    const double = numeral(words.slice(from, from + 2));
    const found = double ?? numeral(words.slice(from, from + 1));
    const next = words[from + (double === undefined ? 1 : 2)] ?? '';
    if (found !== undefined && (many || from > at + 1) && counted.has(next)) break;
    if (found !== undefined) after.push(...(range ? upTo(after.at(-1), found) : [found]));
    else if (
      !/^(and|or|to|till|until|through|page)$/.test(words[from] ?? '') &&
      !isMark(words[from])
    )
      break;
    range = /^(to|till|until|through)$/.test(words[from] ?? '');
    if (double !== undefined) from++;
  }
  const numbered = before !== undefined ? [before, ...after] : after;
  return [...new Set(numbered.length > 0 ? numbered : titled(library, words, at))];
}

/** Whether a word only tells which part is meant: the unit, a number, its mark. */
export function tellsPart(library: Library, word: string): boolean {
  return unitsOf(library).has(stem(word)) || isMark(word) || numeral([word]) !== undefined;
}

/** The stems of the words for a part of the main source. */
const unitsOf = onceForLibrary((library): ReadonlySet<string> => {
  const { unit } = need(library.sources, library.about.source);
  return new Set([unit, ...library.questions.units].flatMap(wordsOf).map(stem));
});

/** The part that a question asks for by its place alone: «what was on number eleven», «show the one on the fifth one». */
function pointedAt(library: Library, words: readonly string[]): string | undefined {
  const { parts } = need(library.sources, library.about.source);
  const { open, shows } = library.questions;
  if (![...open, ...shows].some((word) => words.includes(word))) return undefined;
  const found = words.flatMap((word, at) => (word === 'on' ? [placeIn(words.slice(at + 1))] : []));
  return parts.find(({ at }) => found.includes(at))?.at;
}

/** The number of a part that stands behind «on»: «number eleven», «the fifth one». */
function placeIn([first = '', ...words]: readonly string[]): string | undefined {
  const upTo = (size: number) => words.slice(0, size);
  if (isMark(first)) return numeral(upTo(2)) ?? numeral(upTo(1));
  if (!/^(?:the|that)$/.test(first)) return undefined;
  const size = words.indexOf('one');
  return size === 1 || size === 2 ? ordinal(upTo(size)) : undefined;
}

/** The place from the end at which the part stands whose unit is at `at`: 1 for «the last slide», 2 for «the last slide but one». */
function fromTheEnd(words: readonly string[], at: number): number | undefined {
  const before = words.slice(0, at).join(' ');
  const behind = words.slice(at + 1).join(' ');
  if (/(?:^| )(?:penultimate|second (?:to )?last|next to last|last but one)$/.test(before))
    return 2;
  if (/(?:^| )(?:last|final)$/.test(before))
    return /^(?:but one|before the (?:end|last|final))(?: |$)/.test(behind) ? 2 : 1;
  return /^before the (?:last|final)(?: one| slide)?$/.test(behind) ? 2 : undefined;
}

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

/** Words that stand before a number. */
function isMark(word: string | undefined): boolean {
  return /^(no|nr|num|number|nummer|numero|numer|номер|رقم|namba)$/.test(word ?? '');
}

/** What stands before the unit and names one of them: «ninth», «9th»; «two slides» only counts some. */
function ordinal(words: readonly string[]): string | undefined {
  const last = words.at(-1) ?? '';
  return /\d(?:st|nd|rd|th)$|th$/.test(last) || last in ordinals ? numeral(words) : undefined;
}

/** The parts with the title that stands next to the unit: «the slide called …», «the … slide». */
function titled(library: Library, words: readonly string[], unit: number): string[] {
  const from = words.findIndex((word, at) => at > unit && !leading.has(word));
  return titles(library)
    .filter(
      ({ title }) =>
        (from > 0 && indexOfRun(words.slice(0, from + title.length), title, from) === from) ||
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

/** One or two words as a number below a hundred, cardinal or ordinal, in digits; undefined when they are none. */
function numeral(words: readonly string[]): string | undefined {
  const [first = '', second] = words;
  if (second === undefined) {
    const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(first)?.[1];
    if (digits !== undefined) return String(Number(digits));
    const value = spelledOut(first);
    return value === undefined ? undefined : String(value);
  }
  const ten = tens.indexOf(first);
  const one = spelledOut(second);
  return ten < 0 || one === undefined || one < 1 || one > 9
    ? undefined
    : String(10 * (ten + 2) + one);
}

function spelledOut(word: string): number | undefined {
  const plain = ordinals[word] ?? word.replace(/ieth$/, 'y').replace(/th$/, '');
  const at = small.indexOf(plain);
  if (at >= 0) return at;
  const ten = tens.indexOf(plain);
  return ten < 0 ? undefined : 10 * (ten + 2);
}
