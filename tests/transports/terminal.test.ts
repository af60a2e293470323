// Keeps what answers in a terminal without a person: lines from a pipe, and what happens when we make a mistake.
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { command } from '../../src/command.ts';
import { Gaps } from '../../src/gaps.ts';
import { answerLine, eachLine } from '../../src/transports/terminal.ts';
import { realContext } from '../real.ts';

const context = await realContext();

const told = async (...chunks: string[]) => {
  const lines: string[] = [];
  await eachLine(Readable.from(chunks), (line) => lines.push(line));
  return lines;
};

describe('lines from a pipe', () => {
  test('come one by one, in order, wherever the chunks are cut', async () => {
    expect(await told('/help\n/ab', 'out\n')).toEqual(['/help', '/about']);
  });

  test('need no line end at the end, nor Unix line ends', async () => {
    expect(await told('/help\r\n/about')).toEqual(['/help', '/about']);
  });

  test('are left out when empty, and trimmed', async () => {
    expect(await told('\n  /help  \n \n')).toEqual(['/help']);
  });
});

describe('a typed line', () => {
  test('is answered like the same request on Discord', () => {
    const reply = answerLine('/is-security-sector parliament', context);
    expect(reply.request).toEqual({
      command: 'is-security-sector',
      options: { actor: 'parliament' },
    });
    expect(reply.mood).toBe('no');
  });

  test('without a slash is a question', () => {
    const reply = answerLine('is parliament in it?', context);
    expect(reply).toMatchObject({
      mood: 'no',
      data: { answered: true, kind: 'membership', entries: ['parliament'] },
    });
  });

  test('that finds nothing is counted, by its words alone', () => {
    const counted = { ...context, gaps: new Gaps() };
    for (const line of [
      'Banana bread?',
      'banana bread',
      'is parliament in it?',
      '/is-security-sector flurbl',
    ])
      answerLine(line, counted);
    expect(counted.gaps.list()).toEqual([
      { words: 'banana bread', count: 2 },
      { words: 'flurbl', count: 1 },
    ]);
  });

  test('that meets a mistake of ours is answered in a fixed sentence, and reported', () => {
    const fault = new Error('Our own mistake.');
    const broken = command({
      description: 'Broken',
      options: {},
      examples: ['/broken'],
      run: () => {
        throw fault;
      },
    });
    const commands = new Map([...context.commands, ['broken', broken]] as const);
    const reported: unknown[] = [];
    const reply = answerLine('/broken', { ...context, commands }, (error) => reported.push(error));
    expect(reply.mood).toBe('sorry');
    expect(reply.title).toBe('Something went wrong on our side');
    expect(reported).toEqual([fault]);
  });
});
