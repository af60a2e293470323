// Whose the actors are that a question names: of the country that is spoken of, or of the body before them.
import type { NameIndex } from '../lookup/names.ts';
import { unspacedLetter } from '../lookup/scripts.ts';
import type { Mention, Reading } from './mentions.ts';
import { isNamed, type Place } from './places.ts';
import { stem } from './stems.ts';

/** Where actors were found: the question's words, where names end in it, and what decides whose they are. */
export interface Where extends Pick<Reading, 'posts' | 'endings' | 'idle' | 'known'> {
  readonly words: readonly string[];
  readonly index: NameIndex;
  readonly links: ReadonlySet<string>;
  readonly places: readonly Place[];
  readonly ends: ReadonlySet<number>;
}

/** A shorter word is near to some country's name by chance. From this score on another form is taken for the name. */
const shortestGuess = 5;
const surelyThere = 0.9;

/** The actors that were found, each as whose it is, in the order of naming. */
export function whose(found: readonly Mention[], where: Where): Mention[] {
  const own = beside(found, where).sort((a, b) => a.from - b.from);
  // What is a country's only because that is spoken of owns nothing: «the police emergency number in Kenya».
  return there(inBodies(ofOthers(own, where), where), where);
}

/** «Lego police», «Hezbollah army»: what stands right behind a body's name is that body's, and no kind by itself. */
function ofOthers(all: readonly Mention[], { index, ends }: Where): Mention[] {
  const isBody = ({ id }: Mention) => index.byId.get(id)?.kind !== undefined;
  const found: Mention[] = [];
  for (const one of all) {
    const before = found.at(-1);
    const own = before && before.to === one.from && !ends.has(before.to - 1);
    if (own && isBody(before) && !isBody(one))
      found[found.length - 1] = { ...before, to: one.to, more: true };
    else found.push(one);
  }
  return found;
}

/** Without posts in a body that is named next: «president of the Supreme Court» is no head of state. */
function inBodies(all: readonly Mention[], { words, ends, posts, links }: Where): Mention[] {
  return all.filter(({ from, to }, at) => {
    const next = all[at + 1];
    if (!next || next.from <= to || ends.has(to - 1)) return true;
    if (!words.slice(from, to).every((word) => posts.has(word))) return true;
    return !words.slice(to, next.from).every((word) => links.has(word));
  });
}

/** Where one country is spoken of, its own body or kind is meant, also by a name that bodies elsewhere have. */
function there(all: readonly Mention[], { words, index, places }: Where): Mention[] {
  const countries = new Set(places.map(({ from, to }) => words.slice(from, to).join(' ')));
  const [place, second] = countries;
  if (place === undefined || second !== undefined) return [...all];
  return all.map((mention) => {
    const own = words.slice(mention.from, mention.to);
    if (index.composing?.namesPlace(own)) return mention;
    const ids = index.composing?.exactly([...own, place].join(' ')) ?? [];
    const [id, other] = ids;
    return id === undefined || other !== undefined ? mention : { ...mention, id };
  });
}

/** What is general beside a country's name in a form of another language that is listed nowhere: «Швейцарская армия». */
function beside(
  all: readonly Mention[],
  { words, index, places, ends, endings, idle, known }: Where,
): Mention[] {
  const isFree = (at: number) => {
    const word = words[at] ?? '';
    const says = word.length >= shortestGuess && !idle(stem(word)) && !known(stem(word));
    return says && !isNamed(all, at) && !isNamed(places, at) && !unspacedLetter.test(word);
  };
  if (endings.cases.length === 0) return [...all];
  return all.map((mention) => {
    const { id, from, to } = mention;
    if (index.byId.get(id) === undefined || index.byId.get(id)?.kind !== undefined) return mention;
    for (const at of [from - 1, to]) {
      if (!isFree(at) || ends.has(Math.min(at, to - 1))) continue;
      const run = { from: Math.min(at, from), to: Math.max(at + 1, to) };
      const named = words.slice(run.from, run.to).join(' ');
      const { ids = [], score = 0, perhapsName } = index.composing?.find(named) ?? {};
      const [own = '', second] = ids;
      // «Taoiseach Martin» is of no Martinique.
      const isPerson = perhapsName !== undefined && index.composing?.isPeople(own);
      if (own !== '' && second === undefined && score >= surelyThere && !isPerson)
        return { id: own, ...run };
    }
    return mention;
  });
}
