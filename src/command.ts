// The Command type: a function from checked options and a context to a Reply. It knows no transport, clock or file.
import type { Gaps } from './gaps.ts';
import type { Library } from './knowledge/library.ts';
import type { NameIndex } from './lookup/names.ts';
import type { Resolved } from './lookup/resolved.ts';
import type { ShelfName } from './lookup/shelves.ts';
import type { Suggestion } from './lookup/suggest.ts';
import type { Reply } from './reply.ts';

/** What a command may look at. */
export interface Context {
  readonly library: Library;
  readonly names: Readonly<Record<ShelfName, NameIndex>>;
  readonly commands: ReadonlyMap<string, Command>;
  /** The day of asking, as 2026-11-23: given by the transport, for what differs from day to day. */
  readonly today: string;
  /** Visible characters that the command's title and blocks may take to stay on one screen. */
  readonly room: number;
  readonly version: string;
  /** Where questions that found nothing are counted. */
  readonly gaps: Gaps;
}

/** What reading an option came to: a value (with what was assumed), or a fault to tell the asker. */
export type OptionRead<T> =
  | {
      readonly value: T;
      readonly assumed?: string;
      readonly others?: readonly Other[];
      /** A shorter text that reads as the same value: what a button carries where the typed one is too long. */
      readonly short?: string;
    }
  | { readonly fault: Fault };

/** An entry that might have been meant instead. */
export interface Other {
  readonly shelf: ShelfName;
  readonly id: string;
}

/** The asker's mistake, in a form that can be answered with what is near. */
export type Fault =
  | {
      readonly kind: 'unresolved';
      readonly typed: string;
      readonly shelves: readonly ShelfName[];
      readonly resolved: Resolved;
      readonly others: readonly Other[];
    }
  | {
      readonly kind: 'wrong';
      readonly typed: string;
      readonly says: string;
      readonly permitted: readonly string[];
    };

/** An option of a command. Its text may come from a person, so `read` trusts nothing. */
export interface Option<T = unknown> {
  readonly type: 'string' | 'integer';
  /** What it is, for Discord's and the terminal's help; at most 100 characters. */
  readonly description: string;
  readonly required: boolean;
  /** The shelves its entries stand on, for offering another command when a name stands elsewhere. */
  readonly shelves?: readonly ShelfName[];
  /** The few values it may have, where these are fixed. */
  readonly choices?: readonly Suggestion[];
  readonly maxLength?: number;
  /** True for what only a button or a script sends: it is not registered with Discord and not in the help. */
  readonly hidden?: boolean;
  readonly suggest?: (context: Context, typed: string) => readonly Suggestion[];
  readonly read: (context: Context, typed: string) => OptionRead<T>;
}

export type Options = Readonly<Record<string, Option>>;

/** The values of the options: those that are not required may be missing. */
export type Input<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> & { readonly required: true }
    ? T
    : OptionValue<O[K]> | undefined;
};
type OptionValue<O> = O extends Option<infer T> ? T : never;

/** A slash command; its file's name is its name. */
export interface Command<O extends Options = Options> {
  /** What it answers, at most 100 characters. */
  readonly description: string;
  readonly options: O;
  /** Requests that show it at work, as typed in a terminal; the first is shown when an option is missing. */
  readonly examples: readonly string[];
  /** For a command that takes what a shelf does not hold: the option for its name, and the words on the button. */
  readonly describes?: {
    readonly shelf: ShelfName;
    readonly option: string;
    readonly label: string;
  };
  /**
   * For the one command that takes plain words: the option for them, and how it is called in the menu of a message,
   * whose text it then takes. A line without a slash in a terminal goes there too.
   */
  readonly listens?: { readonly option: string; readonly menu: string };
  readonly run: (input: Input<O>, context: Context) => Reply;
}

/** Declares a command so that the types of its input follow from its options. */
export function command<const O extends Options>(definition: Command<O>): Command {
  return definition as unknown as Command;
}
