// Options whose values are no entries: a few fixed values, any text, a part of the source, a command.

import type { Context, Option } from '../command.ts';
import { nearestWords } from '../lookup/nearest.ts';
import { cut } from '../text.ts';
import type { About } from './entries.ts';
import { longest } from './judged-names.ts';

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
    read: (_, typed) => {
      const text = typed.trim();
      if (text.length <= about.maxLength) return { value: text };
      const assumed = `Only the first ${about.maxLength.toLocaleString('en')} characters were read.`;
      return { value: cut(text, about.maxLength), assumed };
    },
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
