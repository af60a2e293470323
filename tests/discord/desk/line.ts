// Reads a line as a person types it to Discord: `/name option:value option:value`, against the registered commands.
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Values } from '../double/asked.ts';
import { type Bag, bags } from '../double/components.ts';

/** The option that is being typed: its definition, what stands in it, and the line before its value. */
export interface Focus {
  readonly option: Bag;
  readonly text: string;
  readonly before: string;
}
export interface Typed {
  readonly command: APIApplicationCommand;
  readonly path: readonly string[];
  /** The definitions of the options at the end of the path. */
  readonly options: readonly Bag[];
  readonly values: Values;
  /** Why Discord's client would not send this; empty for a line that it would. */
  readonly faults: readonly string[];
  readonly focus: Focus | undefined;
}
/** The value behind the label that a person has chosen, such as "parliament" behind "Parliament". */
export type Labels = (option: Bag, label: string) => string | undefined;

const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
const isSubcommand = ({ type }: Bag): boolean => type === 1 || type === 2;
const nameOf = (option: Bag): string => String(option['name']);

/** The value of an option, or why there is none. */
function readValue(option: Bag, text: string, labels: Labels): { value: Values[string] } | string {
  const name = nameOf(option);
  const choices = bags(option['choices']);
  const same = (label: unknown): boolean => String(label).toLowerCase() === text.toLowerCase();
  const chosen = choices.find((one) => same(one['name']) || same(one['value']))?.['value'];
  if (typeof chosen === 'string' || typeof chosen === 'number') return { value: chosen };
  if (choices.length > 0)
    return `${name} is one of: ${choices.map((one) => one['name']).join(', ')}.`;
  switch (option['type']) {
    case STRING: {
      const { min_length: least, max_length: most } = option;
      const value = labels(option, text) ?? text;
      if (typeof least === 'number' && value.length < least) return `${name} is too short.`;
      if (typeof most === 'number' && value.length > most)
        return `${name} may have ${most} characters.`;
      return { value };
    }
    case BOOLEAN:
      return /^(?:true|false)$/iu.test(text)
        ? { value: text.toLowerCase() === 'true' }
        : `${name} is True or False.`;
    case INTEGER:
    case NUMBER: {
      const value = Number(text);
      const fits = option['type'] === NUMBER ? Number.isFinite(value) : Number.isInteger(value);
      return fits ? { value } : `${name} is a number.`;
    }
    default:
      return `This page cannot fill in ${name}.`;
  }
}

interface Part {
  readonly option: Bag;
  readonly text: string;
  readonly before: string;
}

/** The line after the command's name, cut at each `option:`; words before the first go to the first one wanted. */
function partsOf(options: readonly Bag[], line: string, from: number): Part[] {
  const rest = line.slice(from);
  const names = options.map(nameOf).join('|');
  const marks = names === '' ? [] : [...rest.matchAll(new RegExp(`(?<=^|\\s)(${names}):`, 'giu'))];
  const parts = marks.flatMap((mark, index) => {
    const option = options.find((one) => nameOf(one) === mark[1]?.toLowerCase());
    const start = mark.index + mark[0].length;
    const text = rest.slice(start, marks[index + 1]?.index);
    return option ? [{ option, text, before: line.slice(0, from + start) }] : [];
  });
  const bare = rest.slice(0, marks[0]?.index);
  const given = parts.map(({ option }) => option);
  const open = options.filter((option) => !given.includes(option));
  const wanted = open.find(({ required }) => required === true) ?? open[0];
  if (bare.trim() === '' || wanted === undefined) return parts;
  return [
    { option: wanted, text: bare, before: `${line.slice(0, from)}${nameOf(wanted)}:` },
    ...parts,
  ];
}

/** Reads a line; undefined while it does not begin with the name of one of the commands and a space or its end. */
export function readLine(
  line: string,
  commands: readonly APIApplicationCommand[],
  labels: Labels,
): Typed | undefined {
  const named = /^\/(\S+)\s?/u.exec(line);
  const command = commands.find((one) => one.type === 1 && one.name === named?.[1]?.toLowerCase());
  if (named === null || command === undefined) return undefined;
  let options: readonly Bag[] = bags(command.options);
  let from = named[0].length;
  const path: string[] = [];
  while (options.some(isSubcommand)) {
    const word = /^\S*\s?/u.exec(line.slice(from))?.[0] ?? '';
    const next = options.find((one) => nameOf(one) === word.trim());
    if (next === undefined) break;
    path.push(nameOf(next));
    options = bags(next['options']);
    from += word.length;
  }
  if (options.some(isSubcommand)) {
    const faults = [`One of: ${options.map(nameOf).join(', ')}.`];
    return { command, path, options, values: {}, faults, focus: undefined };
  }
  const parts = partsOf(options, line, from);
  const read = parts.map(
    ({ option, text }) => [option, readValue(option, text.trim(), labels)] as const,
  );
  const values = Object.fromEntries(
    read.flatMap(([option, found]) =>
      typeof found === 'string' ? [] : [[nameOf(option), found.value]],
    ),
  );
  const missing = options
    .filter((one) => one['required'] === true && !parts.some(({ option }) => option === one))
    .map((one) => `${nameOf(one)} is required.`);
  const faults = [
    ...read.flatMap(([, found]) => (typeof found === 'string' ? [found] : [])),
    ...missing,
  ];
  return { command, path, options, values, faults, focus: parts.at(-1) };
}
