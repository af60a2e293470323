// The double's HTTP side: reads and records every request, orders trouble where it was asked for, and routes.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, ok, refusals } from './answers.ts';
import type { CommandStore } from './commands.ts';
import { type Faults, rateHeaders, rateLimited } from './faults.ts';
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
  readonly gatewayBot: () => unknown;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function json(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON, or a form whose `payload_json` is the body and whose `files[n]` are its files. */
async function bodyOf(
  headers: IncomingHttpHeaders,
  bytes: Buffer,
): Promise<{ body: unknown; files: File[] }> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { body: json(bytes.toString()), files: [] };
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData();
  const files: File[] = [];
  for (const [key, value] of form)
    if (typeof value !== 'string')
      files.push({ index: key.replace(/\D/gu, ''), name: value.name, size: value.size });
  return { body: json(String(form.get('payload_json') ?? '')), files };
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
  if (request.headers.authorization !== `Bot ${world.token}`) return refusals.unauthorized;
  if (method === 'GET' && path === '/gateway/bot') return ok(parts.gatewayBot());
  if (method === 'GET' && path === '/users/@me')
    return ok({ ...world.bot, mfa_enabled: false, locale: 'en-US', verified: true, email: null });
  if (method === 'GET' && /^\/(?:oauth2\/)?applications\/@me$/u.test(path))
    return ok(application(world));
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
    const { body, files } = await bodyOf(request.headers, await bytesOf(request));
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
          : (route(recorded, parts) ?? refusals.notFound);
    recorded.answer = answer;
    send(response, `${method} ${path.replace(/\d{17,}(?:\/[\w-]{20,})?/gu, ':id')}`, answer);
  };
}
