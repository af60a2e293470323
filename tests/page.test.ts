// Keeps the one screen: a reply is cut into pages of at most 900 visible characters, and no word of it is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSize, onScreen, replySize, screen } from '../src/page.ts';
import { renderMessage } from '../src/render/discord.ts';
import { visibleCharacters } from '../src/render/limits/index.ts';
import { type Block, plain, type Reply, type Request } from '../src/reply.ts';
import { anyReply, anyText, words } from './render/replies.ts';

const request: Request = { command: 'define', options: { term: 'force' } };
const visible = (reply: Reply) => visibleCharacters(renderMessage(reply, { ephemeral: false }));

/** Every sentence of the blocks in order, whatever list or proof it now stands in. */
const sentences = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list')
      return [...(block.heading === undefined ? [] : [block.heading]), ...block.lines].map((one) =>
        JSON.stringify(one),
      );
    return block.kind === 'steps'
      ? block.steps.map((step) => JSON.stringify(step))
      : [JSON.stringify(block)];
  });

/** The pages one after another, as a person reads who presses "More" until there is none. */
function pagesOf(reply: Reply): Reply[] {
  const pages: Reply[] = [];
  for (let page = 1; page < 100; page += 1) {
    const shown = onScreen(reply, request, page);
    pages.push(shown);
    const more = shown.next.find(({ label }) => label === 'More');
    if (!more) return pages;
    expect(more.request.options).toEqual({ ...request.options, page: String(page + 1) });
  }
  throw new Error('There is no last page.');
}

/** Replies whose single pieces leave room for a title. */
const replies = (text: (most: number) => fc.Arbitrary<string>) =>
  anyReply(text, 10).filter(({ blocks }) => blocks.every((block) => pieceSize(block) < 600));

function pieceSize(block: Block): number {
  return block.kind === 'list' || block.kind === 'steps' ? 0 : blockSize(block);
}

describe.each([
  ['plain words', words],
  ['any text', anyText],
])('a reply of %s', (_, text) => {
  test('shows at most 900 visible characters on each of its pages', () => {
    fc.assert(
      fc.property(replies(text), (reply) => {
        for (const page of pagesOf(reply)) expect(visible(page)).toBeLessThanOrEqual(screen);
      }),
      { numRuns: 150 },
    );
  });

  test('loses and repeats nothing over its pages', () => {
    fc.assert(
      fc.property(replies(text), (reply) => {
        const pages = pagesOf(reply);
        expect(pages.flatMap(({ blocks }) => sentences(blocks))).toEqual(sentences(reply.blocks));
        expect(pages.every(({ blocks }) => blocks.length > 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('is never measured smaller than it looks', () => {
    fc.assert(
      fc.property(replies(text), (reply) => {
        if (replySize(reply) <= screen)
          expect(visible(reply)).toBeLessThanOrEqual(replySize(reply));
      }),
    );
  });
});

describe('a reply', () => {
  const long: Reply = {
    mood: 'answer',
    title: 'Force',
    blocks: [
      {
        kind: 'list',
        heading: 'All',
        lines: Array.from({ length: 40 }, () => plain('x'.repeat(80))),
      },
    ],
    next: [{ label: 'Tiers', request: { command: 'tiers', options: {} } }],
    data: { term: 'force' },
  };

  test('that fits one screen stays as it is', () => {
    const short = { ...long, blocks: [] };
    expect(onScreen(short, request, 1)).toBe(short);
    expect(onScreen(short, request, 7)).toBe(short);
  });

  test('says which page it is, from the second on, and offers More before all else', () => {
    const [first, second] = pagesOf(long);
    const pages = pagesOf(long).length;
    expect(first?.title).toBe('Force');
    expect(second?.title).toBe(`Force (2 of ${pages})`);
    expect(first?.data).toEqual({ term: 'force', page: 1, pages });
    expect(first?.next.map(({ label }) => label)).toEqual(['More', 'Tiers']);
    expect(
      pagesOf(long)
        .at(-1)
        ?.next.map(({ label }) => label),
    ).toEqual(['Tiers']);
  });

  test.each([
    [0, 1],
    [-3, 1],
    [999, 5],
    [Number.POSITIVE_INFINITY, 5],
  ])('asked for page %d gives page %d', (asked, given) => {
    expect(pagesOf(long)).toHaveLength(5);
    expect(onScreen(long, request, asked).data['page']).toBe(given);
  });
});
