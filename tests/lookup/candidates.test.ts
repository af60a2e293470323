// The names that share most with typed words.
import { expect, test } from 'vitest';
import { candidates } from '../../src/lookup/candidates.ts';
import { indexWords } from '../../src/lookup/vocabulary.ts';

/** So many others hold a common word that it only adds to the texts that a rarer one has found. */
const many = 1500;

test.each([0, many])(
  'have what a word may stand for in two ways by the better of them: %i others hold it',
  (others) => {
    const texts = Array.from(
      { length: many },
      (_, at) => `${at < others ? 'police' : 'office'} n${at}`,
    );
    const vocabulary = indexWords(['zebra police', ...texts]);
    // «polic» begins «police», and is it with a slip.
    const [best] = candidates(vocabulary, ['zebra', 'polic'], 5, true);
    const rarity = (word: string) => vocabulary.rarity[vocabulary.words.indexOf(word)] as number;
    const begun = 0.95 * rarity('police');
    expect(best?.text).toBe(0);
    expect(best?.own).toBeCloseTo((rarity('zebra') + begun) / (rarity('zebra') + rarity('police')));
  },
);
