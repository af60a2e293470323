// What listed names share and is said once, said with each of them: «the interior and defence ministries».
import type { Library } from '../knowledge/library.ts';
import { isCut, sharingEnd } from './cut-words.ts';
import { type Edit, Listing, singularsOf } from './lists.ts';
import { sharingFirst } from './sharing-first.ts';
import { sharingLast } from './sharing-last.ts';

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
