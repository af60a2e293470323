// A button is a command with its options, written into its custom_id: nothing waits in memory.
import type { Request } from '../reply.ts';
import { cut } from '../text.ts';

/** What a press leads to: an answer for the presser alone, or the same answer for everybody. */
export interface Press {
  readonly request: Request;
  readonly share: boolean;
  /** The option that the presser still fills: by choosing in a select, or by typing over what the request has. */
  readonly open?: string;
  /** The options whose values somebody typed, and nobody has looked at yet. */
  readonly unread?: readonly string[];
}

/** Most characters of a custom_id (Discord, Message Components). */
export const longestCustomId = 100;

/**
 * The custom_id of a press, or undefined if it would be longer than Discord takes: `ask;define;term=force`. The open
 * option has a question mark after its name, and no value where it has none yet: `ask;lecture;slide?`. One that is unread
 * has an exclamation mark: `ask;compare;first=courts;second!=AFP`.
 */
export function customId({ request, share, open, unread = [] }: Press): string | undefined {
  const safe = (text: string) => text.replaceAll(/[%;=]/g, encodeURIComponent);
  const options = Object.entries(request.options).map(
    ([name, value]) =>
      `${name}${name === open ? '?' : unread.includes(name) ? '!' : ''}=${safe(value)}`,
  );
  const empty = open === undefined || Object.hasOwn(request.options, open) ? [] : [`${open}?`];
  const id = [share ? 'share' : 'ask', request.command, ...options, ...empty].join(';');
  return id.length <= longestCustomId ? id : undefined;
}

/** The custom_id of a press whose open option keeps what fits of its present value, if the rest fits at all. */
export function openCustomId(press: Press & { readonly open: string }): string | undefined {
  const { command, options } = press.request;
  const present = options[press.open] ?? '';
  for (let most = Math.min(present.length, longestCustomId); most >= 0; most -= 1) {
    const request = { command, options: { ...options, [press.open]: cut(present, most) } };
    const id = customId({ ...press, request });
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The press that a custom_id stands for, or undefined if it is none of ours. */
export function pressOf(id: string): Press | undefined {
  const [mode, command, ...parts] = id.split(';');
  if ((mode !== 'ask' && mode !== 'share') || !command) return undefined;
  const options: [string, string][] = [];
  const open: string[] = [];
  const unread: string[] = [];
  for (const part of parts) {
    const [, name = '', mark, value] = /^([^=]+?)([?!])?(?:=(.*))?$/s.exec(part) ?? [];
    if (name === '' || (value === undefined && mark !== '?')) return undefined;
    if (mark === '?') open.push(name);
    if (mark === '!') unread.push(name);
    if (value !== undefined) options.push([name, unescaped(value)]);
  }
  const [only, ...others] = open;
  if (others.length > 0) return undefined;
  const request = { command, options: Object.fromEntries(options) };
  return {
    ...{ share: mode === 'share', request },
    ...(only === undefined ? {} : { open: only }),
    ...(unread.length === 0 ? {} : { unread }),
  };
}

/** The request of a press once its open option has a value. */
export function filled({ command, options }: Request, open: string, value: string): Request {
  return { command, options: { ...options, [open]: value } };
}

function unescaped(text: string): string {
  return text.replaceAll(/%(25|3B|3D)/g, decodeURIComponent);
}
