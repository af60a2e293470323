// What the double answers over HTTP, and the refusals of Discord's it knows, in Discord's words.

/** One answer to a request; without a body it has no content-type either (discord.js parses it otherwise). */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const nothing: Answer = { status: 204 };

const refusal = (status: number, code: number, message: string): Answer => ({
  status,
  body: { message, code },
});

/** Discord, Opcodes and Status Codes, JSON Error Codes. */
export const refusals = {
  unauthorized: refusal(401, 0, '401: Unauthorized'),
  notFound: refusal(404, 0, '404: Not Found'),
  unknownMessage: refusal(404, 10008, 'Unknown Message'),
  unknownWebhook: refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: refusal(404, 10063, 'Unknown application command'),
  alreadyAcknowledged: refusal(400, 40060, 'Interaction has already been acknowledged.'),
  followUpsUsedUp: refusal(
    400,
    40094,
    'This interaction has reached the maximum number of follow up messages',
  ),
  missingAccess: refusal(403, 50001, 'Missing Access'),
  emptyMessage: refusal(400, 50006, 'Cannot send an empty message'),
  invalidToken: refusal(401, 50027, 'Invalid Webhook Token'),
} as const;

interface Tree {
  [key: string]: Tree | readonly { code: string; message: string }[];
}

/** Hangs one sentence at its path into the tree that Discord gives as `errors`. */
function hang(tree: Tree, path: readonly string[], code: string, message: string): void {
  let place = tree;
  for (const key of path) {
    const next = place[key];
    const branch: Tree = next === undefined || Array.isArray(next) ? {} : { ...(next as Tree) };
    place[key] = branch;
    place = branch;
  }
  const before = place['_errors'];
  place['_errors'] = [...(Array.isArray(before) ? before : []), { code, message }];
}

/** The path a sentence of `limits` or `spec` begins with, as keys: `data.components[0].label` has four. */
function pathOf(sentence: string): string[] {
  const path = /^[^\s:]+/u.exec(sentence)?.[0] ?? '';
  const keys = path.split(/[.[\]]+/u).filter((key) => key !== '');
  return ['message', 'callback', 'commands', 'body'].includes(keys[0] ?? '') ? keys.slice(1) : keys;
}

/**
 * 50035 with its tree. Discord's own codes inside the tree (such as BASE_TYPE_BAD_LENGTH) are not imitated: LIMITS
 * and DOCUMENT say which of our two checks has refused.
 * @param limits sentences of src/render/limits/index.ts.
 * @param document sentences of tests/discord/spec.ts.
 */
export function invalidForm(limits: readonly string[], document: readonly string[]): Answer {
  const errors: Tree = {};
  for (const fault of limits) hang(errors, pathOf(fault), 'LIMITS', fault);
  for (const fault of document) hang(errors, pathOf(fault), 'DOCUMENT', fault);
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors } };
}

/** The sentences that hang in a tree of `errors`. */
function sentencesIn(tree: Tree): string[] {
  return Object.values(tree).flatMap((branch) =>
    Array.isArray(branch) ? branch.map(({ message }) => message) : sentencesIn(branch as Tree),
  );
}

/** A refusal in words: what Discord says, then every fault on a line of its own. */
export function wordsOf({ status, body }: Answer): string {
  const { message, code, errors = {} } = body as { message: string; code: number; errors?: Tree };
  return [`${status} ${message} (${code})`, ...sentencesIn(errors)].join('\n');
}

/** Refuses a body that one of the two checks finds fault with; an empty message has an error of its own. */
export function refusalOf(
  limits: readonly string[],
  document: readonly string[],
): Answer | undefined {
  if (limits.length + document.length === 0) return undefined;
  const empty = limits.length === 1 && /^(message|data) is empty;/u.test(limits[0] ?? '');
  return empty && document.length === 0 ? refusals.emptyMessage : invalidForm(limits, document);
}
