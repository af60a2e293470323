// What Discord offers while a line is typed: commands, the bot's own suggestions, choices, and options left to fill.
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Values } from '../double/asked.ts';
import { type Bag, bags } from '../double/components.ts';
import { type Labels, readLine, type Typed } from './line.ts';

/** One that can be chosen: the line as it is after that. */
export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  readonly line: string;
}
/** Asks the bot for choices: the values typed so far, and the name of the one that is being typed. */
export type Complete = (typed: Typed, values: Values, focused: string) => Promise<readonly Bag[]>;

const MOST = 25;
const BOOLEAN = 5;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function named(commands: readonly APIApplicationCommand[], prefix: string): Suggestion[] {
  return commands
    .filter(({ type, name }) => type === 1 && name.startsWith(prefix.toLowerCase()))
    .map(({ name, description, options }) => {
      const first = bags(options).find(({ required }) => required === true);
      const line = `/${name} ${first === undefined ? '' : `${text(first['name'])}:`}`;
      return { label: `/${name}`, detail: description, line };
    });
}

async function values(typed: Typed, complete: Complete): Promise<Suggestion[]> {
  const { focus } = typed;
  if (focus === undefined || / $/u.test(focus.text)) return [];
  const word = focus.text.trim();
  const name = text(focus.option['name']);
  const has = (label: string): boolean => label.toLowerCase().includes(word.toLowerCase());
  const fixed =
    focus.option['type'] === BOOLEAN
      ? ['True', 'False']
      : bags(focus.option['choices']).map((one) => text(one['name']));
  const completed =
    focus.option['autocomplete'] === true
      ? await complete(typed, { ...typed.values, [name]: word }, name)
      : [];
  const labels = [...fixed.filter(has), ...completed.map((one) => text(one['name']))];
  return labels.map((label) => ({ label, detail: name, line: `${focus.before}${label} ` }));
}

/** Options that are not filled in yet and that the last word begins. */
function options(typed: Typed, line: string): Suggestion[] {
  const begun = /\S*$/u.exec(line)?.[0] ?? '';
  const given = (name: string): boolean =>
    name in typed.values || name === typed.focus?.option['name'];
  return typed.options
    .filter((one) => !given(text(one['name'])) && text(one['name']).startsWith(begun.toLowerCase()))
    .map((one) => {
      const end = one['type'] === 1 || one['type'] === 2 ? ' ' : ':';
      const start = line.slice(0, line.length - begun.length);
      return {
        label: text(one['name']),
        detail: text(one['description']),
        line: `${start}${text(one['name'])}${end}`,
      };
    });
}

/** @param commands those that are offered in the place where the line is typed. */
export async function suggestions(
  line: string,
  commands: readonly APIApplicationCommand[],
  labels: Labels,
  complete: Complete,
): Promise<readonly Suggestion[]> {
  const begun = /^\/(\S*)$/u.exec(line);
  if (begun !== null) return named(commands, begun[1] ?? '').slice(0, MOST);
  const typed = readLine(line, commands, labels);
  if (typed === undefined) return [];
  const found = await values(typed, complete);
  return [...found, ...options(typed, line)].slice(0, MOST);
}
