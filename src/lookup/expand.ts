// The words of a vocabulary that a typed word may stand for: itself, longer ones, misspelt ones.
import { slips, slipsBegun, undoubled } from './closeness.ts';
import { lacks, lettersOf, withLetters } from './letters.ts';
import { firstWord, numberOf, type Vocabulary } from './vocabulary.ts';

/** A word of the vocabulary by number, and how well it fits what was typed, from 0 to 1 (the same). */
export interface Expansion {
  readonly word: number;
  readonly fit: number;
}

/** At most so many words complete a typed beginning: of a letter or two nearly anything does. */
const mostLonger = 200;

/** Fewer letters are completed to nothing, unless the person may still be typing. */
const leastCompleted = 3;

/** A word of so many letters that stands alone may have two of them swapped, but no other slip: too many are near. */
const shortest = 4;

/** A word of fewer letters is not meant by what has two slips: it is near by chance. */
const shortestOfTwo = 5;

/** Nor is any by a word of fewer letters that stands alone. */
const shortestAlone = 7;

/** How many slips are allowed for in a word of so many letters. */
export function allowedSlips(length: number): number {
  if (length <= 3) return 0;
  return length <= 5 ? 1 : 2;
}

/**
 * What a typed word may stand for. With `loose`, misspelt words count even where the typed one is itself in the
 * vocabulary; with `last`, it may be cut off after a letter or two, since the person may still be typing; with `alone`,
 * no other word was typed.
 */
export function expansions(
  vocabulary: Vocabulary,
  typed: string,
  {
    loose,
    last,
    alone,
  }: { readonly loose: boolean; readonly last: boolean; readonly alone: boolean },
): Expansion[] {
  const found: Expansion[] = [];
  const exact = numberOf(vocabulary, typed);
  if (exact !== undefined) found.push({ word: exact, fit: 1 });
  if (last || typed.length >= leastCompleted) found.push(...longer(vocabulary, typed));
  if (loose || exact === undefined) found.push(...misspelt(vocabulary, typed, alone));
  return found;
}

/** Words that begin with the typed one, the fuller typed the better; the plural nearly as good as the word itself. */
function longer({ words }: Vocabulary, typed: string): Expansion[] {
  const found: Expansion[] = [];
  const start = firstWord({ words }, typed);
  for (let word = start; word < start + mostLonger; word++) {
    const text = words[word];
    if (!text?.startsWith(typed)) break;
    const more = text.length - typed.length;
    if (more > 0)
      found.push({ word, fit: more === 1 ? 0.95 : 0.6 + (0.3 * typed.length) / text.length });
  }
  return found;
}

/** Words within a slip or two of the typed one, or that begin so: of those that begin with its first letter. */
function misspelt(vocabulary: Vocabulary, typed: string, alone: boolean): Expansion[] {
  const { words, letters, ofLength } = vocabulary;
  const most = Math.min(allowedSlips(typed.length), alone && typed.length < shortestAlone ? 1 : 2);
  if (most === 0) return [];
  const found: Expansion[] = [];
  const own = lettersOf(typed);
  const single = undoubled(typed);
  const swaps = alone && typed.length <= shortest;
  const apart = swaps ? 0 : most;
  for (let length = typed.length - apart; length <= typed.length + apart; length++) {
    // Letters that one of them must have more, by its length, are slips that cost the other none of its own.
    const missing = apart - Math.max(0, length - typed.length);
    const more = apart - Math.max(0, typed.length - length);
    const here: Expansion[] = [];
    for (const word of withLetters(ofLength[length], own, missing, more)) {
      const text = words[word] as string;
      const letterwise = slips(typed, text, length < shortestOfTwo ? 1 : most);
      // Another letter doubled than the right one is one slip: «mosadd».
      const near =
        letterwise > most && own === letters[word] && undoubled(text) === single ? 1 : letterwise;
      if (near > 0 && near <= most)
        here.push({ word, fit: 1 - (1.2 * near) / Math.max(typed.length, length) });
    }
    found.push(...here.sort((a, b) => a.word - b.word));
  }
  if (typed.length >= leastBegun) found.push(...misspeltBeginnings(vocabulary, typed, most));
  return found;
}

/** Whether some word is the typed one with a slip; one of three letters with another letter behind it, a shorter one never. */
export function hasWithSlip({ words, ofLength }: Vocabulary, typed: string): boolean {
  if (allowedSlips(typed.length) === 0) {
    if (typed.length < leastCompleted) return false;
    for (let word = firstWord({ words }, typed); words[word]?.startsWith(typed); word++)
      if (words[word]?.length === typed.length + 1) return true;
    return false;
  }
  const own = lettersOf(typed);
  for (let length = typed.length - 1; length <= typed.length + 1; length++) {
    const some = withLetters(ofLength[length], own, 1, 1);
    if (some.some((word) => slips(typed, words[word] as string, 1) <= 1)) return true;
  }
  return false;
}

/** A shorter beginning that is misspelt besides may be that of nearly any word. */
const leastBegun = 5;

function misspeltBeginnings(vocabulary: Vocabulary, typed: string, allowed: number): Expansion[] {
  const { words, letters } = vocabulary;
  const most = Math.min(allowed, typed.length < 7 ? 1 : 2);
  const first = typed[0] as string;
  const own = lettersOf(typed);
  const found: Expansion[] = [];
  const end = firstWord(vocabulary, String.fromCharCode(first.charCodeAt(0) + 1));
  for (let word = firstWord(vocabulary, first); word < end; word++) {
    if (lacks(own, letters[word] as number, most)) continue;
    const text = words[word] as string;
    if (text.length <= typed.length) continue;
    const near = slipsBegun(typed, text, most, typed.length + most);
    if (near.beginning === 0 || near.beginning > most) continue;
    if (text.length <= typed.length + most && near.whole <= allowed) continue;
    found.push({
      word,
      fit: 0.55 + (0.25 * typed.length) / text.length - (0.8 * near.beginning) / typed.length,
    });
  }
  return found;
}
