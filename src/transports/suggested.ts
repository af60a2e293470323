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

/** Choices for the option being typed; none for an option that we do not have. Throws what `suggest` throws. */
export function suggested({ data }: Interaction, context: Context): Choice[] {
  const focused = data?.options?.find((option) => option.focused);
  const option = context.commands.get(data?.name ?? '')?.options[focused?.name ?? ''];
  if (!focused || !option?.suggest) return [];
  return option
    .suggest(context, String(focused.value ?? ''))
    .slice(0, LIMITS.choices)
    .map(({ id, label }) => ({
      name: cut(label, LIMITS.choiceName),
      value: cut(id, LIMITS.choiceValue),
    }));
}
