// The double's HTTP side: reads and records every request, orders trouble where it was asked for, and routes.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, ok, refusals } from './answers.ts';
import { bodyOf } from './body.ts';
import type { CommandStore } from './commands.ts';
import { type Faults, rateHeaders, rateLimited } from './faults.ts';
import { assertAnswer } from './fence.ts';
import type { File } from './messages.ts';
import type { Replies } from './replies.ts';
import { application, type World } from './world.ts';

/** A request as it came in, and the answer it got; without one it was left hanging or cut off. */
export interface Recorded {
  readonly method: string;
  /** Below /api or /api/v10, decoded, without the query: `/webhooks/1/t/messages/@original`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON, or the `payload_json` of a form; undefined where the request had none. */
  readonly body: unknown;
  readonly files: readonly File[];
  readonly at: number;
  answer?: Answer;
}
export interface Parts {
  readonly world: World;
  readonly commands: CommandStore;
  readonly replies: Replies;
  readonly faults: Faults;
  /** GET /gateway/bot, with as many session starts left as the test says. */
  readonly gatewayBot: () => { readonly url: string };
  /** The endpoint for HTTP interactions that the application has set. */
  readonly endpoint: () => string | undefined;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The one table of routes; `undefined` where nothing of this kind is known. */
function route(request: Recorded, parts: Parts): Answer | undefined {
  const { method, path, query, body, files } = request;
  const { world, commands, replies } = parts;
  const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/u.exec(path);
  if (callback !== null && method === 'POST') {
    const [, id = '', token = ''] = callback;
    return replies.callback(id, token, query['with_response'] === 'true', { body, files });
  }
  const webhook = /^\/webhooks\/(\d+)\/([^/]+)(?:\/messages\/([^/]+))?$/u.exec(path);
  if (webhook !== null) {
    const [, id, token = '', message] = webhook;
    if (id !== world.applicationId) return refusals.unknownWebhook;
    return replies.webhook(method, token, message, { body, files });
  }
  if (method === 'GET' && path === '/gateway') return ok({ url: parts.gatewayBot().url });
  if (request.headers.authorization !== `Bot ${world.token}`) return refusals.unauthorized;
  if (method === 'GET' && path === '/gateway/bot') return ok(parts.gatewayBot());
  if (method === 'GET' && path === '/users/@me')
    return ok({ ...world.bot, mfa_enabled: false, locale: 'en-US', verified: true, email: null });
  if (method === 'GET' && /^\/(?:oauth2\/)?applications\/@me$/u.test(path))
    return ok(application(world, parts.endpoint()));
  const registered = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands(?:\/(\d+))?$/u.exec(
    path,
  );
  if (registered === null || registered[1] !== world.applicationId) return undefined;
  const [, , guildId, commandId] = registered;
  const localized = query['with_localizations'] === 'true' || commandId !== undefined;
  return commands.serve({ method, guildId, commandId, body, localized });
}

function send(response: ServerResponse, routeName: string, answer: Answer): void {
  const { status, body, headers } = answer;
  const text = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, {
    ...rateHeaders(routeName),
    ...headers,
    ...(text === undefined ? {} : { 'content-type': 'application/json' }),
  });
  response.end(text);
}

/** Handles one request; `requests` grows as requests come in. */
export function newRest(parts: Parts, requests: Recorded[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = Date.now();
    const type = request.headers['content-type'] ?? '';
    const { body, files } = await bodyOf(type, await bytesOf(request));
    const url = new URL(request.url ?? '/', 'http://double');
    const path = decodeURIComponent(url.pathname).replace(/^\/api(?:\/v\d+)?/u, '');
    const method = request.method ?? 'GET';
    const query = Object.fromEntries(url.searchParams);
    const recorded: Recorded = { method, path, query, headers: request.headers, body, files, at };
    requests.push(recorded);
    const fault = parts.faults.take(method, path);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') {
      request.socket.destroy();
      return;
    }
    const answer =
      fault?.kind === 'rate-limit'
        ? rateLimited(fault.retryAfter, fault.scope)
        : fault?.kind === 'status'
          ? { status: fault.status, body: { message: `${fault.status}: On order`, code: 0 } }
          : fault?.kind === 'page'
            ? { status: 200, body: '<p>Welcome to our network.</p>' }
            : (route(recorded, parts) ?? refusals.notFound);
    // What another than Discord answers keeps no rule of Discord's.
    if (!parts.world.trusting && fault?.kind !== 'page') assertAnswer(path, answer);
    recorded.answer = answer;
    send(response, `${method} ${path.replace(/\d{17,}(?:\/[\w-]{20,})?/gu, ':id')}`, answer);
  };
}
