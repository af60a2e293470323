// Keeps the double to Discord's document: no answer leaves that the document does not know.
import { specAnswers, specFaults } from '../spec.ts';
import type { Answer } from './answers.ts';

/** The schema of a good answer by its path, the first that fits. */
const SCHEMAS: readonly (readonly [RegExp, (body: unknown) => readonly string[]])[] = [
  [/^\/interactions\/.*\/callback$/u, specAnswers.callback],
  [/^\/webhooks\//u, specAnswers.message],
  [/^\/gateway$/u, (body) => specFaults('GatewayResponse', body)],
  [/^\/gateway\/bot$/u, specAnswers.gatewayBot],
  [/^\/users\/@me$/u, specAnswers.user],
  [/\/applications\/@me$/u, specAnswers.application],
  [/\/commands$/u, (body) => specAnswers[Array.isArray(body) ? 'commands' : 'command'](body)],
  [/\/commands\/\d+$/u, specAnswers.command],
];

function faultsOf(path: string, { status, body }: Answer): readonly string[] {
  if (status === 204) return body === undefined ? [] : ['body: 204 has none'];
  if (status === 429) return specAnswers.rateLimited(body);
  if (status >= 400) return specAnswers.error(body);
  const check = SCHEMAS.find(([pattern]) => pattern.test(path))?.[1];
  return check === undefined ? [`path: no schema for ${path}`] : check(body);
}

/**
 * @param path below /api or /api/v10.
 * @throws when the double would give an answer that Discord's document does not know: a fault of the double.
 */
export function assertAnswer(path: string, answer: Answer): void {
  const faults = faultsOf(path, answer);
  if (faults.length > 0) throw new Error(`A bad answer of the double: ${faults.join('; ')}`);
}
