// What people write short on a phone, written out: «wats abt» is «what's about».
import type { Library } from '../knowledge/library.ts';
import { isForeign } from './language.ts';
import { wordsOf } from './stems.ts';

/** A word in small letters, with an apostrophe of either kind in it. */
const word = /(?<![\p{L}\p{M}\p{N}'’-])[\p{Ll}\p{N}]+(?:['’]\p{Ll}+)?(?![\p{L}\p{M}\p{N}'’-])/gu;

/**
 * A text with the short ways to write English words written out. Only words in small letters: «ABT» is somebody's name.
 * A text in another language stays as it is: «wat» is Dutch.
 */
export function writtenOut(library: Library, text: string): string {
  const { shorthand } = library.questions;
  const written = text.replaceAll(word, (one) => {
    const plain = one.replace(/['’]/u, '');
    return Object.hasOwn(shorthand, plain) ? (shorthand[plain] as string) : one;
  });
  return written === text || isForeign(library, wordsOf(text)) ? text : written;
}
