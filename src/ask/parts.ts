// The part of the main source that a question names: "slide 9", "the ninth slide", "slide twenty", "the last slide".
import { type Library, need } from '../knowledge/library.ts';
import { stem } from './stems.ts';

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

/** The parts named by number in the folded words, in the order of naming, each once; a number that no part has counts too. */
export function partsNamed(library: Library, words: readonly string[]): string[] {
  const { unit, parts } = need(library.sources, library.about.source);
  const at = words.findIndex((word) => stem(word) === stem(unit));
  if (at < 0) return [];
  if (/^(last|final)$/.test(words[at - 1] ?? '')) return [parts.at(-1)?.at ?? ''];
  const before =
    numeral(words.slice(Math.max(0, at - 2), at)) ?? numeral(words.slice(Math.max(0, at - 1), at));
  const after: string[] = [];
  let range = false;
  for (let from = at + 1; from < words.length; from++) {
    const double = numeral(words.slice(from, from + 2));
    const found = double ?? numeral(words.slice(from, from + 1));
    if (found !== undefined) after.push(...(range ? upTo(after.at(-1), found) : [found]));
    else if (!/^(no|nr|number|and|or|to|till|until|through|page)$/.test(words[from] ?? '')) break;
    range = /^(to|till|until|through)$/.test(words[from] ?? '');
    if (double !== undefined) from++;
  }
  return [...new Set(before !== undefined ? [before, ...after] : after)];
}

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
