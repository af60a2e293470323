// What may come next in a typed line: commands, options, values. For the Tab key.
import type { Context } from './command.ts';

/** Completions for the end of a line, and the part of it that they replace. */
export interface Completion {
  readonly hits: readonly string[];
  readonly replaces: string;
}

/** Completes a command's name, or the value of the option that is being typed. */
export function complete(line: string, context: Context): Completion {
  const [, name = '', rest] = /^\/(\S*)(?:\s+([\s\S]*))?$/.exec(line) ?? [];
  if (rest === undefined) {
    const hits = [...context.commands.keys()].map((command) => `/${command}`);
    return {
      hits: hits.filter((hit) => hit.startsWith(line.toLowerCase())).map((hit) => `${hit} `),
      replaces: line,
    };
  }
  const options = context.commands.get(name.toLowerCase())?.options ?? {};
  const marked = /(?:^|\s)([a-z-]+):([^:]*)$/.exec(rest);
  const key = marked?.[1] ?? Object.keys(options)[0];
  const typed = marked?.[2] ?? rest;
  const option = key === undefined ? undefined : options[key];
  const choices = option?.suggest?.(context, typed) ?? option?.choices ?? [];
  return { hits: choices.map(({ id }) => id), replaces: typed };
}
