// Cuts a reply into screens of at most 900 visible characters (promise 9); the rest is behind "More".
import type { Block, Line, Next, Reply, Request } from './reply.ts';

/**
 * Visible characters of one screen: title, sentences, citations. Button labels do not count. The promise is 900; the
 * rest is for the line that a transport may put above, such as who shared the answer.
 */
export const screen = 900 - 45;

/** What numbering, brackets and line ends add to a sentence, at most. */
const trimmings = 4;

/** Visible characters of a sentence with its citation. */
export function lineSize({ text, label }: Line): number {
  return text.length + (label ? label.length + 3 : 0) + trimmings;
}

/** Visible characters of a block, at most. */
export function blockSize(block: Block): number {
  switch (block.kind) {
    case 'text':
    case 'place':
      return lineSize(block.line);
    case 'reasons':
      return sum(block.lines.map(lineSize));
    case 'list':
      return (block.heading?.length ?? 0) + trimmings + sum(block.lines.map(lineSize));
    case 'steps':
      return sum(block.steps.map(({ line, depth }) => lineSize(line) + 2 * depth));
    case 'quotation':
      return block.words.length + (block.by?.length ?? 0) + lineSize(block.line) + trimmings;
    case 'objection':
      return block.objection.length + 'But: '.length + lineSize(block.answer);
    case 'note':
      return block.text.length + trimmings;
  }
}

/** Visible characters of title and blocks. */
export function replySize({ title, blocks }: Pick<Reply, 'title' | 'blocks'>): number {
  return title.length + trimmings + sum(blocks.map(blockSize));
}

/**
 * The given screen of a reply, from 1, with room for so many visible characters; a number past the end gives the last.
 * Adds "More" where something is left.
 */
export function onScreen(reply: Reply, request: Request, page: number, most = screen): Reply {
  if (replySize(reply) <= most) return reply;
  const pages = screens(reply, most);
  const at = Math.min(Math.max(1, page), pages.length);
  const title = at === 1 ? reply.title : `${reply.title} (${at} of ${pages.length})`;
  const more: Next = {
    label: 'More',
    request: { ...request, options: { ...request.options, page: String(at + 1) } },
  };
  const next = at < pages.length ? [more, ...reply.next] : reply.next;
  const data = { ...reply.data, page: at, pages: pages.length };
  return { ...reply, title, blocks: pages[at - 1] ?? [], next, data };
}

/** The blocks, cut into screens; lists are cut between their lines, everything else stays whole. */
function screens(reply: Reply, most: number): Block[][] {
  const room = most - reply.title.length - trimmings - ' (10 of 10)'.length;
  const pages: Block[][] = [[]];
  let used = 0;
  for (const piece of reply.blocks.flatMap(pieces)) {
    const size = blockSize(piece);
    if (used > 0 && used + size > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(piece);
    used += size;
  }
  return pages.map(rejoined);
}

function pieces(block: Block): Block[] {
  if (block.kind === 'steps') return block.steps.map((step) => ({ ...block, steps: [step] }));
  if (block.kind !== 'list') return [block];
  const { heading, ...rest } = block;
  return block.lines.map((line, at) => ({
    ...rest,
    ...(at === 0 && heading !== undefined ? { heading } : {}),
    lines: [line],
  }));
}

/** Puts the pieces of a list or a proof together again where they stand on one screen. */
function rejoined(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === 'list' && block.kind === 'list' && block.heading === undefined) {
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
    } else if (last?.kind === 'steps' && block.kind === 'steps') {
      joined[joined.length - 1] = { ...last, steps: [...last.steps, ...block.steps] };
    } else joined.push(block);
  }
  return joined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
