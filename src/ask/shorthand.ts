// What people write short on a phone, written out: «wats abt» is «what's about».
import type { Library } from '../knowledge/library.ts';
import { exactly } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { languagesOf } from './language.ts';
import { wordsOf } from './stems.ts';

/** A word with no apostrophe beside it. */
const word = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{Ll}\p{N}]*)(?![\p{L}\p{M}\p{N}'’-])/gu;

/** Letters apart are an abbreviation: «u.s.», «u n». */
const spelledBefore = /(?<!\p{L})\p{L}[.\s]\s?$/u;
const spelledBehind = /^(?:\.\s?\p{L}|\s\p{L}(?!\p{L}))/u;

/** Behind these a name stands, and no word that joins: «the DIS», «Kenya's DIS». */
const beforeName = /(?:^|\s)(?:\p{L}+['’]s|the|a|an|is|are|was|were)\s+$/iu;

/**
 * A text with the short ways to write English words written out. Only words in small letters, the first of a sentence but
 * for its first: «ABT» is somebody's name, and so is «abt» where a name may stand. A text that may be in another language
 * stays as it is: «wat» is Dutch.
 */
export function writtenOut(library: Library, text: string): string {
  const { shorthand } = library.questions;
  const { actors } = namesOf(library);
  const written = text.replaceAll(word, (one: string, _, at: number) => {
    const plain = one.toLowerCase();
    if (!Object.hasOwn(shorthand, plain)) return one;
    const [before, behind] = [text.slice(0, at), text.slice(at + one.length)];
    const begins = /(?:^|[.?!]\s)\s*$/u.test(before);
    if (/^\p{Lu}/u.test(one) && !(begins && one.length > 1)) return one;
    const spelled = spelledBefore.test(before) || spelledBehind.test(behind);
    if (one.length === 1 && spelled) return one;
    const mayBeName = beforeName.test(before) || !/\p{L}/u.test(behind);
    if (mayBeName && exactly(actors, plain).length > 0) return one;
    return shorthand[plain] as string;
  });
  return written === text || languagesOf(library, wordsOf(text)).length > 0 ? text : written;
}
