// Reads what an interaction asks: a command, a message's menu, a button, a choice, a filled form.
import type { Context } from '../command.ts';
import { filled, type Press, pressOf } from '../render/button.ts';
import type { Request } from '../reply.ts';
import { type Interaction, interactionType } from './payload.ts';

/** Discord's numbers for a command in the menu of a message, and for a select (Application Commands, Components). */
export const messageMenu = 3;
const stringSelect = 3;

/** A question to answer; with `share`, for everybody; `unread` are the options that a button carries as somebody typed them. */
export interface Question {
  readonly kind: 'question';
  readonly request: Request;
  readonly share: boolean;
  readonly unread?: readonly string[];
}

/** A question, or one option that the asker wants to type first. */
export type Asked =
  | Question
  | { readonly kind: 'form'; readonly request: Request; readonly open: string };

/** What an interaction asks, or undefined where its custom_id is none of ours or says less than it must. */
export function askedBy(interaction: Interaction, context: Context): Asked | undefined {
  const { type, data } = interaction;
  if (type === interactionType.command)
    return { kind: 'question', request: requestOf(data, context), share: false };
  const press = pressOf(data?.custom_id ?? '');
  if (!press) return undefined;
  if (type === interactionType.form) return completed(press, typedIn(data, press.open));
  if (data?.component_type === stringSelect) return completed(press, data.values?.[0]);
  return press.open === undefined
    ? { kind: 'question', ...press }
    : { kind: 'form', request: press.request, open: press.open };
}

/** The question of a press whose open option has been chosen or typed. */
function completed({ request, share, open }: Press, value: string | undefined): Asked | undefined {
  if (open === undefined || value === undefined) return undefined;
  return { kind: 'question', request: filled(request, open, value), share };
}

/** What was typed into the field of that name, in a label or, as older forms have it, in a row. */
function typedIn(data: Interaction['data'], field: string | undefined): string | undefined {
  const fields = (data?.components ?? []).flatMap(({ component, components = [] }) =>
    component === undefined ? components : [component],
  );
  return fields.find(({ custom_id }) => custom_id === field)?.value;
}

function requestOf(data: Interaction['data'], { commands }: Context): Request {
  if (data?.type === messageMenu) return fromMessage(data, commands);
  const options = (data?.options ?? []).map(({ name, value }) => [name, String(value ?? '')]);
  return { command: data?.name ?? '', options: Object.fromEntries(options) };
}

/** A message is asked about by its text, for the asker alone: whoever wrote it did not ask the bot. */
function fromMessage(
  { name = '', target_id: target = '', resolved }: NonNullable<Interaction['data']>,
  commands: Context['commands'],
): Request {
  const content = resolved?.messages?.[target]?.content ?? '';
  for (const [command, { listens }] of commands) {
    if (listens?.menu === name)
      return { command, options: { [listens.option]: content, private: 'true' } };
  }
  return { command: name, options: {} };
}
