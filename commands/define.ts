// /define: a term in its author's words, or what the source says near a word that it does not define.
import { type Context, command } from '../src/command.ts';
import { need, type WithId } from '../src/knowledge/library.ts';
import type { Quotation, Term } from '../src/knowledge/schema.ts';
import { anEntry } from '../src/options/entries.ts';
import { capital } from '../src/reason/speak.ts';
import { type Block, cited, type Next, plain } from '../src/reply.ts';

export default command({
  description: 'What does this word mean here, in whose words?',
  options: {
    term: anEntry(['terms'], {
      description: 'A term, such as monopoly of violence',
      required: true,
    }),
  },
  examples: ['/define security sector', '/define monopoly of violence', '/define legitimacy'],
  run({ term: { id, via } }, context) {
    const { library } = context;
    const term = need(library.terms, id);
    return {
      mood: 'answer',
      title: term.name,
      blocks: [...definitionBlocks(context, term), ...nearBlocks(context, term)],
      next: nextFrom(context, term),
      data: { term: id, via, usage: term.usage, definition: term.definition ?? null },
    };
  },
});

function definitionBlocks({ library }: Context, term: WithId<Term>): Block[] {
  const source = need(library.sources, library.about.source).name;
  const by = term.by === undefined ? undefined : need(library.people, term.by).name;
  if (term.definition !== undefined) {
    const line = cited(library, {
      text: by ? `Defined by ${by}.` : 'Defined there.',
      status: 'says',
      cites: [term.definition],
    });
    return [{ kind: 'quotation', words: need(library.passages, term.definition).text, line }];
  }
  const text =
    term.usage === 'used'
      ? `${source} uses this word and does not define it.`
      : `This is our own word for something that ${source} describes.`;
  return [{ kind: 'text', line: plain(capital(text)) }];
}

function nearBlocks({ library }: Context, term: WithId<Term>): Block[] {
  const shown = new Set(term.says.flatMap(({ cites }) => cites));
  const relations = library.relations.filter(
    ({ subject, object, cites }) =>
      (subject === term.id || object === term.id) && cites.some((cite) => !shown.has(cite)),
  );
  const senses = (term.senses ?? []).map((sense) =>
    cited(library, { ...sense, text: `${sense.name}: ${sense.text}` }),
  );
  const differs = (term.differs ?? []).map((one) =>
    cited(library, {
      ...one,
      text: `Not the same as ${need(library.terms, one.from).name}: ${one.text}`,
    }),
  );
  return [
    ...list('Its senses here', senses),
    ...list(
      term.usage === 'used' ? 'What it does say' : 'Also',
      [...term.says, ...relations].map((claim) => cited(library, claim)),
    ),
    ...list('Told apart', differs),
    ...(term.note === undefined ? [] : [{ kind: 'note', text: term.note } as const]),
  ];
}

function list(heading: string, lines: readonly ReturnType<typeof plain>[]): Block[] {
  return lines.length > 0 ? [{ kind: 'list', heading, lines }] : [];
}

function nextFrom({ library }: Context, term: WithId<Term>): Next[] {
  const other = term.differs?.[0];
  const weight = ({ passage, terms = [] }: Quotation) =>
    passage === term.definition ? -1 : terms.indexOf(term.id);
  const [quotation] = [...library.quotations.values()]
    .filter(({ terms }) => terms?.includes(term.id))
    .sort((a, b) => weight(a) - weight(b));
  const related = (term.related ?? []).slice(0, 2).map((id) => ({
    label: need(library.terms, id).name,
    request: { command: 'define', options: { term: id } },
  }));
  return [
    ...related,
    ...(other
      ? [
          {
            label: `Compare: ${need(library.terms, other.from).name}`,
            request: { command: 'compare', options: { first: term.id, second: other.from } },
          },
        ]
      : []),
    ...(quotation
      ? [{ label: 'A quotation', request: { command: 'quote', options: { about: quotation.id } } }]
      : []),
  ];
}
