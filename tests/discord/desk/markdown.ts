// Discord's markdown as a small tree of elements, which the page builds without ever reading HTML.
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { type Bag, bags, isBag } from '../double/components.ts';
import { list } from './lists.ts';

/** An element, or a text where it has no `tag`. */
export interface Node {
  readonly tag?: string;
  /** The class, where the tag does not say everything. */
  readonly kind?: string;
  readonly text?: string;
  readonly href?: string;
  readonly start?: number;
  readonly inside?: readonly Node[];
}
/** What a mention of this kind and id is called. */
export type Names = (kind: 'user' | 'role' | 'channel', id: string) => string;

/** The library finds a heading and small print after an empty line only; Discord also right below a list or a quote. */
const atLineStarts = (name: 'heading' | 'subtext'): typeof rulesExtended => {
  const rule = rulesExtended[name];
  if (rule === undefined) throw new Error(`discord-markdown-parser has no rule for ${name}.`);
  const match: typeof rule.match = (source, state, before) =>
    before === '' || before.endsWith('\n')
      ? rule.match(source, { ...state, prevCapture: null }, before)
      : null;
  return { [name]: { ...rule, match } };
};
const parse = SimpleMarkdown.parserFor({
  ...rulesExtended,
  ...atLineStarts('heading'),
  ...atLineStarts('subtext'),
  list,
});

const TAGS: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strikethrough: 's',
  blockQuote: 'blockquote',
};
const isWeb = (address: string): boolean => /^https?:\/\//u.test(address);
const mention = (text: string): Node => ({ tag: 'span', kind: 'mention', text });

/** A moment as Discord writes one, in UTC and in English: the page has no reader whose clock it knows. */
const momentOf = (seconds: unknown): string =>
  new Date(Number(seconds) * 1000).toISOString().replace('T', ' ').slice(0, 16);

function leaf(node: Bag, names: Names): Node {
  const id = String(node['id'] ?? '');
  switch (node['type']) {
    case 'br':
      return { tag: 'br' };
    case 'inlineCode':
      return { tag: 'code', text: String(node['content']) };
    case 'codeBlock':
      return { tag: 'pre', text: String(node['content']) };
    case 'user':
    case 'role':
      return mention(`@${names(node['type'], id)}`);
    case 'channel':
      return mention(`#${names('channel', id)}`);
    case 'everyone':
    case 'here':
      return mention(`@${node['type']}`);
    case 'slashCommand':
      return mention(`/${String(node['fullName'])}`);
    case 'timestamp':
      return { tag: 'time', text: momentOf(node['timestamp']) };
    case 'emoji':
    case 'twemoji':
      return { text: 'id' in node ? `:${String(node['name'])}:` : String(node['name']) };
    default:
      return { text: String(node['content'] ?? '') };
  }
}

function element(node: Bag, names: Names): Node {
  const type = String(node['type']);
  if (type === 'list') {
    const items = Array.isArray(node['items']) ? node['items'] : [];
    const inside = items.map((item) => ({ tag: 'li', inside: elements(item, names) }));
    return node['ordered'] === true
      ? { tag: 'ol', start: Number(node['start']), inside }
      : { tag: 'ul', inside };
  }
  if (!Array.isArray(node['content'])) return leaf(node, names);
  const inside = elements(node['content'], names);
  if (type === 'heading') return { tag: `h${Number(node['level']) + 2}`, inside };
  if (type === 'subtext') return { tag: 'small', inside };
  if (type === 'spoiler') return { tag: 'span', kind: 'spoiler', inside };
  const target = String(node['target'] ?? '');
  if (type === 'link' || type === 'url' || type === 'autolink')
    return isWeb(target) ? { tag: 'a', href: target, inside } : { tag: 'span', inside };
  const tag = TAGS[type];
  return tag === undefined ? { tag: 'span', inside } : { tag, inside };
}

/** One line end after a block, and the last of a quote, are part of it: a browser would show an empty line more. */
function elements(nodes: unknown, names: Names): Node[] {
  const made = bags(nodes).map((node) => element(node, names));
  return made.filter((node, index) => {
    const before = made[index - 1]?.tag;
    return !(node.tag === 'br' && before !== undefined && ['pre', 'blockquote'].includes(before));
  });
}

/** A text in Discord's markdown, as a person reads it. */
export function drawn(text: string, names: Names): Node[] {
  const nodes: unknown = parse(text, { inline: true });
  return elements(Array.isArray(nodes) ? nodes.filter(isBag) : [], names);
}
