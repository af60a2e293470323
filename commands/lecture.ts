// /lecture: the source's outline, or one part of it with its lines and what rests on it.
import { type Context, command } from '../src/command.ts';
import { need } from '../src/knowledge/library.ts';
import { restingOn } from '../src/knowledge/rests.ts';
import { aPart } from '../src/options/values.ts';
import { capital } from '../src/reason/speak.ts';
import { type Block, cited, listed, type Next, plain, type Reply } from '../src/reply.ts';

export default command({
  description: 'The outline of the lecture, or one slide with its lines and what rests on it',
  options: {
    slide: aPart({ description: 'Number or title of a slide', required: false }),
  },
  examples: ['/lecture', '/lecture 9'],
  run({ slide }, context) {
    return slide === undefined ? outline(context) : part(context, slide);
  },
});

function outline({ library }: Context): Reply {
  const source = need(library.sources, library.about.source);
  return {
    mood: 'answer',
    title: source.title,
    blocks: [
      { kind: 'text', line: plain(`${capital(source.kind)} by ${source.author}.`) },
      {
        kind: 'list',
        lines: source.parts.map(({ at, title }) =>
          plain(`${capital(source.unit)} ${at}: ${title ?? ''}`),
        ),
      },
      ...(source.note === undefined ? [] : [{ kind: 'note', text: source.note } as const]),
    ],
    next: source.parts.map(({ at, title }) => ({
      label: `${capital(source.unit)} ${at}: ${title ?? ''}`,
      request: toPart(source.unit, at).request,
      among: 'slide',
    })),
    data: { source: source.id, slides: source.parts.length },
  };
}

function part({ library }: Context, at: string): Reply {
  const source = need(library.sources, library.about.source);
  const index = source.parts.findIndex((one) => one.at === at);
  const passage = need(library.passages, `${source.id}#${at}`);
  const rests = restingOn(library, source.id, at);
  const lines = [...rests].map(([folder, ids]) => {
    const names = ids.map((id) => need<{ name: string }>(library[folder], id).name);
    const shown = names.length > 8 ? [...names.slice(0, 8), `${names.length - 8} more`] : names;
    return plain(`${capital(folder)} (${ids.length}): ${listed(shown)}.`);
  });
  const blocks: Block[] = [
    passage.text === ''
      ? {
          kind: 'text',
          line: cited(library, {
            text: `There is no text on this ${source.unit}.`,
            status: 'says',
            cites: [passage.id],
          }),
        }
      : {
          kind: 'quotation',
          words: passage.text,
          line: cited(library, {
            text: `In ${source.name}, by ${source.author}.`,
            status: 'says',
            cites: [passage.id],
          }),
        },
    ...(lines.length > 0 ? [{ kind: 'list', heading: 'What rests on it', lines } as const] : []),
  ];
  return {
    mood: 'answer',
    title: capital(passage.at),
    blocks,
    next: [index - 1, index + 1]
      .flatMap((other) => source.parts[other] ?? [])
      .map((one) => toPart(source.unit, one.at)),
    data: { source: source.id, slide: at, rests: Object.fromEntries(rests) },
  };
}

function toPart(unit: string, at: string): Next {
  return {
    label: `${capital(unit)} ${at}`,
    request: { command: 'lecture', options: { slide: at } },
  };
}
