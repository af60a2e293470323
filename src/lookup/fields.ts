// Ministries of several fields, which no list of names can hold: «Ministry of Health, Labour and Welfare».
import type { Library } from '../knowledge/library.ts';
import { placesOf } from './country-names.ts';
import { fold } from './fold.ts';
import { kindsOf } from './kinds.ts';
import { distinct } from './meant.ts';
import { exactly } from './names.ts';
import type { Placed } from './place-names.ts';
import { linksOf } from './strip.ts';

/** A field has so many words at most: «higher education». */
const longest = 3;

/**
 * Finds whoever is called by several fields of which each alone makes a name: the bearers of those, in their order. Nobody
 * where some word makes none.
 * @param there whoever bears a name in a country.
 */
export function ofSeveralFields(
  library: Library,
  there: (placed: Placed) => readonly string[],
): (words: readonly string[]) => readonly string[] {
  const links = linksOf(library.about.strip);
  const joining = new Set(library.questions.joining.map(fold));
  return (words) => {
    const placed = placesOf(library).named(words, links);
    const rest = placed ? placed.rest.split(' ') : words;
    const named = (name: string): readonly string[] =>
      placed
        ? there({ codes: placed.codes, rest: name })
        : distinct(exactly(kindsOf(library), name));
    const at = rest.findIndex((word) => links.has(word));
    const first = rest.findIndex((word, place) => place > at && !links.has(word));
    if (at < 1 || first < 0) return [];
    const head = rest.slice(0, at);
    const link = rest.slice(at, first);
    const found: string[] = [];
    let fields = 0;
    for (let from = first; from < rest.length; ) {
      if (joining.has(rest[from] as string)) {
        from++;
        continue;
      }
      const begin = rest.findIndex((word, place) => place >= from && !links.has(word));
      const own = begin > from ? rest.slice(from, begin) : link;
      const [field, ids = []] = longestOf(rest, Math.max(begin, from), (some) =>
        named([...head, ...own, ...some].join(' ')),
      );
      if (field === undefined) return [];
      found.push(...ids);
      fields++;
      from = field;
    }
    return fields < 2 ? [] : [...new Set(found)];
  };
}

/** The longest run of words from a place on for which something is found: where it ends, and what. */
function longestOf(
  words: readonly string[],
  from: number,
  find: (some: readonly string[]) => readonly string[],
): readonly [end?: number, ids?: readonly string[]] {
  for (let to = Math.min(words.length, from + longest); to > from; to--) {
    const ids = find(words.slice(from, to));
    if (ids.length > 0) return [to, ids];
  }
  return [];
}
