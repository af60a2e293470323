// What Discord's markdown is read as, for the double's page.
import { expect, test } from 'vitest';
import { drawn, type Node } from './markdown.ts';

const names = (kind: string, id: string): string => (id.endsWith('8') ? `some ${kind}` : 'unknown');
/** A tree as a text: `<tag>`, its inside, `</tag>`. */
const show = (nodes: readonly Node[]): string =>
  nodes
    .map(({ tag, kind, text = '', href, start, inside = [] }) => {
      if (tag === undefined) return text;
      const more = [kind && `.${kind}`, href && ` ${href}`, start && start > 1 && ` ${start}`];
      return `<${tag}${more.filter(Boolean).join('')}>${text}${show(inside)}</${tag}>`;
    })
    .join('');
const read = (text: string): string => show(drawn(text, names));

const texts: readonly (readonly [string, string, string])[] = [
  ['headings', '# A\n## B\n### C\nd', '<h3>A</h3><h4>B</h4><h5>C</h5>d'],
  ['a hash that heads nothing', '#a', '#a'],
  ['weights', '**a *b*** __c__ ~~d~~', '<strong>a <em>b</em></strong> <u>c</u> <s>d</s>'],
  ['small print', 'a\n-# b *c*', 'a<br></br><small>b <em>c</em></small>'],
  ['small print below a quote', '> a\n-# b', '<blockquote>a<br></br></blockquote><small>b</small>'],
  ['a quote of two lines', '> a\n> b\nc', '<blockquote>a<br></br>b<br></br></blockquote>c'],
  ['a list below a line', 'a\n- b\n- c', 'a<br></br><ul><li>b</li><li>c</li></ul>'],
  ['a numbered list from its number', '3. a\n4. b', '<ol 3><li>a</li><li>b</li></ol>'],
  [
    'a list in a list',
    '- a\n  - b\n- c',
    '<ul><li>a<br></br><ul><li>b</li></ul></li><li>c</li></ul>',
  ],
  ['two kinds of list', '1. a\n- b\nc', '<ol><li>a</li></ol><ul><li>b</li></ul>c'],
  ['a list in a quote', '> - a\n> - b', '<blockquote><ul><li>a</li><li>b</li></ul></blockquote>'],
  ['a dash that lists nothing', 'a - b', 'a - b'],
  ['code', '`*a*` ```js\n<b>\n```\nc', '<code>*a*</code> <pre><b></pre>c'],
  ['a masked link', '[a](https://b.org)', '<a https://b.org>a</a>'],
  ['a link to no web page as none', '[a](javascript:b)', '<span>a</span>'],
  ['an escaped mark', '\\*a\\* \\[b\\](c) 1\\. d', '*a* [b](c) 1. d'],
  ['a spoiler', '||a||', '<span.spoiler>a</span>'],
  ['HTML as it stands', '<b onclick="x">a</b>', '<b onclick="x">a</b>'],
  ['a moment', '<t:0:R>', '<time>1970-01-01 00:00</time>'],
  [
    'mentions, pinging nobody',
    '<@100000000000000008> <@&100000000000000008> <#100000000000000009> @everyone </ask:100000000000000008>',
    '<span.mention>@some user</span> <span.mention>@some role</span> <span.mention>#unknown</span> <span.mention>@everyone</span> <span.mention>/ask</span>',
  ],
];
test.each(texts)('Markdown reads %s', (_name, text, tree) => {
  expect(read(text)).toBe(tree);
});

test('Markdown gives texts, not elements, for what is no markdown of Discord', () => {
  const [node] = drawn('<script>', names);
  expect(node).toEqual({ text: expect.stringContaining('<') });
});
