// A button is a command with its options, written into its custom_id: nothing waits in memory.
import type { Request } from '../reply.ts';

/** What a press leads to: an answer for the presser alone, or the same answer for everybody. */
export interface Press {
  readonly request: Request;
  readonly share: boolean;
}

/** Most characters of a custom_id (Discord, Message Components). */
export const longestCustomId = 100;

/** The custom_id of a press, or undefined if it would be longer than Discord takes. */
export function customId({ request, share }: Press): string | undefined {
  const safe = (text: string) => text.replaceAll(/[%;=]/g, encodeURIComponent);
  const options = Object.entries(request.options).map(([name, value]) => `${name}=${safe(value)}`);
  const id = [share ? 'share' : 'ask', request.command, ...options].join(';');
  return id.length <= longestCustomId ? id : undefined;
}

/** The press that a custom_id stands for, or undefined if it is none of ours. */
export function pressOf(id: string): Press | undefined {
  const [mode, command, ...options] = id.split(';');
  if ((mode !== 'ask' && mode !== 'share') || !command) return undefined;
  if (options.some((pair) => pair.indexOf('=') < 1)) return undefined;
  const pairs = options.map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), unescaped(pair.slice(at + 1))] as const;
  });
  return { share: mode === 'share', request: { command, options: Object.fromEntries(pairs) } };
}

function unescaped(text: string): string {
  return text.replaceAll(/%(25|3B|3D)/g, decodeURIComponent);
}
