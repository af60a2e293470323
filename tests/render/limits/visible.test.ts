// What counts as a character that a person sees.
import { expect, test } from 'vitest';
import { visibleCharacters } from '../../../src/render/limits/index.ts';
import { button, container, message, row, text } from './cases.ts';

const seen = (content: string): number => visibleCharacters(message(text(content)));

test.each<readonly [string, string, string]>([
  ['plain words', 'Hello there', 'Hello there'],
  [
    'bold, italic and underlined words',
    '**bold** *it* _it_ __un__ ***both***',
    'bold it it un both',
  ],
  ['nested marks', '**bold and *italic* inside**', 'bold and italic inside'],
  ['struck and hidden words', '~~old~~ ||secret||', 'old secret'],
  ['headings and small print', '# Title\n## Second\n-# small', 'Title\nSecond\nsmall'],
  ['quoted lines', '> said\n>>> more', 'said\nmore'],
  ['escaped marks', '\\*not bold\\* \\_ \\\\', '*not bold* _ \\'],
  ['escaped code marks', '\\`not code\\`', '`not code`'],
  ['escapes in code', '`\\*`', '\\*'],
  ['a lone star', '2 * 3 = 6 * 1', '2 * 3 = 6 * 1'],
  ['names with underscores', 'snake_case_name', 'snake_case_name'],
  ['code', '`**x**` and ```ts\nlet a\n```', '**x** and let a'],
  ['a link with words', '[slide 9](https://example.org/a_b_c)', 'slide 9'],
  ['a link with brackets in its words', '[[slide 9]](https://example.org)', '[slide 9]'],
  ['a bare link', '<https://example.org>', 'https://example.org'],
  ['an emoji of a server', 'ok <:tick:123456789012345678>', 'ok ✓'],
  ['a family of one sign', '👩‍👩‍👧 x', 'F x'],
  ['a list, dots included', '- one\n- two', '- one\n- two'],
])('%s count as they look', (_name, written, looks) => {
  expect(seen(written)).toBe(looks.length);
});

test('every text of a card counts, its buttons do not', () => {
  const section = {
    type: 9,
    components: [text('ab')],
    accessory: button({ label: 'Not counted' }),
  };
  const card = message(
    container(text('**cd**'), section, row(button({ custom_id: 'x' }))),
    text('e'),
  );
  expect(visibleCharacters(card)).toBe(5);
});

test('content and embeds count too', () => {
  const embed = { title: 'ab', description: 'c', fields: [{ name: 'd', value: 'e' }] };
  expect(visibleCharacters({ content: '*f*', embeds: [embed] })).toBe(6);
});

test('what is no message shows nothing', () => {
  expect(visibleCharacters(undefined)).toBe(0);
  expect(visibleCharacters({ components: 'x', content: 5 })).toBe(0);
});
