// What listed names share and is said once, said with each of them: «the interior and defence ministries».
import type { Library } from '../knowledge/library.ts';
import { Listing, mostOwn, singularsOf } from './lists.ts';
import type { Span } from './runs.ts';
import { articles } from './scope.ts';

/** What is put into a question: `text` instead of the letters from `at` to `end`. */
interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** So many words are said once for all that is listed. */
const mostShared = 3;

/** What stands before a list whose head has been named: «which ministries: defence, health». */
const listBegins = /^\s*(?::|\(|\s[–—-]\s)\s*$/;

/**
 * A question with what its names share said with each: «the ministry of interior and ministry of defence». Only where each
 * is then a name; what is one name as it stands stays: «Ministry of Justice and Human Rights».
 */
export function withShared(library: Library, question: string): string {
  const list = new Listing(library, question);
  if (!list.words.some((_, at) => list.goesOn(at + 1) || isCut(list, at))) return question;
  const edits = list.words.flatMap((_, at) => [
    ...sharingLast(list, at),
    ...sharingFirst(list, at),
    ...sharingHead(list, at),
    ...sharingEnd(list, at),
  ]);
  let text = '';
  let end = 0;
  for (const one of edits.sort((a, b) => a.at - b.at)) {
    // What may be either of two lists is not understood.
    if (one.at < end) return question;
    text += question.slice(end, one.at) + one.text;
    end = one.end;
  }
  return text + question.slice(end);
}

/** «The interior and defence ministries»: a joining word with a name behind it whose last words are those of all. */
function sharingLast(list: Listing, at: number): Edit[] {
  const from = at + 1;
  if (!list.joinsAt(at) || articles.has(list.folded(from))) return [];
  for (let to = Math.min(list.words.length, from + mostOwn + mostShared); to > from + 1; to--) {
    const last = { from, to };
    if (!list.isRun(last) || list.asName(list.text(last)) === undefined) continue;
    for (let head = Math.max(from + 1, to - mostShared); head < to; head++) {
      const shared = { from: head, to };
      const items = listedBefore(list, at, shared);
      const [next] = items;
      if (next === undefined || !mayShare(list, next, { from, to: head }, shared)) continue;
      // «Private military and security companies» is one name.
      const whole = { from: (items.at(-1) ?? next).from, to };
      return list.isName(list.text(whole)) ? [] : withLast(list, [...items, last], shared);
    }
    return [];
  }
  return [];
}

/** Whether what is listed may share words: places with places; no actor does with what is of one alone: «the police and defence ministry». */
function mayShare(list: Listing, one: Span, other: Span, shared: Span): boolean {
  if (list.isPlace(one) !== list.isPlace(other)) return false;
  return singularsOf(list.text(shared)).length > 0 || !list.isName(list.text(one));
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
    if (!list.isItem(item)) continue;
    if (list.asName(`${list.text(item)} ${list.text(shared)}`) === undefined) continue;
    // «The ministers of defence and army chiefs» are no defence chiefs.
    const isPart = [1, 2].some((more) => {
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

/** «Ministries of defence, interior and finance»: the first words of a name are those of all that are listed behind it. */
function sharingFirst(list: Listing, at: number): Edit[] {
  if (list.isLink(at)) return [];
  for (const size of [2, 1]) {
    const from = at + size;
    const to = list.pastLinks(from);
    if (to === from || !list.isRun({ from: at, to: to + 1 })) continue;
    if (![1, 2, 3].some((size) => list.goesOn(to + size))) continue;
    const plural = list.text({ from: at, to: from });
    const links = list.text({ from, to });
    for (const head of [plural, ...singularsOf(plural)]) {
      const first = itemAt(list, to, `${head} ${links}`);
      if (!first || !list.goesOn(first.to)) continue;
      const items = listedBehind(list, first.to, head, links);
      const [second] = items;
      if (second === undefined || list.isName(list.text({ from: at, to: second.to }))) continue;
      // One body may be of several matters, but of no two countries.
      const areApart =
        singularsOf(plural).length > 0 ||
        (list.isPlace(first) && list.isPlace(second)) ||
        list.mayChoose(first.to, second.from);
      if (!areApart) continue;
      return [
        { at: list.words[at]?.at ?? 0, end: list.endOf(from - 1), text: head },
        ...items.map(({ from: place, linked }): Edit => {
          const start = list.words[place]?.at ?? 0;
          return { at: start, end: start, text: linked ? `${head} ` : `${head} ${links} ` };
        }),
      ];
    }
  }
  return [];
}

/** One of a list, with whether it has links of its own: «de la défense et de l'intérieur». */
interface Item extends Span {
  readonly linked: boolean;
}

/** What is listed from a place on and is a name with the words that are shared. */
function listedBehind(list: Listing, start: number, head: string, links: string): Item[] {
  const found: Item[] = [];
  for (let at = start; list.goesOn(at); ) {
    const from = list.joinsAt(at) ? at + 1 : at;
    const begin = list.pastLinks(from);
    const linked = begin > from;
    const own = linked ? list.text({ from, to: begin }) : links;
    const item = itemAt(list, begin, `${head} ${own}`);
    if (!item || beginsName(list, item)) break;
    found.push({ from, to: item.to, linked });
    at = item.to;
  }
  return found;
}

/** The words from a place on that make a name with those before. */
function itemAt(list: Listing, from: number, before: string): Span | undefined {
  for (let to = Math.min(list.words.length, from + mostOwn); to > from; to--) {
    const item = { from, to };
    if (list.isItem(item) && list.isName(`${before} ${list.text(item)}`)) return item;
  }
  return undefined;
}

/** Whether a longer name of its own begins with what is listed: «the ministers of defence and army chiefs». */
function beginsName(list: Listing, { from, to }: Span): boolean {
  return [1, 2].some((more) => {
    const longer = { from, to: to + more };
    return list.isRun(longer) && list.isName(list.text(longer));
  });
}

/** «Which of these ministries belong: interior, trade, education?» */
function sharingHead(list: Listing, at: number): Edit[] {
  if (!listBegins.test(list.words[at]?.behind ?? '')) return [];
  const items = list.itemsFrom(at + 1);
  if (items.length < 2) return [];
  const heads = list.words.slice(0, at + 1).flatMap(({ folded }) => singularsOf(folded));
  const head = heads.findLast((one) =>
    items.every((item) => list.isName(`${list.text(item)} ${one}`)),
  );
  if (head === undefined) return [];
  return items.map(({ to }) => ({
    at: list.endOf(to - 1),
    end: list.endOf(to - 1),
    text: ` ${head}`,
  }));
}

/** Whether the end of a word stands in a word behind it. */
function isCut(list: Listing, at: number): boolean {
  return /^-[,\s]/.test(list.words[at]?.behind ?? '');
}

/** «Innen- und Verteidigungsministerium»: a word without what it shares with the one behind. */
function sharingEnd(list: Listing, at: number): Edit[] {
  if (!isCut(list, at)) return [];
  let joins = at + 1;
  while (isCut(list, joins)) joins++;
  const end = list.pastLinks(joins + 1);
  if (!list.joinsAt(joins) || !list.isRun({ from: joins, to: end + 1 })) return [];
  const whole = list.folded(end);
  const own = list.folded(at);
  for (const name of [whole, ...singularsOf(whole)].filter((one) => list.isName(one)))
    for (let from = 1; from < name.length; from++)
      if (list.isName(own + name.slice(from)))
        return [{ at: list.endOf(at), end: list.endOf(at) + 1, text: name.slice(from) }];
  return [];
}
