// The HTTP transport's own handler, in this process, for comparing it with the gateway.
import type { Context } from '../../../src/command.ts';
import { callbackFaults } from '../../../src/render/limits/index.ts';
import { interactionsHandler } from '../../../src/transports/http.ts';
import type { Notice } from '../../../src/transports/notice.ts';
import { specCallbackFaults } from '../../discord/spec.ts';
import { newKeys, signed } from '../../transports/signed.ts';

export interface Handled {
  /** The status of the answer to a payload, and its callback where it has one. */
  readonly ask: (payload: unknown) => Promise<{ status: number; callback: unknown }>;
  readonly notices: readonly Notice[];
  readonly reported: readonly unknown[];
}

export function newHandled(context: () => Context): Handled {
  const keys = newKeys();
  const notices: Notice[] = [];
  const reported: unknown[] = [];
  const handler = interactionsHandler({
    publicKey: keys.publicKey,
    context,
    report: (error) => reported.push(error),
    notify: (notice) => notices.push(notice),
  });
  return {
    notices,
    reported,
    ask: async (payload) => {
      const init = signed(keys, JSON.stringify(payload));
      const response = await handler(new Request('http://bot/interactions', init));
      const callback: unknown = response.ok ? await response.json() : undefined;
      return { status: response.status, callback };
    },
  };
}

/** Why Discord would not take a callback, by our limits and by its own document. */
export const refusalsOf = (type: number, callback: unknown): readonly string[] => [
  ...callbackFaults(type, callback),
  ...specCallbackFaults(callback),
];

/** The same interactions in every run; another seed makes others. */
export const seed = 20_261_128;
