// Actors that single misspelt words of a question name, where none is written right.
import { nearNames } from '../lookup/rank.ts';
import type { Mention, Reading } from './mentions.ts';
import { stem } from './stems.ts';

/** From this score on an unknown word is taken for a misspelt name of something general. */
const surely = 0.8;

/** A shorter word is near to some name by chance. */
const shortest = 5;

/** Words that are near to the name of something general, or the only one that sounds like a name. */
export function misspeltIn(
  words: readonly string[],
  { index, idle, held }: Pick<Reading, 'index' | 'idle' | 'held'>,
): Mention[] {
  return words.flatMap((word, from) => {
    const one = stem(word);
    if (word.length < shortest || /\d/.test(word) || idle(one) || held(one)) return [];
    if (index.isCommon?.(word)) return [];
    const best = nearNames(index, word).find(({ record }) => record.general);
    const isNear = best && best.home >= surely && !best.record.folded.includes(' ');
    const id = isNear ? best.record.id : words.length === 1 ? heardAs(word, index) : undefined;
    return id === undefined ? [] : [{ id, from, to: from + 1, near: true }];
  });
}

/** Who sounds like a word. */
function heardAs(word: string, index: Reading['index']): string | undefined {
  const heard = index.soundingLike?.(word) ?? [];
  const general = heard.filter((record) => record.general);
  const [id, second] = new Set((general.length > 0 ? general : heard).map((one) => one.id));
  return second === undefined ? id : undefined;
}
