// What a transport tells whoever logs and counts: facts of operation, never who asked.
import type { Mood, Request } from '../reply.ts';

/** What was made of one interaction. */
export interface Outcome {
  readonly kind: 'ping' | 'command' | 'press' | 'form' | 'autocomplete';
  /** The command's name; empty where there is none, or none that we have. */
  readonly command: string;
  /** The mood of the reply, or what else was given; `mistake` is one of ours. */
  readonly outcome: Mood | 'pong' | 'choices' | 'form' | 'mistake';
  /** True where the library holds nothing for the question: such a question was refused. */
  readonly foundNothing: boolean;
  /** What was asked: for a log that is told to keep it, and for nothing else. */
  readonly request?: Request;
}

/** Something worth a line in the log or a count. */
export type Notice =
  | (Outcome & {
      readonly event: 'interaction';
      /** From its arrival until Discord had the answer. */
      readonly milliseconds: number;
      readonly shard?: number;
    })
  /** An answer that did not reach Discord, and why. */
  | { readonly event: 'lost'; readonly reason: string; readonly shard?: number }
  /** A request over HTTP that was turned away. */
  | { readonly event: 'refused'; readonly status: number; readonly reason: string }
  /** A shard has its connection, anew or as before; has lost it, and tries to have it again; or has it no more for good. */
  | {
      readonly event: 'gateway';
      readonly shard: number;
      readonly state: 'ready' | 'resumed' | 'lost' | 'closed';
      /** How it closed. */
      readonly code?: number;
      /** How long it was without, where it had lost it. */
      readonly secondsAway?: number;
    }
  /** A shard is about to ask to be let in. */
  | { readonly event: 'entering'; readonly shard: number }
  /** Discord has not let it in, several times in a row: it asks again in so many seconds. */
  | { readonly event: 'waiting'; readonly shard: number; readonly secondsUntilNext: number }
  /** The knowledge was read again; with problems, as `file:line:column  message`, the old one stays. */
  | {
      readonly event: 'knowledge';
      readonly revision: string;
      readonly problems: readonly string[];
    };

/** Is told of everything worth telling. It must not throw. */
export type Notify = (notice: Notice) => void;
