// Renders a Reply as text for a terminal of any width, with or without colour.
import { styleText } from 'node:util';
import type { Command } from '../command.ts';
import { formatLine } from '../line.ts';
import type { Block, Line, Mood, Next, Reply } from '../reply.ts';
import { filled } from './button.ts';
import { choiceIn } from './choice.ts';

export interface TerminalLook {
  /** Columns to wrap at. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether what to ask next is numbered, so that a number can be typed instead of the line. */
  readonly numbered: boolean;
}

type Style = Parameters<typeof styleText>[0];

const moods: Record<Mood, Style> = {
  yes: 'green',
  partly: 'yellow',
  no: 'red',
  unknown: 'cyan',
  answer: 'blue',
  sorry: 'magenta',
};

/** The reply as lines of text, without a line break at the end. */
export function renderText(
  reply: Reply,
  commands: ReadonlyMap<string, Command>,
  look: TerminalLook,
): string {
  const styled = (style: Style, text: string) =>
    look.colour ? styleText(style, text, { validateStream: false }) : text;
  const title = wrap(reply.title, look.width).map((line) =>
    styled(['bold', moods[reply.mood]] as Style, line),
  );
  const blocks = reply.blocks.map((block) => blockLines(block, look.width));
  const next = offered(reply).map(({ label, request, open }, at) => {
    const mark = look.numbered ? `${at + 1}) ` : '- ';
    const line = formatLine(open === undefined ? request : filled(request, open, '…'), commands);
    const text = line === label ? line : `${label}: ${line}`;
    return wrap(`${mark}${text}`, look.width, '   ').map((part) => styled('dim', part));
  });
  const paragraphs = [title, ...blocks, ...(next.length > 0 ? [next.flat()] : [])];
  return paragraphs.map((lines) => lines.join('\n')).join('\n\n');
}

/** So many entries of one long list are shown: the list itself stands in the reply, and they are alike. */
const fewOfMany = 5;
const many = 10;

/** What a terminal offers to ask next, in the order of its numbers. */
export function offered({ next }: Reply): Next[] {
  const among = choiceIn(next)?.among ?? [];
  const hidden = among.length > many ? among.slice(fewOfMany) : [];
  return next.filter((one) => !hidden.includes(one));
}

function blockLines(block: Block, width: number): string[] {
  switch (block.kind) {
    case 'text':
    case 'place':
      return wrap(sentence(block.line), width);
    case 'reasons':
      return block.lines.flatMap((line, at) => wrap(`${at + 1}. ${sentence(line)}`, width, '   '));
    case 'list': {
      const heading = block.heading === undefined ? [] : wrap(`${block.heading}:`, width);
      return [
        ...heading,
        ...block.lines.flatMap((line) => wrap(`- ${sentence(line)}`, width, '  ')),
      ];
    }
    case 'steps':
      return block.steps.flatMap(({ depth, line }) => {
        const indent = '  '.repeat(depth);
        return wrap(`${indent}- ${sentence(line)}`, width, `${indent}  `);
      });
    case 'quotation': {
      const words = block.words
        .split('\n')
        .flatMap((line) => wrap(`| ${line.replaceAll('*', '')}`, width, '| '));
      const by = block.by === undefined ? '' : `${block.by}. `;
      return [...words, ...wrap(`${by}${sentence(block.line)}`, width)];
    }
    case 'objection':
      return wrap(`But: ${block.objection} ${sentence(block.answer)}`, width);
    case 'note':
      return wrap(`Note: ${block.text}`, width);
  }
}

function sentence({ text, label }: Line): string {
  return label === undefined ? text : `${text} [${label}]`;
}

/** Breaks a line at spaces so that none is longer than `width`, if its words allow; later lines begin with `indent`. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = lead;
  for (const word of text.trim().split(/\s+/)) {
    const empty = line.trim() === '';
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line += empty ? word : ` ${word}`;
  }
  return [...lines, line];
}
