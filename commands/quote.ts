// /quote: one quotation with speaker, place and provenance; by idea, by word, by speaker, or the day's.
import { type Context, command } from '../src/command.ts';
import { need, type WithId } from '../src/knowledge/library.ts';
import type { Quotation } from '../src/knowledge/schema.ts';
import { anEntry } from '../src/options/entries.ts';
import { allQuotations, anIdea } from '../src/options/ideas.ts';
import { capital } from '../src/reason/speak.ts';
import { type Block, cited, type Next, plain, type Reply } from '../src/reply.ts';
import { sorry } from '../src/sorry.ts';
import { cut } from '../src/text.ts';

const fidelity: Record<Quotation['fidelity'], string> = {
  'own-words': "The author's own words.",
  translation: 'A translation.',
  'altered-translation': 'A known translation, with changes.',
  reported: 'Reported at second hand.',
};

export default command({
  description: 'One quotation, with who said it, where, and how faithfully it is given',
  options: {
    about: anIdea({
      description: 'An idea or a word, such as force or legitimacy',
      required: false,
    }),
    by: anEntry(['people'], { description: 'Who said it', required: false }),
  },
  examples: ['/quote force', '/quote by:Weber', '/quote'],
  run({ about, by }, context) {
    const fitting = (about?.ids ?? allQuotations(context.library))
      .map((id) => need(context.library.quotations, id))
      .filter((quotation) => by === undefined || quotation.by === by.id);
    const day = Math.floor(Date.parse(context.today) / 86_400_000);
    const any = about === undefined && by === undefined;
    const [first, second] = any ? rotated(fitting, day) : fitting;
    if (!first) return nothing(context, about?.typed, by?.id);
    return {
      mood: 'answer',
      title: first.name,
      blocks: blocksOf(context, first),
      next: nextFrom(context, first, second),
      data: { quotation: first.id, by: first.by, passage: first.passage, found: fitting.length },
    };
  },
});

/** The list begun at another place each day, so that the same question differs from day to day. */
function rotated<T>(items: readonly T[], day: number): T[] {
  const start = items.length > 0 ? day % items.length : 0;
  return [...items.slice(start), ...items.slice(0, start)];
}

function blocksOf({ library }: Context, quotation: WithId<Quotation>): Block[] {
  const { name } = need(library.people, quotation.by);
  const label = quotation.label === undefined ? '' : `Labelled there: ${quotation.label}.`;
  const via = quotation.via === undefined ? '' : ` Through ${quotation.via}.`;
  const provenance = (quotation.provenance ?? []).map((claim) => cited(library, claim));
  const misquoted = quotation.misquoted;
  return [
    {
      kind: 'quotation',
      words: quotation.words,
      by: name,
      line: cited(library, { text: label, status: 'says', cites: [quotation.passage] }),
    },
    { kind: 'text', line: plain(`${fidelity[quotation.fidelity]}${via}`) },
    ...(provenance.length > 0
      ? [{ kind: 'list', heading: 'Where it comes from', lines: provenance } as const]
      : []),
    ...(misquoted
      ? [{ kind: 'list', heading: 'Often misread', lines: [cited(library, misquoted)] } as const]
      : []),
  ];
}

function nextFrom(
  { library }: Context,
  quotation: WithId<Quotation>,
  second: WithId<Quotation> | undefined,
): Next[] {
  const passage = need(library.passages, quotation.passage);
  const slide = passage.source.id === library.about.source;
  const terms = (quotation.terms ?? []).slice(0, 2).map((id) => ({
    label: `Define: ${need(library.terms, id).name}`,
    request: { command: 'define', options: { term: id } },
  }));
  return [
    ...(second
      ? [{ label: 'Another', request: { command: 'quote', options: { about: second.id } } }]
      : []),
    ...(slide
      ? [
          {
            label: capital(`${passage.source.unit} ${passage.part}`),
            request: { command: 'lecture', options: { slide: passage.part } },
          },
        ]
      : []),
    ...terms,
  ];
}

function nothing({ library }: Context, about: string | undefined, by: string | undefined): Reply {
  const name = by === undefined ? '' : ` by ${need(library.people, by).name}`;
  return sorry({
    title: `No quotation${about ? ` about "${cut(about, 60)}"` : ''}${name}`,
    blocks: [
      {
        kind: 'text',
        line: plain('The library holds none that fits both. Leave one of them out.'),
      },
    ],
    next: [
      {
        label: 'A quotation',
        request: { command: 'quote', options: by === undefined ? {} : { by } },
      },
    ],
    data: { found: 0 },
  });
}
