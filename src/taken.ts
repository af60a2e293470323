// A question that is answered as another command is: its reply, with the line that a person would have typed for it.
import { answer } from './answer.ts';
import type { Context } from './command.ts';
import { formatLine } from './line.ts';
import { blockSize } from './page.ts';
import type { Block, Next, Reply, Request } from './reply.ts';

/** What kind of answer was given and with which entries, for machines. */
export interface Told {
  readonly kind: string;
  readonly entries: readonly string[];
  readonly verdict?: unknown;
  readonly tier?: unknown;
}

/** The reply to another request, with the line that a person would have typed for it, and what else there is. */
export function shown(
  context: Context,
  request: Request,
  told: Told | ((data: Reply['data']) => Told),
  next: readonly Next[],
): Reply {
  const note: Block = { kind: 'note', text: `Taken as ${formatLine(request, context.commands)}` };
  const reply = answer(request, { ...context, room: context.room - blockSize(note) });
  const own = typeof told === 'function' ? told(reply.data) : told;
  const data = { answered: reply.mood !== 'sorry', ...own };
  return {
    ...reply,
    blocks: [note, ...reply.blocks],
    next: [...next, ...reply.next.filter((one) => !next.some((other) => isSame(one, other)))],
    data,
    request,
  };
}

/** Of a name that no question could be told to hold: whoever was found by it after all. */
export function toldOfName({ actor, verdict, tier }: Reply['data']): Told {
  return actor
    ? { kind: 'membership', entries: [String(actor)], verdict, tier }
    : { kind: 'unknown', entries: [] };
}

function isSame(one: Next, other: Next): boolean {
  return JSON.stringify(one.request) === JSON.stringify(other.request);
}
