// What happens at the desk, place by place: what a person said and asked, and what became of it.
import type {
  APIInteraction,
  APIMessage,
  APIModalInteractionResponse,
} from 'discord-api-types/v10';
import type { Acknowledgement } from '../double/exchanges.ts';
import { newMessage } from '../double/messages.ts';
import type { Setting } from '../double/payloads.ts';
import type { Double } from '../double.ts';

export type Place = 'guild' | 'bot-dm' | 'private-channel';
export type Modal = APIModalInteractionResponse['data'];

/** Something a person asked: `line` says it as Discord does over the answer. */
export interface Asked {
  readonly kind: 'asked';
  readonly id: string;
  readonly place: Place;
  readonly line: string;
  answer?: Acknowledgement;
  /** Why there is no answer. */
  failure?: string;
}
/** Something a person said: an ordinary message. */
export interface Said {
  readonly kind: 'said';
  readonly id: string;
  readonly place: Place;
}
export interface Channel {
  readonly entries: readonly (Asked | Said)[];
  say(place: Place, content: string): void;
  /** Sends an interaction; resolves once it is answered or has failed, with the form that it opens, if any. */
  ask(place: Place, line: string, payload: APIInteraction): Promise<Modal | undefined>;
  /** Takes a private message out of sight. */
  dismiss(messageId: string): void;
}

/** Who asks, where: in a group the bot is not a member, so that it is installed to the asker alone. */
export const settingOf = (place: Place): Setting => ({
  where: place,
  install: place === 'private-channel' ? 'user' : 'server',
});

export function newChannel(double: Double): Channel {
  const { world } = double;
  const entries: (Asked | Said)[] = [];
  const channelOf = (place: Place): string =>
    place === 'guild' ? (world.guilds[0]?.channels[0]?.id ?? '') : world.privateChannels[place];

  function said(place: Place, content: string): APIMessage {
    const { asker: author } = world;
    const more = { author, application_id: undefined, webhook_id: undefined };
    const origin = { world, channelId: channelOf(place), ephemeral: false, type: 0, more };
    return newMessage(origin, { content }, []);
  }
  return {
    entries,
    say: (place, content) => {
      const message = said(place, content);
      world.messages.set(message.id, message);
      entries.push({ kind: 'said', id: message.id, place });
    },
    ask: async (place, line, payload) => {
      const entry: Asked = { kind: 'asked', id: payload.id, place, line };
      entries.push(entry);
      try {
        entry.answer = await double.interact(payload);
      } catch (error) {
        entry.failure = error instanceof Error ? error.message : String(error);
        return undefined;
      }
      const { callback } = entry.answer;
      return callback.type === 9 ? callback.data : undefined;
    },
    dismiss: (messageId) => {
      world.messages.delete(messageId);
    },
  };
}
