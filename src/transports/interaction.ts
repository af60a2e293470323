// Answers one Discord interaction, whatever transport brought it: payload in, the bytes of the callback out.
import type { Context } from '../command.ts';
import { foundNothing } from '../gaps.ts';
import { type MessageBody, renderMessage } from '../render/discord.ts';
import { type ModalBody, renderModal } from '../render/modal.ts';
import type { Reply } from '../reply.ts';
import { type Asked, askedBy, type Question } from './asked.ts';
import { messageFor, outdated, replyTo } from './message.ts';
import { ourMistake } from './mistake.ts';
import type { Outcome } from './notice.ts';
import { type Interaction, interactionShape, interactionType } from './payload.ts';
import { forcedPrivate, isConfidential } from './privacy.ts';
import { most, remembered } from './remembered.ts';
import { beingTyped, type Choice, suggested } from './suggested.ts';

/** Callback types by Discord's names (Receiving and Responding). */
const callbackType = { pong: 1, message: 4, autocompleteResult: 8, modal: 9 } as const;

/** The body of an interaction callback. */
type Callback =
  | { readonly type: typeof callbackType.pong }
  | { readonly type: typeof callbackType.message; readonly data: MessageBody }
  | {
      readonly type: typeof callbackType.autocompleteResult;
      readonly data: { readonly choices: readonly Choice[] };
    }
  | { readonly type: typeof callbackType.modal; readonly data: ModalBody };

/** A callback, as the bytes of its JSON, with what was made of its interaction. */
interface Answered {
  readonly callback: Uint8Array<ArrayBuffer>;
  readonly outcome: Omit<Outcome, 'kind'>;
}

const bytes = new TextEncoder();
const bytesOf = (callback: Callback): Uint8Array<ArrayBuffer> =>
  bytes.encode(JSON.stringify(callback));

/**
 * The callback for an interaction, as the bytes of its JSON; undefined for a type that asks nothing of us.
 * Throws when the payload is not one that Discord sends; an answer that fails is logged by `report` and told to the
 * asker in one fixed sentence. `tell` learns what became of the interaction.
 */
export function respond(
  payload: unknown,
  context: Context,
  report: (error: unknown) => void,
  tell: (outcome: Outcome) => void = () => undefined,
): Uint8Array<ArrayBuffer> | undefined {
  const interaction = interactionShape.parse(payload);
  const kind = kinds[interaction.type];
  if (kind === undefined) return undefined;
  const { callback, outcome } = answers[kind](interaction, context, report);
  tell({ kind, ...outcome });
  return callback;
}

const kinds: Readonly<Record<number, Outcome['kind']>> = {
  [interactionType.ping]: 'ping',
  [interactionType.command]: 'command',
  [interactionType.component]: 'press',
  [interactionType.autocomplete]: 'autocomplete',
  [interactionType.form]: 'form',
};

type Answering = (
  interaction: Interaction,
  context: Context,
  report: (error: unknown) => void,
) => Answered;

const answers: Readonly<Record<Outcome['kind'], Answering>> = {
  ping: () => ({
    callback: bytesOf({ type: callbackType.pong }),
    outcome: { command: '', outcome: 'pong', foundNothing: false },
  }),
  autocomplete: choices,
  command: safely,
  press: safely,
  form: safely,
};

/** Choices for what is being typed. A fault is reported and gives none: no choices beat a late answer. */
function choices(
  interaction: Interaction,
  context: Context,
  report: (error: unknown) => void,
): Answered {
  const given = (callback: Answered['callback'], outcome: 'choices' | 'mistake'): Answered => ({
    callback,
    outcome: { command: known(interaction.data?.name, context), outcome, foundNothing: false },
  });
  try {
    return given(choicesFor(interaction, context), 'choices');
  } catch (error) {
    report(error);
    return given(offering([]), 'mistake');
  }
}

/** The choices given lately, by the command, its option and what was typed. */
const rememberedChoices = remembered<Answered['callback']>(most.choices);

function choicesFor(interaction: Interaction, context: Context): Answered['callback'] {
  const make = () => offering(suggested(interaction, context));
  if (isConfidential(interaction)) return make();
  return rememberedChoices(context, beingTyped(interaction), make);
}

function offering(choices: readonly Choice[]): Answered['callback'] {
  return bytesOf({ type: callbackType.autocompleteResult, data: { choices } });
}

/** A message or a form; our own mistake is reported, and told in one fixed sentence. */
function safely(
  interaction: Interaction,
  context: Context,
  report: (error: unknown) => void,
): Answered {
  const asked = askedBy(interaction, context);
  const command = known(asked?.request.command, context);
  try {
    return answered(interaction, asked, command, context);
  } catch (error) {
    report(error);
    const data = renderMessage(ourMistake, { ephemeral: true });
    return {
      callback: bytesOf({ type: callbackType.message, data }),
      outcome: { command, outcome: 'mistake', foundNothing: false },
    };
  }
}

function answered(
  interaction: Interaction,
  asked: Asked | undefined,
  command: string,
  context: Context,
): Answered {
  const isPrivate = isConfidential(interaction, asked?.request);
  const told = asked && !isPrivate ? { request: asked.request } : {};
  if (asked?.kind === 'form') {
    const option = context.commands.get(asked.request.command)?.options[asked.open];
    const data = option && renderModal(asked.request, asked.open, option);
    if (data)
      return {
        callback: bytesOf({ type: callbackType.modal, data }),
        outcome: { command, outcome: 'form', foundNothing: false, ...told },
      };
  }
  const question = asked?.kind === 'question' ? asked : undefined;
  const { callback, reply } = messageTo(interaction, question, context);
  const typed = interaction.type !== interactionType.component;
  if (typed && !isPrivate) context.gaps.count(reply);
  return {
    callback,
    outcome: {
      command,
      outcome: reply.mood,
      foundNothing: foundNothing(reply),
      ...told,
    },
  };
}

/** A message with what is counted of the reply in it. */
interface Message {
  readonly callback: Answered['callback'];
  readonly reply: Pick<Reply, 'mood' | 'data'>;
}

/** The messages given lately. */
const rememberedMessages = remembered<Message>(most.messages);

/**
 * The message for a question, or for a press that is none of ours. One that names a person is made anew, and nothing is
 * kept of what is confidential.
 */
function messageTo(
  interaction: Interaction,
  question: Question | undefined,
  context: Context,
): Message {
  const make = (): Message => {
    const reply = question ? replyTo(interaction, question, context) : outdated(context);
    const { mood } = reply;
    const { typed, via, kind } = reply.data;
    const data = messageFor(interaction, reply, question);
    const callback = bytesOf({ type: callbackType.message, data });
    return { callback, reply: { mood, data: { typed, via, kind } } };
  };
  if (!question || question.share || isConfidential(interaction, question.request)) return make();
  const { request, unread } = question;
  const depends = [request, unread, interaction.type, forcedPrivate(interaction)];
  return rememberedMessages(context, depends, make);
}

/** A command of ours by its name, or an empty text: what people or forgers make up must not grow a table of counts. */
function known(name: string | undefined, { commands }: Context): string {
  return name !== undefined && commands.has(name) ? name : '';
}
