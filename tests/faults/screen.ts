// What stands on the asker's screen after an interaction, in one text.
import type { Acknowledgement } from '../discord/double/exchanges.ts';
import { textOf } from '../transports/seen.ts';

const message = 4;
const choices = 8;

/** A message's text, after `[alone]` where nobody else sees it; choices as a list; a form by its title. */
export function seen({ callback, message: shown, ephemeral }: Acknowledgement): string {
  if (callback.type === message) return `${ephemeral ? '[alone] ' : ''}${textOf(shown)}`;
  const { data } = callback as { data: { choices?: { name: string }[]; title?: string } };
  if (callback.type === choices)
    return `choices: ${(data.choices ?? []).map(({ name }) => name).join(', ')}`;
  return `form: ${data.title}`;
}
