// Says how the process is: alive, ready, and its counts. For supervisors, load balancers and Prometheus.
import type { Handler } from '../transports/http.ts';
import type { Metrics } from './metrics.ts';

export interface HealthMeans {
  /** Whether what is asked now is answered. */
  readonly isReady: () => boolean;
  readonly revision: () => string;
  readonly version: string;
  readonly metrics: Metrics;
}

/** Whether a request is one of `/health`, `/health/live`, `/health/ready` and `/metrics`. */
export function asksForHealth({ url }: Request): boolean {
  return /^\/(?:health(?:\/live|\/ready)?|metrics)$/.test(new URL(url).pathname);
}

/**
 * The handler of those paths. Live is whoever answers at all; ready, 200 or 503, is who should be sent questions;
 * `/health` says both, and is 503 where `/health/ready` is.
 */
export function healthHandler({ isReady, revision, version, metrics }: HealthMeans): Handler {
  return async (request) => {
    if (!asksForHealth(request)) return new Response('Not found.\n', { status: 404 });
    // Some monitors ask for the head alone; the server then keeps the body to itself.
    if (!/^(?:GET|HEAD)$/.test(request.method))
      return new Response('Only GET and HEAD.\n', { status: 405, headers: { allow: 'GET, HEAD' } });
    const ready = isReady();
    const status = ready ? 200 : 503;
    switch (new URL(request.url).pathname) {
      case '/health/live':
        return Response.json({ live: true });
      case '/health/ready':
        return Response.json({ ready }, { status });
      case '/health':
        return Response.json({ live: true, ready, revision: revision(), version }, { status });
      default: {
        const { body, type } = await metrics.text();
        return new Response(body, { headers: { 'content-type': type } });
      }
    }
  };
}
