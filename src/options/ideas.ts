// Finds quotations by idea as well as by word.
import type { Context, Option, OptionRead } from '../command.ts';
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { Quotation } from '../knowledge/schema.ts';
import { fold } from '../lookup/fold.ts';
import { indexNames, type Named } from '../lookup/names.ts';
import { resolve } from '../lookup/resolve.ts';
import { strip } from '../lookup/strip.ts';
import { suggest } from '../lookup/suggest.ts';
import type { About } from './entries.ts';
import { longest } from './judged-names.ts';

/** What an idea or a word led to: quotations, best first. */
export interface Idea {
  readonly typed: string;
  readonly ids: readonly string[];
}

/** The ideas of all quotations as names to look up. */
const ideasOf = onceForLibrary((library) => {
  const ideas = new Map<string, Named>();
  for (const { ideas: list } of library.quotations.values()) {
    for (const name of list) ideas.set(fold(name), { id: fold(name), name });
  }
  return indexNames(ideas.values());
});

/** An option that finds quotations: by id or title, by who said it, by idea in any near spelling, by term, or by the words themselves. */
export function anIdea<const R extends boolean>(
  about: About<R>,
): Option<Idea> & { readonly required: R } {
  return {
    ...about,
    type: 'string',
    maxLength: longest,
    suggest: (context, typed) =>
      suggest(ideasOf(context.library), typed, context.library.about.strip, [
        ...ideasOf(context.library).byId.keys(),
      ]),
    read: (context, typed) => readIdea(context, typed),
  };
}

/** Reads what was typed after «about»: a quotation, whose they are, an idea, a term, or words of it, in this order. */
function readIdea(context: Context, typed: string): OptionRead<Idea> {
  const { library, names } = context;
  const { strip: wrapping } = library.about;
  const quotation = resolve(names.quotations, typed, wrapping);
  if (quotation.kind === 'found' && quotation.via === 'exact') {
    return { value: { typed, ids: withNeighbours(library, quotation.id) } };
  }
  const ids = allQuotations(library).map((id) => need(library.quotations, id));
  const person = resolve(names.people, typed, wrapping);
  if (person.kind === 'found' && person.via === 'exact') {
    const own = ids.filter(({ by }) => by === person.id);
    if (own.length > 0) return { value: { typed, ids: own.map(({ id }) => id) } };
  }
  const idea = resolve(ideasOf(context.library), typed, wrapping);
  const byIdea = (id: string) => {
    const place = (list: readonly string[]) => list.findIndex((one) => fold(one) === id);
    const having = ids.filter(({ ideas }) => place(ideas) >= 0);
    return having
      .sort((a, b) => place(a.ideas) - place(b.ideas))
      .sort(mainFirst(library))
      .map((one) => one.id);
  };
  if (idea.kind === 'found' && idea.via === 'exact')
    return { value: { typed, ids: byIdea(idea.id) } };
  const term = resolve(names.terms, typed, wrapping);
  const byTerm =
    term.kind === 'found'
      ? ids.filter(({ terms }) => terms?.includes(term.id)).map(({ id }) => id)
      : [];
  if (term.kind === 'found' && term.via === 'exact' && byTerm.length > 0)
    return { value: { typed, ids: byTerm } };
  const wanted = strip(fold(typed), wrapping).split(' ').filter(Boolean);
  const said = ids.filter(({ words }) =>
    wanted.every((word) => ` ${fold(words)} `.includes(` ${word} `)),
  );
  if (wanted.length > 0 && said.length > 0)
    return { value: { typed, ids: said.map(({ id }) => id) } };
  if (idea.kind === 'found') {
    const name = ideasOf(context.library).byId.get(idea.id)?.name ?? idea.id;
    return { value: { typed, ids: byIdea(idea.id) }, assumed: `Taking "${typed}" as ${name}.` };
  }
  const near = idea.kind === 'nothing' ? idea.near : idea.ids;
  const ideas = [...near, ...ideasOf(library).byId.keys()].slice(0, 5);
  const permitted = ideas.map((id) => ideasOf(library).byId.get(id)?.name ?? id);
  return { fault: { kind: 'wrong', typed, says: 'fits no quotation here', permitted } };
}

/** The quotations of the main source come before those of others. */
function mainFirst(library: Library): (a: Quotation, b: Quotation) => number {
  const elsewhere = ({ passage }: Quotation) =>
    Number(need(library.passages, passage).source.id !== library.about.source);
  return (a, b) => elsewhere(a) - elsewhere(b);
}

/** The ids of all quotations, those of the main source first. */
export const allQuotations = onceForLibrary((library) =>
  [...library.quotations.values()].sort(mainFirst(library)).map(({ id }) => id),
);

/** A quotation, then those after it, so that «another» leads through all of them. */
function withNeighbours(library: Library, id: string): string[] {
  const all = allQuotations(library);
  const at = all.indexOf(id);
  return [...all.slice(at), ...all.slice(0, at)];
}
