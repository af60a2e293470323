// Keeps the sentence that an administrator reads when Discord cannot be reached or does not let the bot in.
import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { needsPerson, plainFault } from '../../src/transports/fault.ts';

/** An error as Node gives it for a network fault: the code stands in the cause. */
function networkError(code: string): Error {
  const cause = Object.assign(new Error(`connect ${code}`), { code });
  return new TypeError('fetch failed', { cause });
}

describe('a network that fails', () => {
  test.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_SOCKET',
  ])('with %s is named, with what to check', (code) => {
    const sentence = `Discord cannot be reached (${code}). Check the network and DISCORD_API.`;
    expect(plainFault(networkError(code))).toBe(sentence);
    expect(plainFault(Object.assign(new Error('x'), { code }))).toBe(sentence);
  });

  test('by silence is named too', () => {
    const silent = new DOMException('This operation was aborted', 'AbortError');
    expect(plainFault(silent)).toContain('cannot be reached (no answer in time)');
  });
});

const api = 'https://discord.com/api/v10/applications/1/commands';
const refused = (status: number, message: string) =>
  new DiscordAPIError({ code: 0, message }, 0, status, 'PUT', api, { files: [], body: undefined });

test('a token that Discord refuses is named, with where to get another', () => {
  expect(plainFault(refused(401, '401: Unauthorized'))).toContain('DISCORD_TOKEN');
});

test('a refusal is named with its place, but without the address of the server', () => {
  expect(plainFault(refused(403, 'Missing Access'))).toBe(
    'Discord refused: Missing Access (403 at PUT /api/v10/applications/1/commands).',
  );
});

test.each([400, 401, 403, 404])('what Discord refuses by %i is for a person to mend', (status) => {
  expect(needsPerson(plainFault(refused(status, 'No')))).toBe(true);
});

test.each([401, 403])(
  'what something before Discord refuses by %i is none of Discord’s, and may pass',
  (status) => {
    const page = new DiscordAPIError({} as never, undefined as never, status, 'PUT', api, {
      files: [],
      body: undefined,
    });
    const sentence = plainFault(page);
    expect(sentence).toBe(
      `Something before Discord refused (${status} at PUT /api/v10/applications/1/commands).`,
    );
    expect(needsPerson(sentence)).toBe(false);
  },
);

test('a refused answer is named without the token that its address holds', () => {
  const url = 'https://discord.com/api/v10/interactions/12/aW50ZXJhY3Rpb24/callback';
  const error = new DiscordAPIError(
    { code: 10062, message: 'Unknown interaction' },
    10062,
    404,
    'POST',
    url,
    { files: [], body: undefined },
  );
  expect(plainFault(error)).toContain('(404 at POST /api/v10/interactions/12/.../callback)');
});

test('a fault of Discord’s own asks for patience', () => {
  const error = new HTTPError(503, 'Service Unavailable', 'GET', api, {
    files: [],
    body: undefined,
  });
  expect(plainFault(error)).toContain('(503). Try again in a few minutes.');
});

test('anything else keeps its own words, and a thing that is no error does too', () => {
  expect(plainFault(new Error('Out of cheese.'))).toContain('Out of cheese.');
  expect(plainFault('cheese')).toContain('cheese');
});
