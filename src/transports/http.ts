// Answers interactions that Discord posts over HTTP: a web-standard handler for any host, without discord.js.
import { ZodError } from 'zod';
import type { Context } from '../command.ts';
import { respond } from './interaction.ts';
import type { Notify, Outcome } from './notice.ts';
import { verifying } from './signature.ts';
import { overload, takingTurns, tooLate } from './turns.ts';

/** A web-standard handler, as Node behind a load balancer and serverless hosts run it. */
export type Handler = (request: Request) => Promise<Response>;

export interface HttpMeans {
  /** The application's public key, 64 hexadecimal digits. */
  readonly publicKey: string;
  /** The present context. */
  readonly context: () => Context;
  /** Is told what went wrong on our side. */
  readonly report: (error: unknown) => void;
  readonly notify?: Notify;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Where Discord posts to: the path of the Interactions Endpoint URL. */
export const interactionsPath = '/interactions';

/**
 * Most bytes of a body. The largest interaction is a message's menu: the message with 4,000 characters of text, 6,000
 * of embeds and 4,000 of components, the message it answers in the same size, every character up to six bytes in JSON,
 * and some hundred ids and addresses. That stays below 256 KiB; twice that is refused without being read.
 */
export const mostBytes = 512 * 1024;

/** Milliseconds that Discord waits for an answer (Receiving and Responding). */
const inTime = 3000;

/** Seconds that a timestamp may be away from our clock: a replay is refused, a clock that is a little wrong is not. */
export const mostSkew = 300;

/**
 * The handler of `POST /interactions` (Receiving and Responding, HTTP). It answers what the gateway answers, by the
 * same code. A request that is not Discord's gets 401 and learns nothing else; answers depend on nothing but the
 * request, so one that is repeated in time is answered alike.
 */
export function interactionsHandler(means: HttpMeans): Handler {
  const { publicKey, context, report, notify = () => undefined, now = Date.now } = means;
  const verify = verifying(publicKey);
  const inTurn = takingTurns();

  const refused = (status: number, reason: string, headers: Record<string, string> = {}) => {
    notify({ event: 'refused', status, reason });
    return new Response(`${reason}\n`, { status, headers });
  };

  return async (request) => {
    const arrived = performance.now();
    if (new URL(request.url).pathname !== interactionsPath) return refused(404, 'Not found.');
    if (request.method !== 'POST') return refused(405, 'Only POST.', { allow: 'POST' });
    if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
      return refused(415, 'Only application/json.');
    const body = await bodyOf(request).catch(failed);
    if (body === 'too slow') return refused(408, 'The body came too slowly.');
    if (body === 'broken off') return refused(400, 'The body broke off.');
    if (body === 'too long') return refused(413, `At most ${mostBytes} bytes.`);
    const timestamp = request.headers.get('x-signature-timestamp') ?? '';
    if (!(await verify(request.headers.get('x-signature-ed25519'), timestamp, body)))
      return refused(401, 'Bad signature.');
    const skew = Math.abs(now() / 1000 - (/^\d{1,12}$/.test(timestamp) ? Number(timestamp) : 0));
    if (skew > mostSkew)
      return refused(401, `Stale: signed ${Math.round(skew)} seconds away from this clock.`);
    try {
      let outcome: Outcome | undefined;
      const callback = await inTurn(arrived, () =>
        respond(parsed(body), context(), report, (told) => {
          outcome = told;
        }),
      );
      if (callback === tooLate) {
        notify({ event: 'lost', reason: overload });
        return new Response(`${overload}\n`, { status: 503 });
      }
      if (!callback || !outcome) return refused(400, 'An unknown type of interaction.');
      const milliseconds = performance.now() - arrived;
      notify(
        milliseconds <= inTime
          ? { event: 'interaction', ...outcome, milliseconds }
          : { event: 'lost', reason: 'The answer took longer than Discord waits.' },
      );
      return new Response(callback, { headers: { 'content-type': 'application/json' } });
    } catch (error) {
      if (error instanceof ZodError || error instanceof SyntaxError)
        return refused(400, 'Not an interaction.');
      report(error);
      return new Response('A mistake of ours.\n', { status: 500 });
    }
  };
}

/** What became of a body that fails: servers say by a `TimeoutError` that it took too long. */
function failed(error: unknown): 'too slow' | 'broken off' {
  return error instanceof Error && error.name === 'TimeoutError' ? 'too slow' : 'broken off';
}

/** The body, read no further than to the limit; rejects when it breaks off. */
async function bodyOf({ headers, body }: Request): Promise<Uint8Array<ArrayBuffer> | 'too long'> {
  if (Number(headers.get('content-length') ?? 0) > mostBytes) return 'too long';
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > mostBytes) return 'too long';
    chunks.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Throws a SyntaxError for what is no JSON in UTF-8. */
function parsed(body: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(body));
}
