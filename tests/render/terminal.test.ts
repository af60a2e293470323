// Keeps how a reply reads in a terminal: wrapped at any width, labelled without colour, with lines to type next.
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/commands.ts';
import { renderText, type TerminalLook, wrap } from '../../src/render/terminal.ts';
import { plain, type Reply } from '../../src/reply.ts';
import { anyReply, anyText, aReply, moods, words } from './replies.ts';

const commands = await loadCommands(new URL('../../commands/', import.meta.url));
const look: TerminalLook = { width: 80, colour: false, numbered: false };
const text = (reply: Reply, more: Partial<TerminalLook> = {}) =>
  renderText(reply, commands, { ...look, ...more });

/** Lines that are too long although they could have been broken between two words. */
const tooLong = (shown: string, width: number) =>
  shown.split('\n').filter((line) => {
    const unmarked = line.replace(/^\s*(?:\d+[.)]|[-|])?\s*/u, '');
    return line.length > width && /\s/u.test(unmarked.trim());
  });

describe('a wrapped text', () => {
  test('has no line over the width unless a single word is longer', () => {
    fc.assert(
      fc.property(words(300), fc.integer({ min: 20, max: 100 }), (written, width) => {
        const lines = wrap(`1. ${written}`, width, '   ');
        expect(lines.every((line) => line.length <= width)).toBe(true);
        expect(lines.slice(1).every((line) => line.startsWith('   '))).toBe(true);
        expect(lines.map((line) => line.trim()).join(' ')).toBe(`1. ${written}`);
      }),
    );
  });

  test('breaks no word, however long', () => {
    const word = 'x'.repeat(50);
    expect(wrap(`a ${word} b`, 40)).toEqual(['a', word, 'b']);
  });

  test('of nothing is one empty line', () => {
    expect(wrap('', 40)).toEqual(['']);
  });
});

describe('a reply', () => {
  test('fits 40 columns, whatever it holds', () => {
    fc.assert(
      fc.property(anyReply(words, 6), (reply) => {
        expect(tooLong(text(reply, { width: 40 }), 40)).toEqual([]);
      }),
    );
  });

  test('loses no word of any text', () => {
    fc.assert(
      fc.property(anyText(200), (typed) => {
        const shown = text({ ...aReply, blocks: [{ kind: 'text', line: plain(typed) }] });
        const joined = (all: string) => all.replaceAll(/\s+/gu, '');
        expect(joined(shown)).toBe(joined(`Force${typed}`));
      }),
    );
  });

  test.each(moods)('of mood %s has colour when asked for, and the same words without', (mood) => {
    const reply = { ...aReply, mood };
    const coloured = text(reply, { colour: true });
    expect(text(reply)).not.toContain('\u001b');
    expect(coloured).toContain('\u001b');
    expect(stripVTControlCharacters(coloured)).toBe(text(reply));
  });

  test('shows each kind of block in its own form, without marks of Discord', () => {
    const line = { text: 'It is so.', cites: [], label: 'slide 3' };
    const blocks: Reply['blocks'] = [
      { kind: 'place', line },
      { kind: 'reasons', lines: [line, plain('And so.')] },
      { kind: 'list', heading: 'Also', lines: [line] },
      {
        kind: 'steps',
        steps: [
          { depth: 0, line },
          { depth: 1, line },
        ],
      },
      { kind: 'quotation', words: 'Every *state*\nis so', by: 'A. Author', line },
      { kind: 'objection', objection: 'Why?', answer: line },
      { kind: 'note', text: 'Mind this.' },
    ];
    expect(text({ ...aReply, blocks })).toBe(
      [
        'Force',
        'It is so. [slide 3]',
        '1. It is so. [slide 3]\n2. And so.',
        'Also:\n- It is so. [slide 3]',
        '- It is so. [slide 3]\n  - It is so. [slide 3]',
        '| Every state\n| is so\nA. Author. It is so. [slide 3]',
        'But: Why? It is so. [slide 3]',
        'Note: Mind this.',
      ].join('\n\n'),
    );
  });
});

describe('what to ask next', () => {
  const next: Reply['next'] = [
    { label: 'Slide 9', request: { command: 'lecture', options: { slide: '9' } } },
    { label: '/help', request: { command: 'help', options: {} } },
    {
      label: 'Compare',
      request: { command: 'compare', options: { first: 'courts', second: 'police' } },
    },
  ];

  test('is shown as lines to type, named by their labels', () => {
    expect(
      text({ ...aReply, next })
        .split('\n')
        .slice(-3),
    ).toEqual([
      '- Slide 9: /lecture 9',
      '- /help',
      '- Compare: /compare first:courts second:police',
    ]);
  });

  test('is numbered where a number can be typed', () => {
    expect(
      text({ ...aReply, next }, { numbered: true })
        .split('\n')
        .slice(-3),
    ).toEqual([
      '1) Slide 9: /lecture 9',
      '2) /help',
      '3) Compare: /compare first:courts second:police',
    ]);
  });
});
