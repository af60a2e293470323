// The typed form of a request: `/compare first:courts second:parliament`, as Discord prints it.
import type { Command } from './command.ts';
import type { Request } from './reply.ts';

const optionMark = /(?:^|\s)([a-z][a-z-]*):(?!\/\/)(?=\S)/g;

/**
 * Reads a typed line. Words before the first `name:` go to the first required option (else to the first option);
 * where two are required and both missing, "X and Y", "X vs Y" or "X, Y" fills both.
 * Returns undefined for a line that does not begin with a slash.
 */
export function parseLine(
  line: string,
  commands: ReadonlyMap<string, Command>,
): Request | undefined {
  const found = /^\s*\/([^\s:]*)\s*([\s\S]*)$/.exec(line);
  if (!found) return undefined;
  const [, name = '', rest = ''] = found;
  const options: Record<string, string> = {};
  const marks = [...rest.matchAll(optionMark)];
  for (const [at, mark] of marks.entries()) {
    const value = rest.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim();
    options[mark[1] ?? ''] = unquoted(value);
  }
  const bare = unquoted(rest.slice(0, marks[0]?.index ?? rest.length).trim());
  if (bare !== '')
    Object.assign(options, bareOptions(bare, commands.get(name.toLowerCase()), options));
  return { command: name.toLowerCase(), options };
}

function unquoted(value: string): string {
  return /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value;
}

function bareOptions(
  bare: string,
  command: Command | undefined,
  given: Record<string, string>,
): Record<string, string> {
  const names = Object.keys(command?.options ?? {});
  const open = names.filter((name) => command?.options[name]?.required && !(name in given));
  const [first = names[0] ?? 'text', second] = open;
  const halves =
    second === undefined ? [] : bare.split(/\s+(?:and|vs\.?|versus|with)\s+|\s*[,/]\s*/i);
  if (second !== undefined && halves.length === 2 && halves[0] && halves[1]) {
    return { [first]: halves[0], [second]: halves[1] };
  }
  return { [first]: bare };
}

/** The line that a person types for a request; reading it gives the same request again. */
export function formatLine(
  { command, options }: Request,
  commands: ReadonlyMap<string, Command>,
): string {
  const definition = commands.get(command);
  const names = Object.keys(definition?.options ?? {});
  const required = names.filter((name) => definition?.options[name]?.required);
  const bare = required.length === 1 ? required[0] : required.length === 0 ? names[0] : undefined;
  const value = bare === undefined ? undefined : options[bare];
  const free = value !== undefined && ![...` ${value}`.matchAll(optionMark)].length;
  const rest = Object.entries(options).filter(([name]) => !(free && name === bare));
  return [
    `/${command}`,
    ...(free ? [value] : []),
    ...rest.map(([name, text]) => `${name}:${text}`),
  ].join(' ');
}
