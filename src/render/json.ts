// Renders a Reply as one line of JSON for scripts and tests.
import type { Reply, Request } from '../reply.ts';

/** The reply with the input it answers, on one line. */
export function renderJson(input: string | Request, reply: Reply): string {
  const { mood, title, blocks, next, data } = reply;
  return JSON.stringify({ input, mood, title, blocks, next, data });
}
