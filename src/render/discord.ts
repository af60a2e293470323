// Renders a Reply as a Discord message of Components V2: a container with its accent, texts and buttons.
import type { Block, Line, Mood, Reply, Request } from '../reply.ts';
import { messageFaults } from './limits/index.ts';
import { type ActionRow, rowsOf } from './rows.ts';

/** Component types and flags by Discord's names (Component Reference; Message Flags). */
const component = { textDisplay: 10, container: 17 } as const;
const flag = { ephemeral: 1 << 6, isComponentsV2: 1 << 15 } as const;

/** The colour at the side of the message, by what the reply says. */
const accents: Record<Mood, number> = {
  yes: 0x2e7d32,
  partly: 0xf9a825,
  no: 0xc62828,
  unknown: 0x607d8b,
  answer: 0x3949ab,
  sorry: 0x9e9e9e,
};

interface TextDisplay {
  readonly type: typeof component.textDisplay;
  readonly content: string;
}

interface Container {
  readonly type: typeof component.container;
  readonly accent_color: number;
  readonly components: readonly (TextDisplay | ActionRow)[];
}

/** A message body as the callback and the webhook take it. */
export interface MessageBody {
  readonly flags: number;
  readonly allowed_mentions: { readonly parse: readonly [] };
  readonly components: readonly [Container];
}

export interface MessageLook {
  /** For the asker alone. */
  readonly ephemeral: boolean;
  /** The request that a Share button would post for everybody; no button without it. */
  readonly share?: Request;
  /** Words in small print above the reply, already safe: who shared it, why it is private. */
  readonly remark?: string;
}

/** The message for a reply. Throws if Discord would refuse it: that is our mistake, not the asker's. */
export function renderMessage(reply: Reply, look: MessageLook): MessageBody {
  const texts = [
    ...(look.remark === undefined ? [] : [`-# ${look.remark}`]),
    `**${escaped(reply.title)}**`,
    ...reply.blocks.map(blockText),
  ];
  const body: MessageBody = {
    flags: flag.isComponentsV2 | (look.ephemeral ? flag.ephemeral : 0),
    allowed_mentions: { parse: [] },
    components: [
      {
        type: component.container,
        accent_color: accents[reply.mood],
        components: [
          ...texts.map((content) => ({ type: component.textDisplay, content })),
          ...rowsOf(reply, look.share),
        ],
      },
    ],
  };
  const faults = messageFaults(body);
  if (faults.length > 0) throw new Error(`Discord would refuse this message: ${faults.join(' ')}`);
  return body;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'place':
      return sentence(block.line);
    case 'reasons':
      return block.lines.map((line, at) => `${at + 1}. ${sentence(line)}`).join('\n');
    case 'list': {
      const heading = block.heading === undefined ? [] : [`**${escaped(block.heading)}**`];
      return [...heading, ...block.lines.map((line) => `- ${sentence(line)}`)].join('\n');
    }
    case 'steps':
      return block.steps
        .map(({ depth, line }) => `${'  '.repeat(depth)}- ${sentence(line)}`)
        .join('\n');
    case 'quotation': {
      const words = block.words.split('\n').map((line) => `> ${escapedButEmphasis(line)}`);
      const by = block.by === undefined ? '' : `${escaped(block.by)}. `;
      return [...words, `${by}${sentence(block.line)}`].join('\n');
    }
    case 'objection':
      return `**But:** ${escaped(block.objection)} ${sentence(block.answer)}`;
    case 'note':
      return `-# ${escaped(block.text)}`;
  }
}

function sentence({ text, label }: Line): string {
  return label === undefined ? escaped(text) : `${escaped(text)} [${escaped(label)}]`;
}

/**
 * Text that cannot format, link or ping: Discord takes a backslash before any mark for the mark itself.
 * A colon is escaped where it would begin a link, a bracket where it would end a masked one.
 */
export function escaped(text: string): string {
  return escapedButEmphasis(text).replaceAll('*', '\\*');
}

/**
 * Signs that Discord would read as more than themselves; the last two begin a line of a list. Nothing is escaped
 * but a sign: a backslash before a letter or a digit is shown.
 */
const live = /[\\_~`|<>@#]|\](?=\()|:(?=\/\/)|[-+](?= )(?<=^[ \t]*[-+])|\.(?= )(?<=^[ \t]*\d+\.)/gm;

/** The same for a source's own words, whose emphasis stays. */
function escapedButEmphasis(text: string): string {
  return text.replaceAll(live, '\\$&');
}
