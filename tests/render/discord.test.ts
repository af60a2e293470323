// Keeps how a reply looks on Discord, and that no text in it can ping, link or format.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pressOf } from '../../src/render/button.ts';
import { escaped, renderMessage } from '../../src/render/discord.ts';
import { messageFaults } from '../../src/render/limits/index.ts';
import { plain, type Reply } from '../../src/reply.ts';
import { specMessageFaults } from '../discord/spec.ts';
import { buttonsOf, labelsOf, selectsOf, textOf } from '../transports/seen.ts';
import { anyReply, anyText, aReply, moods } from './replies.ts';

const alone = { ephemeral: true };
const open = { ephemeral: false };

/** Discord's rule: a backslash makes the sign after it, unless a letter, a digit or a space, a mere sign. */
const escapes = /\\([^\p{L}\p{N}\s])/gu;
const shown = (text: string) => text.replaceAll(escapes, '$1');
const live = (text: string) => text.replaceAll(escapes, '□');

describe('an escaped text', () => {
  test('shows just what was typed', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        expect(shown(escaped(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('holds no mention, no format and no link, whatever was typed', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        const rest = live(escaped(text));
        expect(rest).not.toMatch(/[*_~`|<>@#\\]/u);
        expect(rest).not.toMatch(/\]\(|:\/\//u);
        expect(rest).not.toMatch(/^\s*(?:[-+]|\d+\.) /mu);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['1. One', '1\\. One'],
    ['a\n- b', 'a\n\\- b'],
    ['@here', '\\@here'],
    ['[a](b)', '[a\\](b)'],
    ['see https://a.b', 'see https\\://a.b'],
    ['2.5 - 3 + 1: [x] (y)', '2.5 - 3 + 1: [x] (y)'],
  ])('of %j is %j', (typed, expected) => {
    expect(escaped(typed)).toBe(expected);
  });
});

describe('a message', () => {
  test('is one that Discord takes, and cannot ping or link, whatever the reply holds', () => {
    fc.assert(
      fc.property(anyReply(anyText, 4), fc.boolean(), (reply, ephemeral) => {
        const body = renderMessage(reply, { ephemeral });
        expect(messageFaults(body)).toEqual([]);
        expect(specMessageFaults(body)).toEqual([]);
        expect(live(textOf(body))).not.toMatch(/[@<]|\]\(|:\/\//u);
        expect(body.allowed_mentions).toEqual({ parse: [] });
      }),
    );
  });

  test('has the colour of its mood: six moods, six colours', () => {
    const colours = moods.map(
      (mood) => renderMessage({ ...aReply, mood }, open).components[0].accent_color,
    );
    expect(new Set(colours).size).toBe(moods.length);
  });

  test('is of Components V2, and for the asker alone when it should be', () => {
    expect(renderMessage(aReply, open).flags).toBe(1 << 15);
    expect(renderMessage(aReply, alone).flags).toBe((1 << 15) | (1 << 6));
  });

  test('begins with its title, or with the remark in small print', () => {
    expect(textOf(renderMessage(aReply, open))).toBe('**Force**\nIt is defined. [slide 3]');
    const remarked = renderMessage(aReply, { ...open, remark: 'Shared by <@1>' });
    expect(textOf(remarked)).toBe('-# Shared by <@1>\n**Force**\nIt is defined. [slide 3]');
  });

  test('shows each kind of block in its own form', () => {
    const line = { text: 'It is so.', cites: [], label: 'slide 3' };
    const blocks: Reply['blocks'] = [
      { kind: 'reasons', lines: [line, plain('And so.')] },
      { kind: 'list', heading: 'Also', lines: [line] },
      { kind: 'steps', steps: [{ depth: 1, line }] },
      { kind: 'quotation', words: 'Every *state*\nis @here', by: 'A. Author', line },
      { kind: 'objection', objection: 'But why?', answer: line },
      { kind: 'note', text: 'A *note*.' },
    ];
    expect(
      textOf(renderMessage({ ...aReply, blocks }, open))
        .split('\n')
        .slice(1),
    ).toEqual([
      '1. It is so. [slide 3]',
      '2. And so.',
      '**Also**',
      '- It is so. [slide 3]',
      '  - It is so. [slide 3]',
      '> Every *state*',
      '> is \\@here',
      'A. Author. It is so. [slide 3]',
      '**But:** But why? It is so. [slide 3]',
      '-# A \\*note\\*.',
    ]);
  });
});

describe('the buttons of a message', () => {
  const ask = (term: string) => ({
    label: `Define ${term}`,
    request: { command: 'define', options: { term } },
  });

  test('stand in rows of five, each once, with Share as the last', () => {
    const next = ['a', 'b', 'c', 'a', 'd', 'e', 'f'].map(ask);
    const share = { command: 'tiers', options: {} };
    const body = renderMessage({ ...aReply, next }, { ...alone, share });
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((term) => `Define ${term}`);
    expect(labelsOf(body)).toEqual([...all, 'Share']);
    expect(buttonsOf(body).at(-1)?.id).toBe('share;tiers');
    expect(messageFaults(body)).toEqual([]);
  });

  test('give way to a select where a long list is to choose from, and Share stays a button', () => {
    const list = Array.from({ length: 30 }, (_, at) => ({ ...ask(`t${at}`), among: 'term' }));
    const share = { command: 'tiers', options: {} };
    const body = renderMessage({ ...aReply, next: [ask('x'), ...list] }, { ...alone, share });
    const [select] = selectsOf(body);
    expect(select).toMatchObject({ id: 'ask;define;term?', label: 'Choose a term' });
    expect(select?.values).toEqual(list.slice(0, 25).map((_, at) => `t${at}`));
    expect(labelsOf(body)).toEqual(['Define x', 'Share']);
    expect(messageFaults(body)).toEqual([]);
    expect(specMessageFaults(body)).toEqual([]);
  });

  test('stay buttons where the list is short, or too long for a select to say', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((term) => ({ ...ask(term), among: 'term' }));
    expect(labelsOf(renderMessage({ ...aReply, next: five }, open))).toHaveLength(5);
    const wide = [...five, ask('f')].map(({ label, request }) => ({
      label,
      request: { ...request, options: { ...request.options, other: 'x'.repeat(80) } },
      among: 'term',
    }));
    const body = renderMessage({ ...aReply, next: wide }, open);
    expect(selectsOf(body)).toEqual([]);
  });

  test('open a form with what fits of the text that stood there', () => {
    const typed = 'flibbertigibbet; '.repeat(9).trim();
    const next = { ...ask(typed), label: 'Type it again', open: 'term' };
    const [button] = buttonsOf(renderMessage({ ...aReply, next: [next] }, open));
    expect(button?.id.length).toBeLessThanOrEqual(100);
    const press = pressOf(button?.id ?? '');
    expect(press).toMatchObject({ open: 'term', request: { command: 'define' } });
    expect(typed.startsWith(press?.request.options['term'] ?? '-')).toBe(true);
    expect(press?.request.options['term']?.length).toBeGreaterThan(60);
  });

  test('have short labels, and are left out where their question does not fit in', () => {
    const long = ask('the monopoly of the legitimate use of physical force');
    const [label = ''] = labelsOf(renderMessage({ ...aReply, next: [long] }, open));
    expect(label).toMatch(/…$/u);
    expect(label.length).toBeLessThanOrEqual(38);
    const tooLong = ask('x'.repeat(100));
    expect(buttonsOf(renderMessage({ ...aReply, next: [tooLong] }, open))).toEqual([]);
  });

  test('keep Share however many others there are', () => {
    const next = Array.from({ length: 30 }, (_, at) => ask(`term ${at}`));
    const share = { command: 'tiers', options: {} };
    const body = renderMessage({ ...aReply, next }, { ...alone, share });
    expect(labelsOf(body)).toContain('Share');
    expect(messageFaults(body)).toEqual([]);
  });
});

test('a message that Discord would refuse cannot be built, and the throw says why', () => {
  const line = plain('word '.repeat(1000));
  const tooLong: Reply = { ...aReply, blocks: [{ kind: 'text', line }] };
  expect(() => renderMessage(tooLong, open)).toThrow(
    /^Discord would refuse this message: .*Discord allows 4000/u,
  );
});
