// Checks bodies against Discord's own OpenAPI document, as the package discord-api-spec gives it in zod schemas.
//
// The document is weaker than Discord: it closes no object and knows no rule that needs two keys or any state
// (discord.md section 2, "Not carried"). `src/render/limits/index.ts` has those; here stands the second opinion.
//
// The schemas are of zod/mini, which has no words for its findings until it is given a language.
import { config, locales } from 'zod';

config(locales.en());

/** One finding of zod; inside a union every branch has its own list of findings. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
}
interface Schema {
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly Issue[] };
  };
}

/** The package gives its zod file no types; a name in a variable keeps the compiler from looking for them. */
const packageName: string = 'discord-api-spec/zod';
const schemas: Readonly<Record<string, unknown>> = await import(packageName);

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'safeParse' in value;

function schemaOf(name: string): Schema {
  const schema = schemas[`${name}Schema`];
  if (!isSchema(schema)) throw new Error(`discord-api-spec has no schema named ${name}.`);
  return schema;
}

/** In a union, the branch that came furthest: the one whose `type` fits, else the one with the fewest findings. */
function furthest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const wrongKind = (issues: readonly Issue[]): boolean =>
    issues.some(({ path, code }) => path.at(-1) === 'type' && code === 'invalid_value');
  const cost = (issues: readonly Issue[]): number => issues.length + (wrongKind(issues) ? 1000 : 0);
  return [...branches].sort((one, other) => cost(one) - cost(other))[0] ?? [];
}

function sentences(issue: Issue, above: readonly PropertyKey[]): string[] {
  const path = [...above, ...issue.path];
  const branches = (issue.errors ?? []).filter((issues) => issues.length > 0);
  if (issue.code === 'invalid_union' && branches.length > 0)
    return furthest(branches).flatMap((inner) => sentences(inner, path));
  return [`${path.join('.') || 'body'}: ${issue.message}`];
}

/** What was found before, so that a thousand equal answers in a load test are read by the schema once. */
const found = new Map<string, readonly string[]>();
const MOST_FOUND = 1000;

/** A body with its ids and times made equal: which ones they are decides nothing. */
const likeness = (name: string, body: unknown): string =>
  `${name} ${JSON.stringify(body)}`
    .replaceAll(/"\d{17,20}"/gu, '"id"')
    .replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/gu, '"time"');

/**
 * Says what Discord's document finds wrong with `body` as its schema `name`, without the ending "Schema", such as
 * `MessageResponse`; the same sentences whatever the schema: path, colon, zod's message.
 * @throws when the package has no such schema.
 */
export function specFaults(name: string, body: unknown): string[] {
  const key = likeness(name, body);
  const before = found.get(key);
  if (before !== undefined) return [...before];
  const result = schemaOf(name).safeParse(body);
  const faults = (result.error?.issues ?? []).flatMap((issue) => sentences(issue, []));
  if (found.size >= MOST_FOUND) found.clear();
  found.set(key, [...faults]);
  return faults;
}

const listFaults = (name: string, body: unknown): string[] =>
  Array.isArray(body)
    ? body.flatMap((one, index) => specFaults(name, one).map((fault) => `${index}.${fault}`))
    : ['body: not a list'];

/** The request schemas of a message; each stands for one place where an interaction's message is sent. */
const MESSAGES = {
  callback: 'IncomingWebhookInteractionRequest',
  update: 'IncomingWebhookUpdateForInteractionCallbackRequestPartial',
  create: 'IncomingWebhookRequestPartial',
  edit: 'IncomingWebhookUpdateRequestPartial',
} as const;
export type MessagePlace = keyof typeof MESSAGES;

/** A message in a callback of type 4 (`callback`) or 7 (`update`), or in a webhook's POST or PATCH. */
export const specMessageFaults = (body: unknown, place: MessagePlace = 'callback'): string[] =>
  specFaults(MESSAGES[place], body);

const CALLBACKS: Readonly<Record<number, string>> = {
  1: 'PongInteractionCallbackRequest',
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
  12: 'LaunchActivityInteractionCallbackRequest',
};

/** The body of POST /interactions/{id}/{token}/callback: its `type` picks the schema. */
export function specCallbackFaults(callback: unknown): string[] {
  const type =
    typeof callback === 'object' && callback !== null && 'type' in callback
      ? callback.type
      : undefined;
  const name = typeof type === 'number' ? CALLBACKS[type] : undefined;
  return name === undefined
    ? [`type: ${JSON.stringify(type)} is no callback type of Discord's document`]
    : specFaults(name, callback);
}

/**
 * The document says integer where the documentation says "bit set in a string", and libraries send the string: a
 * digit string is read as its number, anything else is left for the schema to refuse.
 */
function withNumericPermissions(command: unknown): unknown {
  if (typeof command !== 'object' || command === null) return command;
  if (!('default_member_permissions' in command)) return command;
  const given = command.default_member_permissions;
  const digits = typeof given === 'string' && /^\d+$/.test(given);
  return digits ? { ...command, default_member_permissions: Number(given) } : command;
}

/** The body of PUT .../commands: the list of a bulk overwrite, at most 130 (100 chat, 15 user, 15 message). */
export function specCommandsFaults(commands: unknown): string[] {
  if (!Array.isArray(commands)) return ['body: not a list'];
  const many = commands.length > 130 ? [`body: ${commands.length} commands, at most 130`] : [];
  const read = commands.map(withNumericPermissions);
  return [...many, ...listFaults('ApplicationCommandUpdateRequest', read)];
}

/**
 * The document says number where the documentation's own examples have texts, such as BASE_TYPE_REQUIRED: the codes
 * within `errors` are read as 0.
 */
function withNumericCodes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumericCodes);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, inner]) =>
    key === 'code' && typeof inner === 'string' ? [key, 0] : [key, withNumericCodes(inner)],
  );
  return Object.fromEntries(pairs);
}

/** Answers of Discord's API, checked so that our double cannot drift from the document. */
export const specAnswers = {
  gatewayBot: (body: unknown) => specFaults('GatewayBotResponse', body),
  application: (body: unknown) => specFaults('PrivateApplicationResponse', body),
  user: (body: unknown) => specFaults('UserPIIResponse', body),
  command: (body: unknown) => specFaults('ApplicationCommandResponse', body),
  commands: (body: unknown) => listFaults('ApplicationCommandResponse', body),
  callback: (body: unknown) => specFaults('InteractionCallbackResponse', body),
  message: (body: unknown) => specFaults('MessageResponse', body),
  error: (body: unknown) => specFaults('ErrorResponse', withNumericCodes(body)),
  rateLimited: (body: unknown) => specFaults('RatelimitedResponse', body),
} as const;
