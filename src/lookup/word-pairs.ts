// How two words are alike beyond the slips between them, and what an abbreviation is.
import { slips } from './closeness.ts';

/** Whether a name is an abbreviation: with another letter it is another one, not this one misspelt. */
export function isAbbreviation(name: string): boolean {
  return /^\p{Lu}{2,7}$/u.test(name);
}

/** Whether two words begin and end alike. */
export function isFramed(word: string, other: string): boolean {
  return word[0] === other[0] && word.at(-1) === other.at(-1);
}

/** Whether two words begin and end alike and have the same letters between: «ghurkas» for the Gurkhas. */
export function isJumbled(word: string, other: string): boolean {
  return isFramed(word, other) && lettersIn(word) === lettersIn(other);
}

/** Whether a word is a name with an s more or less, or with two letters swapped: «civilian», «solider». */
export function isOtherForm(word: string, name: string): boolean {
  return `${word}s` === name || `${name}s` === word || isSwapped(word, name);
}

/** Whether two letters that stand side by side have changed places, and nothing else: the commonest slip in short words. */
export function isSwapped(typed: string, other: string): boolean {
  return (
    typed.length === other.length &&
    slips(typed, other, 1) <= 1 &&
    lettersIn(typed) === lettersIn(other)
  );
}

/** Whether the one of two short words is the other with a letter more at its end. */
export function isCut(typed: string, other: string): boolean {
  const [less, more] = typed.length < other.length ? [typed, other] : [other, typed];
  return less.length === 2 && more.length === 3 && more.startsWith(less);
}

/** Whether a word has a short one at its beginning or end, without the space between: «newzealand», «cityof». */
export function isGlued(typed: string, other: string): boolean {
  const more = typed.length - other.length;
  if (other.length < shortestGlued || more < 1 || more > longestGlued) return false;
  return typed.startsWith(other) || typed.endsWith(other);
}

function lettersIn(word: string): string {
  return [...word].sort().join('');
}

const shortestGlued = 4;
const longestGlued = 3;
