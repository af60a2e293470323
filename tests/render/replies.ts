// Replies of every shape, for properties that must hold whatever a library or a person puts into them.
import fc from 'fast-check';
import type { Block, Line, Mood, Reply } from '../../src/reply.ts';

export const moods: readonly Mood[] = ['yes', 'partly', 'no', 'unknown', 'answer', 'sorry'];

/** Marks that a chat client might read as more than themselves, among other text. */
const marks = fc.constantFrom(
  ...[
    '@everyone',
    '<@80351110224678912>',
    '</tiers:1>',
    '<t:1>',
    '[x](https://a.b)',
    'https://a.b',
  ],
  ...['discord://a', '**', '*', '_', '__', '~~', '||', '`', '```', '# ', '-# ', '> ', '>>> '],
  ...['- ', '* ', '+ ', '1. ', '23. ', '\n', '\\', ' ', ']', '(', ':', '//', '🙂', 'ü'],
);

/** Any text with at least one sign to see, at most about `most` characters. */
export const anyText = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.oneof(marks, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 24 }).map(
    (parts) =>
      `${parts
        .join('')
        .slice(0, most - 1)
        .toWellFormed()}x`,
  );

/** Words as a source has them: of any length up to `most`, without marks. */
export const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.stringMatching(/^[a-zé]{1,12}$/u), { minLength: 1, maxLength: Math.ceil(most / 4) })
    .map((parts) => parts.join(' ').slice(0, most).trim());

/** Blocks of every kind over these texts. */
export function anyBlock(text: (most: number) => fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const line: fc.Arbitrary<Line> = fc
    .record({ text: text(200), label: fc.option(text(40), { nil: undefined }) })
    .map(({ text: words, label }) => ({
      text: words,
      cites: [],
      ...(label === undefined ? {} : { label }),
    }));
  const lines = fc.array(line, { minLength: 1, maxLength: 6 });
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('text', 'place'), line }),
    fc.record({
      kind: fc.constant('reasons'),
      lines: fc.array(line, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant('list'), lines }),
    fc.record({ kind: fc.constant('list'), heading: text(40), lines }),
    fc.record({
      kind: fc.constant('steps'),
      steps: fc.array(fc.record({ depth: fc.nat(3), line }), { minLength: 1, maxLength: 6 }),
    }),
    fc.record({ kind: fc.constant('quotation'), words: text(200), by: text(40), line }),
    fc.record({ kind: fc.constant('objection'), objection: text(100), answer: line }),
    fc.record({ kind: fc.constant('note'), text: text(100) }),
  ) as fc.Arbitrary<Block>;
}

/** Replies over these texts, of at most `most` blocks. */
export const anyReply = (
  text: (most: number) => fc.Arbitrary<string>,
  most: number,
): fc.Arbitrary<Reply> =>
  fc.record({
    mood: fc.constantFrom(...moods),
    title: text(100),
    blocks: fc.array(anyBlock(text), { minLength: 1, maxLength: most }),
    next: fc.constant([]),
    data: fc.constant({}),
  });

/** A small reply to vary by hand. */
export const aReply: Reply = {
  mood: 'answer',
  title: 'Force',
  blocks: [{ kind: 'text', line: { text: 'It is defined.', cites: [], label: 'slide 3' } }],
  next: [],
  data: {},
};
