// How many characters a person sees in a message: for our own promise of one screen, not a limit of Discord's.
import { allComponents } from './components.ts';
import { embedTexts } from './embeds.ts';
import { isRecord, listOf } from './shape.ts';

/** Stands for one visible character whose own meaning is spent, such as an escaped star. */
const ONE = '\u25a1';

/** Made when it is first needed, which takes a while. */
let graphemes: Intl.Segmenter | undefined;

function graphemesIn(text: string): number {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].length;
}

const asMany = (written: string): string => ONE.repeat(graphemesIn(written));

/** An escaped sign, a block of code or a span of code: whichever begins first keeps the others from meaning anything. */
const VERBATIM = /\\[^\p{L}\p{N}\s]|```(?:[\w+-]*\n)?([\s\S]+?)```|(`+)([^`]+?)\2/gu;

/** Marks that come in pairs, the longer first; a mark without its partner is seen and therefore stays. */
const pairs = [
  /\*\*\*(?=\S)([^*]+?)(?<=\S)\*\*\*/gu,
  /\*\*(?=\S)((?:[^*]|\*[^*]+\*)+?)(?<=\S)\*\*/gu,
  /\*(?=\S)([^*]+?)(?<=\S)\*/gu,
  /__(?=\S)((?:[^_]|_[^_]+_)+?)(?<=\S)__/gu,
  /(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/gu,
  /~~(?=\S)((?:[^~]|~[^~])+?)~~/gu,
  /\|\|((?:[^|]|\|[^|])+?)\|\|/gu,
];

/**
 * A text as it looks: marks and escapes of Discord's markdown removed, a link reduced to its words, an emoji of a
 * server to one sign. Only the length of the result means something: escaped characters and code are stand-ins.
 */
function withoutMarks(written: string): string {
  let text = written
    .replace(VERBATIM, (whole, block?: string, _mark?: string, code?: string) =>
      whole.startsWith('\\') ? ONE : asMany((block ?? code ?? '').trim()),
    )
    .replace(/<(?:a?:\w+:\d+|t:-?\d+(?::\w)?)>/gu, ONE)
    .replace(/\[((?:[^[\]]|\[[^\]]*\])+)\]\(<?[^\s<>)]+>?(?:\s+"[^"]*")?\)/gu, '$1')
    .replace(/<(https?:\/\/[^\s>]+)>/gu, (_whole, url: string) => asMany(url))
    .replace(/^(?:#{1,3}|-#|>>>|>) +/gmu, '');
  for (let before = ''; before !== text; ) {
    before = text;
    for (const pair of pairs) text = text.replace(pair, '$1');
  }
  return text;
}

const seen = (text: string): number => graphemesIn(withoutMarks(text).trim());

/**
 * Counts the characters a person reads in a message body: content, embeds and text displays, spaces and line breaks
 * between words included, marks and escapes of markdown not, labels of buttons and selects not.
 *
 * Source: our own promise (design.md section 2, 9), 900 on one phone screen. A mention counts as it is written.
 */
export function visibleCharacters(body: unknown): number {
  if (!isRecord(body)) return 0;
  const texts = [
    body['content'],
    ...listOf(body['embeds']).filter(isRecord).flatMap(embedTexts),
    ...allComponents(body['components'], 'components')
      .filter(({ component }) => component['type'] === 10)
      .map(({ component }) => component['content']),
  ];
  return texts
    .filter((text) => typeof text === 'string')
    .reduce((total, text) => total + seen(text), 0);
}
