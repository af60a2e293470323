// Answers one Discord interaction, whatever transport brought it: payload in, callback body out.

import { answer } from '../answer.ts';
import type { Context } from '../command.ts';
import { pressOf } from '../render/button.ts';
import { type MessageBody, renderMessage } from '../render/discord.ts';
import type { Reply, Request } from '../reply.ts';
import { plain } from '../reply.ts';
import { sorry } from '../sorry.ts';
import { cut } from '../text.ts';
import { ourMistake } from './mistake.ts';
import { type Interaction, interactionShape } from './payload.ts';

/** Interaction and callback types by Discord's names (Receiving and Responding). */
const interactionType = { ping: 1, command: 2, component: 3, autocomplete: 4 } as const;
const callbackType = { pong: 1, message: 4, autocompleteResult: 8 } as const;

/** The body of an interaction callback. */
export type Callback =
  | { readonly type: typeof callbackType.pong }
  | { readonly type: typeof callbackType.message; readonly data: MessageBody }
  | {
      readonly type: typeof callbackType.autocompleteResult;
      readonly data: { readonly choices: readonly Choice[] };
    };

interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * The callback for an interaction, or undefined for a type that asks nothing of us.
 * Throws when the payload is not one that Discord sends; an answer that fails is logged by `report` and told to the
 * asker in one fixed sentence.
 */
export function respond(
  payload: unknown,
  context: Context,
  report: (error: unknown) => void,
): Callback | undefined {
  const interaction = interactionShape.parse(payload);
  switch (interaction.type) {
    case interactionType.ping:
      return { type: callbackType.pong };
    case interactionType.autocomplete:
      return {
        type: callbackType.autocompleteResult,
        data: { choices: suggested(interaction, context, report) },
      };
    case interactionType.command:
    case interactionType.component: {
      try {
        return { type: callbackType.message, data: message(interaction, context) };
      } catch (error) {
        report(error);
        return { type: callbackType.message, data: renderMessage(ourMistake, { ephemeral: true }) };
      }
    }
    default:
      return undefined;
  }
}

function message(interaction: Interaction, context: Context): MessageBody {
  const pressed = interaction.type === interactionType.component;
  const asked = pressed
    ? pressOf(interaction.data?.custom_id ?? '')
    : { request: requestOf(interaction, context), share: false };
  const reply = asked ? answer(asked.request, context) : outdated(context);
  if (!pressed) context.gaps.count(reply);
  const share = asked?.share ?? false;
  const wanted =
    reply.mood === 'sorry' || (pressed && !share) || asked?.request.options['private'] === 'true';
  const forced = isForcedPrivate(interaction);
  const shareable = wanted && !forced && reply.mood !== 'sorry' && reply.request !== undefined;
  const remark = remarkOn(interaction, { wanted, forced, share });
  return renderMessage(reply, {
    ephemeral: wanted || forced,
    ...(shareable && reply.request ? { share: reply.request } : {}),
    ...(remark === undefined ? {} : { remark }),
  });
}

function remarkOn(
  { user, member }: Interaction,
  {
    wanted,
    forced,
    share,
  }: { readonly wanted: boolean; readonly forced: boolean; readonly share: boolean },
): string | undefined {
  if (forced && !wanted) return 'Only you can see this: no outside apps in public here.';
  const id = member?.user?.id ?? user?.id;
  return share && !wanted && id !== undefined ? `Shared by <@${id}>` : undefined;
}

/** The permission USE_EXTERNAL_APPS (Permissions, bit 50). */
const useExternalApps = 1n << 50n;

/**
 * Whether Discord will show the answer to the asker alone in any case: in a server where only the user installed
 * the app and may not use external apps (Receiving and Responding, user-installed apps).
 */
function isForcedPrivate({
  guild_id,
  authorizing_integration_owners: owners,
  member,
}: Interaction): boolean {
  if (guild_id === undefined || owners === undefined || '0' in owners) return false;
  return (BigInt(member?.permissions ?? '0') & useExternalApps) === 0n;
}

/** Discord's number for a command in the menu of a message (Application Commands). */
const messageMenu = 3;

function requestOf({ data }: Interaction, { commands }: Context): Request {
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

function outdated(context: Context): Reply {
  return sorry({
    title: 'This button cannot be read any more',
    blocks: [{ kind: 'text', line: plain('It comes from another version. Please ask again.') }],
    next: context.commands.has('help')
      ? [{ label: '/help', request: { command: 'help', options: {} } }]
      : [],
  });
}

/** Longest name and value of a choice, and most choices (Discord, Application Commands). */
const longestChoice = 100;
const mostChoices = 25;

/** Choices for the option being typed. A fault here is reported and gives none: no choices beat a late answer. */
function suggested(
  { data }: Interaction,
  context: Context,
  report: (error: unknown) => void,
): Choice[] {
  const focused = data?.options?.find((option) => option.focused);
  const option = context.commands.get(data?.name ?? '')?.options[focused?.name ?? ''];
  if (!focused || !option?.suggest) return [];
  try {
    return option
      .suggest(context, String(focused.value ?? ''))
      .slice(0, mostChoices)
      .map(({ id, label }) => ({
        name: cut(label, longestChoice),
        value: cut(id, longestChoice),
      }));
  } catch (error) {
    report(error);
    return [];
  }
}
