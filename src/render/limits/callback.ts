// What Discord refuses in the first answer to an interaction: the body of POST /interactions/{id}/{token}/callback.

import { localized } from './localized.ts';
import { message } from './message.ts';
import { modal } from './modal.ts';
import { FLAGS, LIMITS } from './numbers.ts';
import {
  about,
  every,
  finite,
  isRecord,
  list,
  listOf,
  oneOf,
  type Rule,
  said,
  shape,
  text,
} from './shape.ts';

/**
 * Interaction type -> callback types that may answer it (Discord, Interaction Callback Type). Type 12 (open an
 * activity) and 13 (shop) are left out: this bot has neither.
 */
const ANSWERS: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};
const INTERACTION_NAMES: Readonly<Record<number, string>> = {
  1: 'a ping',
  2: 'a command',
  3: 'a component',
  4: 'an autocomplete',
  5: 'a submitted modal',
};

/** The value of a choice: a text of up to 100 characters, or a number. */
export const choiceValue: Rule = (value, path) =>
  typeof value === 'string' ? text(1, LIMITS.choiceValue)(value, path) : finite(value, path);

/** One choice of an option or of an autocomplete answer (Discord, Application Command Option Choice). */
export const choice: Rule = shape(
  { name: text(1, LIMITS.choiceName), value: choiceValue },
  { name_localizations: localized(text(1, LIMITS.choiceName)) },
);

const suggestions: Rule = every(
  shape({ choices: list(0, LIMITS.choices, choice) }),
  about((value, path) => {
    const kinds = new Set(
      listOf(value['choices']).map((one) => (isRecord(one) ? typeof one['value'] : 'none')),
    );
    return kinds.size > 1
      ? [
          `${path}.choices have values of ${kinds.size} kinds (${[...kinds].join(', ')}); Discord wants one.`,
        ]
      : [];
  }),
);

/** A defer may say one thing only: whether the later answer is ephemeral (discord.md section 1, "Deferred reply"). */
const defer: Rule = shape({}, { flags: oneOf(0, FLAGS.ephemeral) });

const bodies: Readonly<Record<number, Rule>> = {
  1: shape({ type: oneOf(1) }, {}, 'callback'),
  4: shape({ type: oneOf(4), data: message('new') }, {}, 'callback'),
  5: shape({ type: oneOf(5) }, { data: defer }, 'callback'),
  6: shape({ type: oneOf(6) }, {}, 'callback'),
  7: shape({ type: oneOf(7), data: message('edit') }, {}, 'callback'),
  8: shape({ type: oneOf(8), data: suggestions }, {}, 'callback'),
  9: shape({ type: oneOf(9), data: modal }, {}, 'callback'),
};

/**
 * Says what Discord would refuse in a callback: a type that cannot answer this interaction, a defer that says too
 * much, choices, a modal or a message beyond the limits. Paths begin at the callback: `data.components[0]`.
 *
 * Source: Discord's documentation "Receiving and Responding" (discord.md sections 1 and 2). Deadlines and "answered
 * once" need state: the double has them.
 * @param interactionType 1 ping, 2 command, 3 component, 4 autocomplete, 5 submitted modal.
 */
export function callbackFaults(interactionType: number, callback: unknown): string[] {
  const allowed = ANSWERS[interactionType];
  if (allowed === undefined)
    return [`callback answers an interaction of type ${interactionType}; there are types 1 to 5.`];
  if (!isRecord(callback)) return [`callback is ${said(callback)}; Discord wants an object.`];
  const type = callback['type'];
  const faults = allowed.some((one) => one === type)
    ? []
    : [
        `type is ${said(type)}; ${INTERACTION_NAMES[interactionType]} may be answered with ${allowed.join(', ')}.`,
      ];
  const rule = typeof type === 'number' ? bodies[type] : undefined;
  return rule === undefined ? faults : [...faults, ...rule(callback, '')];
}
