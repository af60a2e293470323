// Names in a list that share their first words: «ministries of defence, interior and finance».
import { type Edit, type Listing, mostOwn, singularsOf } from './lists.ts';
import type { Span } from './runs.ts';

/** «Ministries of defence, interior and finance»: the first words of a name are those of all that are listed behind it. */
export function sharingFirst(list: Listing, at: number): Edit[] {
  if (list.isLink(at)) return [];
  for (const size of [2, 1]) {
    const from = at + size;
    const to = list.pastLinks(from);
    if (![1, 2, 3].some((more) => list.goesOn(to + more))) continue;
    if (list.isLink(from - 1) || !list.isRun({ from: at, to: to + 1 })) continue;
    const plural = list.text({ from: at, to: from });
    for (const head of [plural, ...singularsOf(plural)]) {
      if (!list.mayBegin(head)) continue;
      const links = list.text({ from, to });
      const first = itemAt(list, to, [spaced(head, links)]);
      if (!first || !list.goesOn(first.to)) continue;
      const items = listedBehind(list, first.to, head, links);
      const [second] = items;
      if (second === undefined || list.isName(list.text({ from: at, to: second.to }))) continue;
      if (!areApart(list, plural, [first, ...items], links === '')) continue;
      return [
        { at: list.words[at]?.at ?? 0, end: list.endOf(from - 1), text: head },
        ...items.map(({ from: place, linked, before }): Edit => {
          const start = list.words[place]?.at ?? 0;
          return { at: start, end: start, text: `${linked ? head : before} ` };
        }),
      ];
    }
  }
  return [];
}

/**
 * Whether several are listed and no one of several fields: by a plural, a choice, or verdicts that are not the same. One
 * body may be of several matters, but of no two countries; without a word between only those of countries are listed so,
 * «les armées française et allemande».
 */
function areApart(list: Listing, plural: string, items: readonly Item[], bare: boolean): boolean {
  const [first, second] = items;
  if (!first || !second) return false;
  if (list.isPlace(first) && list.isPlace(second)) return true;
  if (bare) return false;
  if (singularsOf(plural).length > 0 || list.mayChoose(first.to, second.from)) return true;
  return list.differ(
    items.map(
      ({ from, to, before }) => `${before} ${list.text({ from: list.pastLinks(from), to })}`,
    ),
  );
}

/** One of a list, the words that make a name with it, and whether its own links are among them: «et de l'intérieur». */
interface Item extends Span {
  readonly before: string;
  readonly linked: boolean;
}

/** What is listed from a place on and is a name with the words that are shared, or with links of its own. */
function listedBehind(list: Listing, start: number, head: string, links: string): Item[] {
  const found: Item[] = [];
  const plain = links.replace(/ the$/, '');
  for (let at = start; list.goesOn(at); ) {
    const from = list.joinsAt(at) ? at + 1 : at;
    const begin = list.pastLinks(from);
    const own = begin > from ? [list.text({ from, to: begin })] : [];
    const item = itemAt(
      list,
      begin,
      [...own, links, plain].map((one) => spaced(head, one)),
    );
    if (!item || beginsName(list, item)) break;
    const linked = own.some((one) => item.before === spaced(head, one));
    found.push(linked ? { ...item, from, linked } : item);
    at = item.to;
  }
  return found;
}

/** The words from a place on that make a name with some of those that may stand before. */
function itemAt(list: Listing, from: number, heads: readonly string[]): Item | undefined {
  for (let to = Math.min(list.words.length, from + mostOwn); to > from; to--) {
    const item = { from, to };
    if (!list.isItem(item)) continue;
    const before = heads.find((one) => list.isName(`${one} ${list.text(item)}`));
    if (before !== undefined) return { ...item, before, linked: false };
  }
  return undefined;
}

/** Words with a space between. */
function spaced(head: string, links: string): string {
  return links === '' ? head : `${head} ${links}`;
}

/** Whether a longer name of its own begins with what is listed: «the ministers of defence and army chiefs». */
function beginsName(list: Listing, { from, to }: Span): boolean {
  return [1, 2].some((more) => {
    const longer = { from, to: to + more };
    return list.isRun(longer) && list.isName(list.text(longer));
  });
}
