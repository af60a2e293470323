// Names in a list that share their last words: «the interior and defence ministries».
import { type Edit, type Listing, mostOwn, singularsOf } from './lists.ts';
import type { Span } from './runs.ts';
import { articles } from './small-words.ts';

/** So many words are said once for all that is listed. */
const mostShared = 3;

/** «The interior and defence ministries»: a joining word with a name behind it whose last words are those of all. */
export function sharingLast(list: Listing, at: number): Edit[] {
  if (!list.joinsAt(at)) return [];
  const again = articles.has(list.folded(at + 1));
  const from = again ? at + 2 : at + 1;
  for (let to = Math.min(list.words.length, from + mostOwn + mostShared); to > from + 1; to--) {
    const last = { from, to };
    if (!list.isRun(last) || list.asName(list.text(last)) === undefined) continue;
    for (let head = Math.max(from + 1, to - mostShared); head < to; head++) {
      const shared = { from: head, to };
      const items = listedBefore(list, at, shared);
      const [next] = items;
      if (next === undefined || !mayShare(list, next, { from, to: head }, shared, again)) continue;
      // «Private military and security companies» is one name.
      const whole = { from: (items.at(-1) ?? next).from, to };
      return list.isName(list.text(whole)) ? [] : withLast(list, [...items, last], shared);
    }
    return [];
  }
  return [];
}

/**
 * Whether what is listed may share words: places with places; no actor does with what is of one alone, «the police and
 * defence ministry», or has an article `again`, «the army and the police officers».
 */
function mayShare(list: Listing, one: Span, other: Span, shared: Span, again: boolean): boolean {
  if (list.isPlace(one) !== list.isPlace(other)) return false;
  const isPlural = singularsOf(list.text(shared)).length > 0;
  return (isPlural && !again) || !list.isName(list.text(one));
}

/** What is listed before a joining word and is a name with the words that are shared, the last first. */
function listedBefore(list: Listing, at: number, shared: Span): Span[] {
  const found: Span[] = [];
  for (let to = at; to > 0 && (to === at || list.isMarked(to)); ) {
    const item = itemBefore(list, to, shared);
    if (!item) break;
    found.push(item);
    to = item.from;
  }
  return found;
}

function itemBefore(list: Listing, to: number, shared: Span): Span | undefined {
  for (let from = Math.max(0, to - mostOwn); from < to; from++) {
    const item = { from, to };
    if (list.isLink(from) || !list.isItem(item)) continue;
    if (list.asName(`${list.text(item)} ${list.text(shared)}`) === undefined) continue;
    // «The ministers of defence and army chiefs» are no defence chiefs.
    const isPart = [1, 2, 3].some((more) => {
      const longer = { from: from - more, to };
      return longer.from >= 0 && list.isItem(longer) && list.isName(list.text(longer));
    });
    return isPart ? undefined : item;
  }
  return undefined;
}

/** Puts what is shared behind all that is listed, of which the last has it, in the singular where that alone is a name. */
function withLast(list: Listing, items: readonly Span[], shared: Span): Edit[] {
  const typed = list.words.slice(shared.from, shared.to).map((one) => one.typed);
  return items.flatMap(({ from, to }): Edit | [] => {
    const isLast = to === shared.to;
    const own = list.text({ from, to: isLast ? shared.from : to });
    const text = `${own} ${list.text(shared)}`;
    const name = list.asName(text) ?? text;
    const end = list.endOf(to - 1);
    const said = name === text ? ` ${typed.join(' ')}` : name.slice(own.length);
    return isLast
      ? { at: list.endOf(shared.from - 1), end, text: said }
      : { at: end, end, text: said };
  });
}
