// The words of a vocabulary that a typed word may stand for: itself, longer ones, misspelt ones.
import { slips } from './closeness.ts';
import { firstWord, lettersOf, missing, type Vocabulary } from './vocabulary.ts';

/** A word of the vocabulary by number, and how well it fits what was typed, from 0 to 1 (the same). */
export interface Expansion {
  readonly word: number;
  readonly fit: number;
}

/** At most so many words complete a typed beginning: of a letter or two nearly anything does. */
const mostLonger = 200;

/** How many slips are allowed for in a word of so many letters. */
export function allowedSlips(length: number): number {
  if (length <= 4) return 0;
  return length <= 5 ? 1 : 2;
}

/**
 * What a typed word may stand for. With `loose`, misspelt words count even where the typed one is itself in the
 * vocabulary; with `last`, it may be cut off after a letter or two, since the person may still be typing.
 */
export function expansions(
  vocabulary: Vocabulary,
  typed: string,
  { loose, last }: { readonly loose: boolean; readonly last: boolean },
): Expansion[] {
  const found: Expansion[] = [];
  const exact = vocabulary.numbers.get(typed);
  if (exact !== undefined) found.push({ word: exact, fit: 1 });
  if (last || typed.length >= 3) found.push(...longer(vocabulary, typed));
  if (loose || exact === undefined) found.push(...misspelt(vocabulary, typed));
  return found;
}

/** Words that begin with the typed one, the fuller typed the better; the plural nearly as good as the word itself. */
function longer({ words, ...rest }: Vocabulary, typed: string): Expansion[] {
  const found: Expansion[] = [];
  const start = firstWord({ words, ...rest }, typed);
  for (let word = start; word < start + mostLonger; word++) {
    const text = words[word];
    if (!text?.startsWith(typed)) break;
    const more = text.length - typed.length;
    if (more > 0)
      found.push({ word, fit: more === 1 ? 0.95 : 0.6 + (0.3 * typed.length) / text.length });
  }
  return found;
}

/** Words within a slip or two of the typed one, or that begin so. */
function misspelt({ words, letters }: Vocabulary, typed: string): Expansion[] {
  const most = allowedSlips(typed.length);
  if (most === 0) return [];
  const found: Expansion[] = [];
  const own = lettersOf(typed);
  for (let word = 0; word < letters.length; word++) {
    const theirs = letters[word] as number;
    if (missing(own, theirs) > most) continue;
    const text = words[word] as string;
    if (text.length < typed.length - most) continue;
    const whole = text.length <= typed.length + most && missing(theirs, own) <= most;
    if (!whole && (typed.length < 5 || text.length <= typed.length || text[0] !== typed[0]))
      continue;
    const near = slips(
      typed,
      text.length > typed.length + 2 ? text.slice(0, typed.length + 2) : text,
      most,
    );
    const length = Math.max(typed.length, text.length);
    if (whole && near.whole > 0 && near.whole <= most)
      found.push({ word, fit: 1 - (1.2 * near.whole) / length });
    else if (near.beginning > 0 && near.beginning <= Math.min(most, typed.length < 7 ? 1 : 2))
      found.push({
        word,
        fit: 0.55 + (0.25 * typed.length) / length - (0.8 * near.beginning) / typed.length,
      });
  }
  return found;
}
