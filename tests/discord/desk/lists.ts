// Lists in Discord's markdown, which the library leaves out: `-`, `*` or `1.`, nested by two spaces or more.
import { SimpleMarkdown } from 'discord-markdown-parser';

type Rule = (typeof SimpleMarkdown)['defaultRules']['list'];

const LINE = /^( *)([-*]|\d{1,9}\.) +([^\n]+)/u;
const isOrdered = (mark: string): boolean => /^\d/u.test(mark);

/** The lines of a list at the start of a text: its items, and what is indented below them. */
function linesOf(source: string): readonly string[] {
  const lines = source.split('\n');
  const first = LINE.exec(lines[0] ?? '');
  if (first === null) return [];
  const [, indent = '', mark = ''] = first;
  const end = lines.findIndex((line) => {
    const found = LINE.exec(line);
    if (found === null) return !line.startsWith(`${indent}  `) || line.trim() === '';
    const [, deeper = '', other = ''] = found;
    const sibling = deeper.length < indent.length + 2;
    return sibling && (isOrdered(other) !== isOrdered(mark) || deeper.length < indent.length);
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/** Each item as its text and the lines below it, without their indentation. */
function itemsOf(lines: readonly string[]): string[] {
  const indent = /^ */u.exec(lines[0] ?? '')?.[0].length ?? 0;
  const items: string[][] = [];
  for (const line of lines) {
    const found = LINE.exec(line);
    const isItem = found !== null && (found[1] ?? '').length < indent + 2;
    if (isItem) items.push([found[3] ?? '']);
    else items.at(-1)?.push(line.slice(indent + 2));
  }
  return items.map((item) => item.join('\n'));
}

/** A rule for the library's parser: `{ type: 'list', ordered, start, items }`, each item a list of nodes. */
export const list: Rule = {
  ...SimpleMarkdown.defaultRules.list,
  order: SimpleMarkdown.defaultRules.heading.order - 0.4,
  match: (source, _state, before) => {
    if (before !== '' && !before.endsWith('\n')) return null;
    const lines = linesOf(source);
    if (lines.length === 0) return null;
    const text = lines.join('\n');
    return [source.slice(0, text.length + 1), text];
  },
  parse: (capture, parse, state) => {
    const text = capture[1] ?? '';
    const mark = LINE.exec(text)?.[2] ?? '-';
    return {
      ordered: isOrdered(mark),
      start: Number.parseInt(mark, 10) || 1,
      items: itemsOf(text.split('\n')).map((item) => parse(item, { ...state, prevCapture: null })),
    };
  },
};
