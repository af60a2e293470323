// The typed form of a request: `/compare first:courts second:parliament`, as Discord prints it.
import type { Command } from './command.ts';
import type { Request } from './reply.ts';

/** A quoted text, in which nothing is an option, or the name and colon that begin an option. */
const optionMark = /"[^"]*"|(?:^| )([a-z][a-z-]*):(?!\/\/)(?=[^ ])/g;

/**
 * Reads a typed line. Words before the first `name:` go to the first required option (else to the first option);
 * where two are required and both missing, "X and Y", "X vs Y", "X, Y" or "X | Y" fills both.
 * A value in quotation marks is taken as it is. Returns undefined for a line that does not begin with a slash.
 */
export function parseLine(
  line: string,
  commands: ReadonlyMap<string, Command>,
): Request | undefined {
  const found = /^\/([^ :]*) ?(.*)$/.exec(line.replaceAll(/\s+/g, ' ').trim());
  if (!found) return undefined;
  const [, name = '', rest = ''] = found;
  const options: Record<string, string> = {};
  const marks = optionMarks(rest);
  for (const [at, mark] of marks.entries()) {
    const value = rest.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim();
    options[mark[1] ?? ''] = unquoted(value);
  }
  const bare = unquoted(rest.slice(0, marks[0]?.index ?? rest.length).trim());
  if (bare !== '')
    Object.assign(options, bareOptions(bare, commands.get(name.toLowerCase()), options));
  return { command: name.toLowerCase(), options };
}

/** The request for a line without a slash: it goes to the command that takes plain words. */
export function plainRequest(
  line: string,
  { commands }: { readonly commands: ReadonlyMap<string, Command> },
): Request {
  for (const [command, { listens }] of commands)
    if (listens) return { command, options: { [listens.option]: line } };
  return { command: line, options: {} };
}

function optionMarks(text: string): RegExpExecArray[] {
  return [...text.matchAll(optionMark)].filter(([, name]) => name !== undefined);
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
  const halves = second === undefined ? [] : bare.split(/ (?:and|vs\.?|versus|with) | ?[,/|] ?/i);
  if (second !== undefined && halves.length === 2 && halves[0] && halves[1]) {
    return { [first]: halves[0], [second]: halves[1] };
  }
  return { [first]: bare };
}

/** The line that a person types for a request; reading it gives the same request again, quotation marks apart. */
export function formatLine(
  { command, options }: Request,
  commands: ReadonlyMap<string, Command>,
): string {
  const definition = commands.get(command);
  const names = Object.keys(definition?.options ?? {});
  const required = names.filter((name) => definition?.options[name]?.required);
  const bare = required.length === 1 ? required[0] : required.length === 0 ? names[0] : undefined;
  const value = bare === undefined ? undefined : options[bare];
  const rest = Object.entries(options).filter(([name]) => name !== bare);
  const given = rest.map(([name, text]) => `${name}:${quoted(text)}`);
  return [`/${command}`, ...(value === undefined ? [] : [quoted(value)]), ...given].join(' ');
}

/** A value in quotation marks where something in it would be read as an option, or the name before it as none. */
function quoted(value: string): string {
  const isMisread = optionMarks(value).length > 0 || value.startsWith('//');
  return isMisread && !value.includes('"') ? `"${value}"` : value;
}
