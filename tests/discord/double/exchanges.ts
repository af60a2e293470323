// What the double knows of each interaction: its deadline, its one answer, its messages; and who waits for them.
import type {
  APIInteraction,
  APIInteractionResponse,
  APIMessage,
  Snowflake,
} from 'discord-api-types/v10';
import type { World } from './world.ts';

/** How an interaction was acknowledged, and what became of it. */
export interface Acknowledgement {
  /** The body of the callback as the bot sent it. */
  readonly callback: APIInteractionResponse;
  /** The message as kept at that moment: new (4), waiting (5) or updated (6, 7); none for choices and modals. */
  readonly message: APIMessage | undefined;
  readonly ephemeral: boolean;
  /** Milliseconds from the interaction to the callback. */
  readonly after: number;
  /** The message @original as it is now. */
  original(): APIMessage | undefined;
  /** Every message of this interaction as it is now: the original first, then the follow-ups. */
  messages(): APIMessage[];
  /** Resolves with the next message of this interaction that is created or edited from now on. */
  changed(withinMilliseconds?: number): Promise<APIMessage>;
}
export interface Exchange {
  readonly payload: APIInteraction;
  readonly openedAt: number;
  /** Forced upon users of a user-installed app who may not use external apps in the guild. */
  readonly forcedEphemeral: boolean;
  /** At most five follow-ups where the app is installed to the user alone. */
  readonly userInstallOnly: boolean;
  acknowledged: boolean;
  /** The deadline has passed without an answer. */
  late: boolean;
  deferred: boolean;
  ephemeral: boolean;
  followUps: number;
  original: Snowflake | undefined;
  readonly messages: Snowflake[];
  /** The last answer that was refused, for the word to whoever waits in vain. */
  refused: string | undefined;
  acknowledge(callback: APIInteractionResponse, message: APIMessage | undefined): void;
  /** Gives up at once: no answer can come any more. `why` is a sentence. */
  fail(why: string): void;
  tell(message: APIMessage): void;
}
export interface Exchanges {
  byToken(token: string): Exchange | undefined;
  /** Opens an interaction; the promise is of its acknowledgement, and rejects when the deadline passes. */
  open(payload: APIInteraction): Promise<Acknowledgement>;
  isOver(exchange: Exchange): boolean;
  stop(): void;
}

const USE_EXTERNAL_APPS = 1n << 50n;

/** What an interaction is called in words, such as "/ask" or "the click on more". */
function nameOf(payload: APIInteraction): string {
  const data: unknown = 'data' in payload ? payload.data : undefined;
  if (typeof data !== 'object' || data === null) return `interaction ${payload.id}`;
  if ('name' in data) return `/${String(data.name)} (interaction type ${payload.type})`;
  return `${'custom_id' in data ? String(data.custom_id) : payload.id} (interaction type ${payload.type})`;
}

/**
 * @param deadline milliseconds until the first answer, 3000 at Discord.
 * @param tokenLife milliseconds the token stays good for edits and follow-ups, 15 minutes at Discord.
 */
export function newExchanges(world: World, deadline: number, tokenLife: number): Exchanges {
  const exchanges = new Map<string, Exchange>();
  const timers = new Set<NodeJS.Timeout>();
  const later = (milliseconds: number, act: () => void): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, milliseconds);
    timers.add(timer);
    return timer;
  };
  const forget = (timer: NodeJS.Timeout): void => {
    clearTimeout(timer);
    timers.delete(timer);
  };
  const now = (id: Snowflake | undefined): APIMessage | undefined =>
    id === undefined ? undefined : world.messages.get(id);

  function open(payload: APIInteraction): Promise<Acknowledgement> {
    const owners = Object.keys(payload.authorizing_integration_owners);
    const userInstallOnly = owners.length > 0 && !owners.includes('0');
    const permissions = BigInt(payload.member?.permissions ?? USE_EXTERNAL_APPS);
    const waiting: ((message: APIMessage) => void)[] = [];
    return new Promise((resolve, reject) => {
      const timer = later(deadline, () => {
        exchange.late = true;
        const why =
          exchange.refused === undefined ? '' : ` The last answer was refused: ${exchange.refused}`;
        reject(new Error(`Nothing answered ${nameOf(payload)} within ${deadline} ms.${why}`));
      });
      const exchange: Exchange = {
        payload,
        openedAt: Date.now(),
        userInstallOnly,
        forcedEphemeral: userInstallOnly && (permissions & USE_EXTERNAL_APPS) === 0n,
        acknowledged: false,
        late: false,
        deferred: false,
        ephemeral: false,
        followUps: 0,
        original: undefined,
        messages: [],
        refused: undefined,
        tell: (message) => {
          for (const wake of waiting.splice(0)) wake(message);
        },
        fail: (why) => {
          if (exchange.acknowledged) return;
          exchange.late = true;
          forget(timer);
          reject(new Error(`${nameOf(payload)} was not answered: ${why}`));
        },
        acknowledge: (callback, message) => {
          forget(timer);
          resolve({
            callback,
            message,
            ephemeral: exchange.ephemeral,
            after: Date.now() - exchange.openedAt,
            original: () => now(exchange.original),
            messages: () => exchange.messages.map(now).filter((one) => one !== undefined),
            changed: (within = 3000) =>
              new Promise((wake, fail) => {
                const end = later(within, () =>
                  fail(new Error(`No message of ${nameOf(payload)} changed within ${within} ms.`)),
                );
                waiting.push((changed) => {
                  forget(end);
                  wake(changed);
                });
              }),
          });
        },
      };
      exchanges.set(payload.token, exchange);
    });
  }

  return {
    open,
    byToken: (token) => exchanges.get(token),
    isOver: (exchange) => Date.now() - exchange.openedAt > tokenLife,
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
