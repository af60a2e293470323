// Trouble on order: what should happen to the next request that matches, instead of an answer.
import { createHash } from 'node:crypto';
import type { Answer } from './answers.ts';

/** `hang` never answers; `reset` breaks the connection; both leave the request without any effect. */
export type Fault =
  | { readonly kind: 'rate-limit'; readonly retryAfter: number; readonly scope: Scope }
  | { readonly kind: 'status'; readonly status: number }
  /** A page of something that stands before Discord, with 200. */
  | { readonly kind: 'page' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' };
export type Scope = 'user' | 'shared' | 'global';

/** Which requests: by method, such as PUT, and by a pattern of the path below /api/v10. */
export interface Where {
  readonly method?: string;
  readonly path?: RegExp;
}
export interface Faults {
  /** The next `times` requests that match get this fault. */
  order(where: Where, fault: Fault, times: number): void;
  /** The fault for this request, if one was ordered. */
  take(method: string, path: string): Fault | undefined;
}

export function newFaults(): Faults {
  const orders: { where: Where; fault: Fault; left: number }[] = [];
  return {
    order: (where, fault, times) => {
      orders.push({ where, fault, left: times });
    },
    take: (method, path) => {
      const found = orders.find(
        ({ where, left }) =>
          left > 0 &&
          (where.method === undefined || where.method === method) &&
          (where.path === undefined || where.path.test(path)),
      );
      if (found !== undefined) found.left -= 1;
      return found?.fault;
    },
  };
}

/** 429 as Discord sends it: whole seconds, rounded up, in Retry-After, exact ones in the body (Discord, Rate Limits). */
export const rateLimited = (retryAfter: number, scope: Scope): Answer => ({
  status: 429,
  body: {
    message: 'You are being rate limited.',
    retry_after: retryAfter,
    global: scope === 'global',
    code: 0,
  },
  headers: {
    'retry-after': String(Math.ceil(retryAfter)),
    'x-ratelimit-scope': scope,
    ...(scope === 'global'
      ? { 'x-ratelimit-global': 'true' }
      : { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': retryAfter.toFixed(3) }),
  },
});

/**
 * The headers every answer carries. The bucket is generous and never runs out: a real one is Discord's secret.
 * @param route what shares the bucket, such as "GET /gateway/bot".
 */
export const rateHeaders = (route: string): Record<string, string> => ({
  'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
  'x-ratelimit-limit': '50',
  'x-ratelimit-remaining': '49',
  'x-ratelimit-reset': ((Date.now() + 1000) / 1000).toFixed(3),
  'x-ratelimit-reset-after': '1.000',
});
