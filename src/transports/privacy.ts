// Who may see an answer: where Discord will show it to the asker alone in any case, and the words that say so.
import type { Request } from '../reply.ts';
import type { Interaction } from './payload.ts';

/** Permissions by Discord's names (Permissions, bitwise flags). */
const sendMessages = 1n << 11n;
const sendMessagesInThreads = 1n << 38n;
const useExternalApps = 1n << 50n;

/** Of a message that only the asker sees (Message Flags, EPHEMERAL). */
const ephemeral = 1 << 6;

/** Channel types that are threads: of announcements, public, private (Channel Types). */
const threads: readonly number[] = [10, 11, 12];

/** Why Discord shows an answer to the asker alone, or undefined where it does not. */
export type Forced = 'no outside apps in public here' | 'you may not write here' | undefined;

/**
 * In a server where only the user installed the app, an answer is for the asker alone if they may not use outside apps
 * there, or may not write there (Receiving and Responding, user-installed apps). The five follow-ups that such an app
 * has per interaction are never needed: every interaction gets one answer.
 */
export function forcedPrivate({
  guild_id,
  authorizing_integration_owners: owners,
  member,
  channel,
}: Interaction): Forced {
  if (guild_id === undefined || owners === undefined || '0' in owners) return undefined;
  const may = BigInt(member?.permissions ?? '0');
  if ((may & useExternalApps) === 0n) return 'no outside apps in public here';
  const writing = threads.includes(channel?.type ?? 0) ? sendMessagesInThreads : sendMessages;
  return (may & writing) === 0n ? 'you may not write here' : undefined;
}

/** The line above an answer: why it is private though nobody asked for that, or who shared it. */
export function remarkOn(
  { user, member }: Interaction,
  look: { readonly wanted: boolean; readonly forced: Forced; readonly share: boolean },
): string | undefined {
  const { wanted, forced, share } = look;
  if (forced !== undefined && !wanted) return `Only you can see this: ${forced}.`;
  const id = member?.user?.id ?? user?.id;
  return share && !wanted && id !== undefined ? `Shared by <@${id}>` : undefined;
}

/**
 * Whether what is asked or typed is for the asker alone, so that nothing of it may be kept: asked with `private`, about a
 * message, or by a press under an answer that only they see.
 */
export function isConfidential({ data, message }: Interaction, request?: Request): boolean {
  if (request?.options['private'] === 'true') return true;
  if (data?.options?.some(({ name, value }) => name === 'private' && value === true)) return true;
  return ((message?.flags ?? 0) & ephemeral) !== 0;
}
