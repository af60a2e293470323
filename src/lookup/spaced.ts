// Words that were typed without the spaces between them: «ministryofinterior», «armyof france», «bordergaurds».
import type { NameIndex } from './names.ts';
import { hasWord } from './vocabulary.ts';

/** A shorter word is run together with nothing. */
const shortest = 6;

/** No longer word is taken apart: time grows with the square of its letters. */
const longest = 60;

/** Shorter parts are words by chance: of those that names have, of a misspelt one. */
const shortestPart = { known: 4, misspelt: 5 };

/** What a part costs: one that no name has costs more than any that are known, and each of its letters; there may be one. */
const costs = { known: 1, misspelt: 10 };

/** How the first letters of a word can be taken apart. */
interface Parted {
  readonly parts: readonly string[];
  readonly cost: number;
  /** Whether a part is a word of some name, and whether one tells what something is. */
  readonly named: boolean;
  readonly telling: boolean;
}

/**
 * The words with what was run together taken apart, or undefined where nothing was: each part is a word of some name, or
 * one of the `links` between such words; one may be a misspelt word for a kind beside another.
 */
export function spaced(
  index: NameIndex,
  words: readonly string[],
  links: ReadonlySet<string>,
): string | undefined {
  let apart = false;
  const all = words.flatMap((word) => {
    const parts = hasWord(index.vocabulary, word) ? [word] : partsOf(index, word, links);
    if (parts.length > 1) apart = true;
    return parts;
  });
  return apart ? all.join(' ') : undefined;
}

/** Whether letters may be a misspelt word for a kind. */
function isMisspelt({ composing }: NameIndex, part: string): boolean {
  return part.length >= shortestPart.misspelt && composing?.isOfKinds(part) === true;
}

/** The fewest parts of a word, those that are known before others; itself where it has none. */
function partsOf(index: NameIndex, word: string, links: ReadonlySet<string>): readonly string[] {
  if (word.length < shortest || word.length > longest) return [word];
  const best: (Parted | undefined)[] = [{ parts: [], cost: 0, named: false, telling: false }];
  for (let to = 2; to <= word.length; to++) {
    for (let from = 0; from < to - 1; from++) {
      const before = best[from];
      if (!before) continue;
      const part = word.slice(from, to);
      const link = links.has(part) && part.length < word.length;
      const known = link || (part.length >= shortestPart.known && hasWord(index.vocabulary, part));
      if (!known && before.cost >= costs.misspelt) continue;
      if (!known && !isMisspelt(index, part)) continue;
      const cost = before.cost + (known ? costs.known : costs.misspelt + part.length);
      if (cost >= (best[to]?.cost ?? Number.POSITIVE_INFINITY)) continue;
      const own = known && !link;
      const telling = before.telling || (own && index.composing?.isOfKinds(part) === true);
      best[to] = { parts: [...before.parts, part], cost, named: before.named || own, telling };
    }
  }
  const found = best[word.length];
  const sure = found && (found.cost < costs.misspelt ? found.named : found.telling);
  const telling = found?.parts.filter((part) => !links.has(part)) ?? [];
  // «aoaoaoao» says the same twice.
  const repeats = new Set(telling).size < telling.length;
  return sure && !repeats && found.parts.length > 1 ? found.parts : [word];
}
