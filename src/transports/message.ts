// The message that answers an interaction: what it says, for whom it is, whether it can be shared, and the words above it.
import { answer } from '../answer.ts';
import type { Context } from '../command.ts';
import { type MessageBody, renderMessage } from '../render/discord.ts';
import { type Next, plain, type Reply } from '../reply.ts';
import { sorry } from '../sorry.ts';
import { messageMenu, type Question } from './asked.ts';
import { type Interaction, interactionType } from './payload.ts';
import { forcedPrivate, remarkOn } from './privacy.ts';

/**
 * The reply to a question. What a button or a list asks about was here once, so that it is not called unknown, unless
 * somebody typed it and nobody looked at it before.
 */
export function replyTo({ type, data }: Interaction, question: Question, context: Context): Reply {
  const reply = answer(question.request, context);
  const { reason, option } = reply.data;
  if (data?.type === messageMenu && reason === 'missing') return wordless(context);
  const isGone =
    type === interactionType.component &&
    reason === 'unknown' &&
    !question.unread?.some((name) => name === option);
  return isGone ? gone(context) : reply;
}

/** The message for a reply: an apology and whatever follows a press are for the asker alone, unless shared. */
export function messageFor(
  interaction: Interaction,
  reply: Reply,
  question: Question | undefined,
): MessageBody {
  const pressed = interaction.type !== interactionType.command;
  const share = question?.share ?? false;
  const wanted =
    reply.mood === 'sorry' ||
    (pressed && !share) ||
    question?.request.options['private'] === 'true';
  const forced = forcedPrivate(interaction);
  const shareable =
    wanted && forced === undefined && reply.mood !== 'sorry' && reply.request !== undefined;
  const remark = remarkOn(interaction, { wanted, forced, share });
  return renderMessage(reply, {
    ephemeral: wanted || forced !== undefined,
    ...(shareable && reply.request ? { share: reply.request } : {}),
    ...(remark === undefined ? {} : { remark }),
  });
}

/** What is said of a message that holds pictures, cards or the bot's own answers, and no words that can be read. */
function wordless(context: Context): Reply {
  return sorry({
    title: 'This message has no text that I can read',
    blocks: [
      { kind: 'text', line: plain('I read what somebody typed, no pictures, files or cards.') },
    ],
    next: helped(context),
  });
}

/** What a button says that is none of ours, or of another version. */
export function outdated(context: Context): Reply {
  return fromAnotherVersion('This button cannot be read any more', context);
}

/** What a button says whose entry has been taken out or renamed since. */
function gone(context: Context): Reply {
  return fromAnotherVersion('This is no longer in the library', context);
}

function fromAnotherVersion(title: string, context: Context): Reply {
  return sorry({
    title,
    blocks: [{ kind: 'text', line: plain('It comes from another version. Please ask again.') }],
    next: helped(context),
  });
}

function helped({ commands }: Context): Next[] {
  return commands.has('help')
    ? [{ label: '/help', request: { command: 'help', options: {} } }]
    : [];
}
