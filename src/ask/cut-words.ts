// A word without the end that it shares with one behind it: «Innen- und Verteidigungsministerium».
import { type Edit, type Listing, singularsOf } from './lists.ts';

/** Whether the end of a word stands in a word behind it. */
export function isCut(list: Listing, at: number): boolean {
  return /^-[,\s]/.test(list.words[at]?.behind ?? '');
}

/** «Innen- und Verteidigungsministerium»: a word without what it shares with the one behind. */
export function sharingEnd(list: Listing, at: number): Edit[] {
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
