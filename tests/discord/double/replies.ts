// Takes a bot's answers to an interaction: the callback, then edits and follow-ups through its webhook.
import type { APIInteractionResponse, APIMessage, Snowflake } from 'discord-api-types/v10';
import { callbackFaults, messageFaults } from '../../../src/render/limits/index.ts';
import { specCallbackFaults, specMessageFaults } from '../spec.ts';
import { type Answer, invalidForm, nothing, ok, refusalOf, refusals, wordsOf } from './answers.ts';
import type { Sent } from './body.ts';
import { type Bag, isBag } from './components.ts';
import type { Exchange, Exchanges } from './exchanges.ts';
import { editedMessage, type File, newMessage, type Origin, stateFaults } from './messages.ts';
import type { World } from './world.ts';

export interface Replies {
  callback(id: Snowflake, token: string, withResponse: boolean, sent: Sent): Answer;
  /** @param messageId `@original`, an id, or nothing for a follow-up (POST). */
  webhook(method: string, token: string, messageId: string | undefined, sent: Sent): Answer;
}

const MESSAGE = 4;
const DEFER = 5;
const DEFER_UPDATE = 6;
const UPDATE = 7;
const EPHEMERAL = 64;
const FOLLOW_UPS_OF_USER_INSTALL = 5;

const bag = (value: unknown): Bag => (isBag(value) ? value : {});

/** Once both checks have passed, or are left out, a body is taken for one of the callbacks the types know. */
const isCallback = (refusal: Answer | undefined, body: unknown): body is APIInteractionResponse =>
  refusal === undefined && isBag(body) && typeof body['type'] === 'number';

export function newReplies(world: World, exchanges: Exchanges): Replies {
  function origin(exchange: Exchange, ephemeral: boolean, answers: Snowflake | undefined): Origin {
    const { payload } = exchange;
    const owner = payload.member?.user ?? payload.user ?? world.asker;
    const clicked = payload.type === 3 || payload.type === 5 ? payload.message?.id : undefined;
    const menu = payload.type === 2 && payload.data.type !== 1;
    const reference = answers ?? clicked;
    const channelId = payload.channel?.id ?? world.applicationId;
    const known = {
      id: payload.id,
      type: payload.type,
      user: owner,
      authorizing_integration_owners: payload.authorizing_integration_owners,
    };
    const metadata =
      payload.type === 3 ? { ...known, interacted_message_id: payload.message.id } : known;
    return {
      world,
      channelId,
      ephemeral: ephemeral || exchange.forcedEphemeral,
      type: reference !== undefined ? 19 : menu ? 23 : 20,
      more: {
        ...(payload.type === 2 || payload.type === 3 ? { interaction_metadata: metadata } : {}),
        ...(reference === undefined
          ? {}
          : { message_reference: { type: 0, channel_id: channelId, message_id: reference } }),
      },
    };
  }

  function keep(exchange: Exchange, message: APIMessage): APIMessage {
    world.messages.set(message.id, message);
    if (!exchange.messages.includes(message.id)) exchange.messages.push(message.id);
    exchange.tell(message);
    return message;
  }

  /** The message a component stands on, or a modal was opened from, as it is now. */
  function clicked({ payload }: Exchange): APIMessage | undefined {
    const message = 'message' in payload ? payload.message : undefined;
    return message && (world.messages.get(message.id) ?? message);
  }

  /** What only the message it is about can refuse: nothing there to update, or nothing left to see after it. */
  function stateRefusal(
    exchange: Exchange,
    callback: APIInteractionResponse,
    files: readonly File[],
  ) {
    if (callback.type !== DEFER_UPDATE && callback.type !== UPDATE) return undefined;
    const before = clicked(exchange);
    if (before === undefined)
      return invalidForm([`type is ${callback.type}; there is no message to update.`], []);
    const data = bag('data' in callback ? callback.data : undefined);
    return callback.type === UPDATE
      ? refusalOf(stateFaults(editedMessage(world, before, data, files)), [])
      : undefined;
  }

  /** Carries out an accepted callback: the message it makes or changes, if any. */
  function carryOut(exchange: Exchange, callback: APIInteractionResponse, files: readonly File[]) {
    const data = bag('data' in callback ? callback.data : undefined);
    if (callback.type === MESSAGE || callback.type === DEFER) {
      const ephemeral = (Number(data['flags'] ?? 0) & EPHEMERAL) !== 0;
      const body = callback.type === DEFER ? undefined : data;
      const message = newMessage(origin(exchange, ephemeral, undefined), body, files);
      exchange.deferred = callback.type === DEFER;
      exchange.original = message.id;
      exchange.ephemeral = ephemeral || exchange.forcedEphemeral;
      return keep(exchange, message);
    }
    if (callback.type === DEFER_UPDATE || callback.type === UPDATE) {
      const before = clicked(exchange);
      exchange.original = before?.id;
      exchange.ephemeral = ((before?.flags ?? 0) & EPHEMERAL) !== 0;
      if (before === undefined) return undefined;
      return keep(
        exchange,
        callback.type === UPDATE ? editedMessage(world, before, data, files) : before,
      );
    }
    return undefined;
  }

  /** The answer to a callback with ?with_response=true (Discord's document, InteractionCallbackResponse). */
  function response(exchange: Exchange, type: number, message: APIMessage | undefined): Answer {
    const { id, type: kind } = exchange.payload;
    const resource = type === MESSAGE || type === UPDATE ? { resource: { type, message } } : {};
    const about =
      message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: type === DEFER,
            response_message_ephemeral: exchange.ephemeral,
          };
    return ok({ interaction: { id, type: kind, ...about }, ...resource });
  }

  const refuse = (exchange: Exchange, answer: Answer): Answer => {
    exchange.refused = wordsOf(answer);
    return answer;
  };

  function change(exchange: Exchange, before: APIMessage, { body, files }: Sent): Answer {
    const refusal = refusalOf(messageFaults(body, 'edit'), specMessageFaults(body, 'edit'));
    if (refusal !== undefined) return refuse(exchange, refusal);
    const after = editedMessage(world, before, bag(body), files);
    const stale = refusalOf(stateFaults(after), []);
    if (stale !== undefined) return refuse(exchange, stale);
    if (before.id === exchange.original) exchange.deferred = false;
    return ok(keep(exchange, after));
  }

  function followUp(exchange: Exchange, sent: Sent): Answer {
    const original = exchange.original && world.messages.get(exchange.original);
    if (exchange.deferred && original) return change(exchange, original, sent);
    const { body, files } = sent;
    const refusal = refusalOf(messageFaults(body), specMessageFaults(body, 'create'));
    if (refusal !== undefined) return refuse(exchange, refusal);
    if (exchange.userInstallOnly && exchange.followUps >= FOLLOW_UPS_OF_USER_INSTALL)
      return refuse(exchange, refusals.followUpsUsedUp);
    exchange.followUps += 1;
    const ephemeral = (Number(bag(body)['flags'] ?? 0) & EPHEMERAL) !== 0;
    const message = newMessage(origin(exchange, ephemeral, exchange.original), bag(body), files);
    return ok(keep(exchange, message));
  }

  return {
    callback: (id, token, withResponse, { body, files }) => {
      const exchange = exchanges.byToken(token);
      if (exchange === undefined || exchange.payload.id !== id) return refusals.unknownInteraction;
      if (exchange.acknowledged) return refusals.alreadyAcknowledged;
      if (exchange.late) return refusals.unknownInteraction;
      const { type } = exchange.payload;
      const refusal = world.trusting
        ? undefined
        : refusalOf(callbackFaults(type, body), specCallbackFaults(body));
      if (!isCallback(refusal, body)) return refuse(exchange, refusal ?? refusals.notFound);
      const stale = stateRefusal(exchange, body, files);
      if (stale !== undefined) return refuse(exchange, stale);
      exchange.acknowledged = true;
      const message = carryOut(exchange, body, files);
      exchange.acknowledge(body, message);
      return withResponse ? response(exchange, body.type, message) : nothing;
    },
    webhook: (method, token, messageId, sent) => {
      const exchange = exchanges.byToken(token);
      if (exchange === undefined || exchanges.isOver(exchange)) return refusals.invalidToken;
      if (!exchange.acknowledged) return refusals.unknownWebhook;
      if (messageId === undefined)
        return method === 'POST' ? followUp(exchange, sent) : refusals.notFound;
      const id = messageId === '@original' ? exchange.original : messageId;
      const message = id === undefined ? undefined : world.messages.get(id);
      if (id === undefined || message === undefined || !exchange.messages.includes(id))
        return refusals.unknownMessage;
      if (method === 'GET') return ok(message);
      if (method === 'PATCH') return change(exchange, message, sent);
      if (method !== 'DELETE') return refusals.notFound;
      world.messages.delete(id);
      return nothing;
    },
  };
}
