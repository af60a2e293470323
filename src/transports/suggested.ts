// The choices that Discord shows while an option is typed.
import type { Context } from '../command.ts';
import { LIMITS } from '../render/limits/index.ts';
import { cut } from '../text.ts';
import type { Interaction } from './payload.ts';

/** A choice of an option (Application Commands, Application Command Option Choice). */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** The command, its option that is being typed, and the text so far: all that the choices depend on. */
export function beingTyped({ data }: Interaction): readonly (string | undefined)[] {
  const focused = data?.options?.find((option) => option.focused);
  return [data?.name, focused?.name, focused && String(focused.value ?? '')];
}

/** Choices for the option being typed; none for an option that we do not have. Throws what `suggest` throws. */
export function suggested(interaction: Interaction, context: Context): Choice[] {
  const [command = '', name = '', typed] = beingTyped(interaction);
  const option = context.commands.get(command)?.options[name];
  if (typed === undefined || !option?.suggest) return [];
  return option
    .suggest(context, typed)
    .slice(0, LIMITS.choices)
    .map(({ id, label }) => ({
      name: cut(label, LIMITS.choiceName),
      value: cut(id, LIMITS.choiceValue),
    }));
}
