// The kinds of options: each suggests while a person types, and reads what they typed.
import type { Context, Option, OptionRead, Other, ShelfName } from './command.ts';
import { type Idea, ideasOf, readIdea } from './ideas.ts';
import { nearestWords } from './lookup/nearest.ts';
import { type Resolved, resolve, type Via } from './lookup/resolve.ts';
import { suggest } from './lookup/suggest.ts';

/** An entry that an option named, and how it was found. */
export interface Chosen extends Other {
  readonly via: Via;
}

interface About<R extends boolean> {
  readonly description: string;
  readonly required: R;
}

/** Longest text that Discord lets a person type into an option of ours; no name is longer. */
const longest = 100;

/** An option that names an entry of one or several shelves; where several have the name, the first shelf wins. */
export function anEntry<const R extends boolean>(
  on: readonly ShelfName[],
  about: About<R>,
): Option<Chosen> & { readonly required: R } {
  return {
    ...about,
    type: 'string',
    shelves: on,
    maxLength: longest,
    suggest: (context, typed) =>
      on
        .flatMap((shelf) =>
          suggest(
            context.names[shelf],
            typed,
            context.library.about.strip,
            startersOf(context, shelf),
          ),
        )
        .filter((one, at, all) => all.findIndex((other) => other.id === one.id) === at)
        .slice(0, 25),
    read: (context, typed) => readEntry(context, on, typed),
  };
}

function startersOf({ library, names }: Context, shelf: ShelfName): readonly string[] {
  if (shelf === 'actors') return library.about.starters;
  const all = [...names[shelf].byId.values()];
  const ordered = all.map((entry) => ({
    entry,
    order: 'order' in entry ? Number(entry.order) : 0,
  }));
  return ordered.sort((a, b) => a.order - b.order).map(({ entry }) => entry.id);
}

function readEntry(context: Context, on: readonly ShelfName[], typed: string): OptionRead<Chosen> {
  const tried = on.map((shelf) => ({
    shelf,
    resolved: resolve(context.names[shelf], typed, context.library.about.strip),
  }));
  const exact = tried.find(({ resolved }) => resolved.kind === 'found' && resolved.via === 'exact');
  const several = tried.find(({ resolved }) => resolved.kind === 'several');
  const fuzzy = tried.find(({ resolved }) => resolved.kind === 'found');
  const best = exact ?? several ?? fuzzy ?? tried[0];
  if (!best) throw new Error('an option must name at least one shelf');
  const { shelf, resolved } = best;
  if (resolved.kind === 'found') {
    const value = { shelf, id: resolved.id, via: resolved.via };
    if (!resolved.assumed) return { value };
    return {
      value,
      assumed: assumption(context, shelf, resolved),
      others: resolved.near.map((id) => ({ shelf, id })),
      short: resolved.id,
    };
  }
  const near = tried.flatMap((one) =>
    one.resolved.kind === 'nothing'
      ? one.resolved.near.map((id) => ({ shelf: one.shelf, id }))
      : [],
  );
  const others = resolved.kind === 'several' ? resolved.ids.map((id) => ({ shelf, id })) : near;
  return { fault: { kind: 'unresolved', typed: typed.trim(), shelves: on, resolved, others } };
}

/** «Taking "parlement" as Parliament (French).» */
function assumption(
  context: Context,
  shelf: ShelfName,
  found: Resolved & { kind: 'found' },
): string {
  const { typed = '', language } = found.assumed ?? {};
  const name = context.names[shelf].byId.get(found.id)?.name ?? found.id;
  const tongue = language ? context.library.about.languages[language] : undefined;
  return `Taking "${typed}" as ${name}${tongue ? ` (${tongue})` : ''}.`;
}

/** An option with a few fixed values, as id and label. */
export function aChoice<const V extends string, const R extends boolean>(
  values: Readonly<Record<V, string>>,
  about: About<R>,
): Option<V> & { readonly required: R } {
  const choices = Object.entries<string>(values).map(([id, label]) => ({ id, label }));
  return {
    ...about,
    type: 'string',
    choices,
    read: (_, typed) => {
      const wanted = typed.trim().toLowerCase();
      const found = choices.find(
        ({ id, label }) => id === wanted || label.toLowerCase() === wanted,
      );
      if (found) return { value: found.id as V };
      return {
        fault: {
          kind: 'wrong',
          typed,
          says: 'is not one of its values',
          permitted: choices.map(({ id }) => id),
        },
      };
    },
  };
}

/** An option that is any text. What is longer than Discord lets a person type is cut. */
export function aText<const R extends boolean>(
  about: About<R> & { readonly maxLength: number },
): Option<string> & { readonly required: R } {
  return {
    ...about,
    type: 'string',
    read: (_, typed) => ({ value: typed.trim().slice(0, about.maxLength) }),
  };
}

/** An option that names a part of the main source by its number or its title. */
export function aPart<const R extends boolean>(
  about: About<R>,
): Option<string> & { readonly required: R } {
  const partsOf = ({ library }: Context) => library.sources.get(library.about.source)?.parts ?? [];
  const labelled = (context: Context) =>
    partsOf(context).map(({ at, title }) => ({
      id: at,
      label: `${at}. ${title ?? ''}`.slice(0, 100),
    }));
  return {
    ...about,
    type: 'string',
    maxLength: longest,
    suggest: (context, typed) => {
      const wanted = typed.trim().toLowerCase();
      return labelled(context)
        .filter(({ label }) => label.toLowerCase().includes(wanted))
        .slice(0, 25);
    },
    read: (context, typed) => {
      const parts = partsOf(context);
      const number = /\d+/.exec(typed)?.[0];
      const wanted = typed.trim().toLowerCase();
      const byTitle = (title = '') => wanted !== '' && title.toLowerCase().includes(wanted);
      const found =
        parts.find(({ at }) => at === number || at === typed.trim()) ??
        parts.find(({ title }) => byTitle(title));
      if (found) return { value: found.at };
      const says = `is neither a number from ${parts[0]?.at} to ${parts.at(-1)?.at} nor part of a title`;
      return { fault: { kind: 'wrong', typed, says, permitted: [] } };
    },
  };
}

/** An option that names a command, with or without its slash. */
export function aCommand<const R extends boolean>(
  about: About<R>,
): Option<string> & { readonly required: R } {
  return {
    ...about,
    type: 'string',
    suggest: ({ commands }, typed) => {
      const wanted = typed.trim().replace(/^\//, '').toLowerCase();
      return [...commands.keys()]
        .filter((name) => name.includes(wanted))
        .slice(0, 25)
        .map((id) => ({ id, label: `/${id}` }));
    },
    read: ({ commands }, typed) => {
      const wanted = typed.trim().replace(/^\//, '').toLowerCase();
      if (commands.has(wanted)) return { value: wanted };
      const near = nearestWords(wanted, [...commands.keys()]);
      return {
        fault: {
          kind: 'wrong',
          typed,
          says: 'is not a command',
          permitted: near.length > 0 ? near : [...commands.keys()],
        },
      };
    },
  };
}

/** An option that finds quotations: by id or title, by idea in any near spelling, by term, or by the words themselves. */
export function anIdea<const R extends boolean>(
  about: About<R>,
): Option<Idea> & { readonly required: R } {
  return {
    ...about,
    type: 'string',
    maxLength: longest,
    suggest: (context, typed) =>
      suggest(ideasOf(context), typed, context.library.about.strip, [
        ...ideasOf(context).byId.keys(),
      ]),
    read: (context, typed) => readIdea(context, typed),
  };
}
