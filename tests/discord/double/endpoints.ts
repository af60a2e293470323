// HTTP interactions: the double posts to the bot, signed as Discord signs, and takes the answer as the callback.
import type { APIInteraction } from 'discord-api-types/v10';
import { callbackFaults } from '../../../src/render/limits/index.ts';
import { specCallbackFaults } from '../spec.ts';
import { wordsOf } from './answers.ts';
import { bodyOf } from './body.ts';
import type { Exchanges } from './exchanges.ts';
import type { Replies } from './replies.ts';
import type { Keys, Signature } from './signing.ts';
import type { World } from './world.ts';

/** A request that the double has sent, with the answer it got; no status where the connection gave none. */
export interface Delivery {
  readonly url: string;
  readonly payload: unknown;
  readonly status: number | undefined;
  readonly body: unknown;
}
export interface Endpoints {
  readonly deliveries: readonly Delivery[];
  list(): readonly string[];
  /**
   * Sets "Interactions Endpoint URL", in place of the gateway; several are served in turn, as behind a load balancer.
   * None goes back to the gateway.
   * @throws what Discord's portal would say: each must answer a PING, and refuse a bad signature.
   */
  set(urls: readonly string[]): Promise<void>;
  /** Posts an interaction to the next endpoint; its answer is carried out, or its exchange fails. */
  deliver(payload: APIInteraction): Promise<void>;
}
export interface Served {
  readonly world: World;
  readonly keys: Keys;
  readonly replies: Replies;
  readonly exchanges: Exchanges;
  /** Milliseconds until Discord gives up. */
  readonly deadline: number;
}
interface Answered {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
}

const ping = (world: World): object => ({
  id: world.newId(),
  application_id: world.applicationId,
  type: 1,
  token: `ping-${world.newId()}`,
  version: 1,
  user: world.asker,
  app_permissions: '562949953601536',
  entitlements: [],
  authorizing_integration_owners: {},
});

export function newEndpoints(served: Served): Endpoints {
  const { world, keys, replies, exchanges, deadline } = served;
  const deliveries: Delivery[] = [];
  let urls: readonly string[] = [];
  let turn = 0;

  /** @throws when there is no answer in time; redirects are not followed. */
  async function post(url: string, body: string, signature: Signature): Promise<Answered> {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
        ...signature,
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(deadline),
    });
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** What the portal would object to; nothing for a good endpoint. */
  async function faults(url: string): Promise<string[]> {
    const body = JSON.stringify(ping(world));
    try {
      const good = await post(url, body, keys.sign(body));
      const bad = await post(url, body, keys.sign(`${body} `));
      const pong = (await bodyOf(good.type, good.bytes)).body;
      return [
        ...(good.status === 200 ? [] : [`${url} answered a PING with ${good.status}, not 200.`]),
        ...[...callbackFaults(1, pong), ...specCallbackFaults(pong)].map(
          (fault) => `${url} did not answer a PING with PONG: ${fault}`,
        ),
        ...(bad.status === 401
          ? []
          : [`${url} answered a bad signature with ${bad.status}, not 401.`]),
      ];
    } catch (error) {
      return [`${url} did not answer a PING: ${causeOf(error)}.`];
    }
  }

  /** Carries out the answer of an endpoint; returns why that cannot be. */
  async function carryOut(
    payload: APIInteraction,
    answered: Answered,
  ): Promise<string | undefined> {
    const { status, type, bytes } = answered;
    // 202 without a body: the answer will come as a callback (Discord, Receiving and Responding).
    if (status === 202 && bytes.length === 0) return undefined;
    if (status !== 200) return `the endpoint answered ${status}.`;
    if (!/^(?:application\/json|multipart\/form-data)\b/u.test(type))
      return `the endpoint answered with content-type "${type}".`;
    const sent = await bodyOf(type, bytes);
    const answer = replies.callback(payload.id, payload.token, false, sent);
    return answer.status < 400 ? undefined : wordsOf(answer);
  }

  return {
    deliveries,
    list: () => urls,
    set: async (wanted) => {
      const found = (await Promise.all(wanted.map(faults))).flat();
      if (found.length > 0)
        throw new Error(['The endpoint could not be verified.', ...found].join('\n'));
      urls = wanted;
    },
    deliver: async (payload) => {
      const url = urls[turn++ % urls.length] ?? '';
      const body = JSON.stringify(payload);
      try {
        const answered = await post(url, body, keys.sign(body));
        const { status, type, bytes } = answered;
        deliveries.push({ url, payload, status, body: (await bodyOf(type, bytes)).body });
        const why = await carryOut(payload, answered);
        if (why !== undefined) exchanges.byToken(payload.token)?.fail(why);
      } catch (error) {
        deliveries.push({ url, payload, status: undefined, body: undefined });
        exchanges.byToken(payload.token)?.fail(`${causeOf(error)}.`);
      }
    },
  };
}

/** A fault of the connection in words; fetch hides it in the cause. */
function causeOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}
