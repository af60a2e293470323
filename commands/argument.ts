// /argument: a claim, what supports it, what attacks it, the objections and their answers.
import { objectionBlock } from '../src/card.ts';
import { type Context, command } from '../src/command.ts';
import { need, type WithId } from '../src/knowledge/library.ts';
import type { Argument } from '../src/knowledge/schema.ts';
import { anEntry } from '../src/options/entries.ts';
import { type Block, cited, plain, type Reply } from '../src/reply.ts';

export default command({
  description: 'A claim of the lecture: what supports it, what attacks it, objections and answers',
  options: {
    claim: anEntry(['arguments'], { description: 'A claim, in a few words', required: false }),
  },
  examples: ['/argument', '/argument include only what you can control'],
  run({ claim }, context) {
    return claim ? one(context, need(context.library.arguments, claim.id)) : all(context);
  },
});

function ordered({ library }: Context): WithId<Argument>[] {
  return [...library.arguments.values()].sort((a, b) => a.order - b.order);
}

function all(context: Context): Reply {
  const list = ordered(context);
  return {
    mood: 'answer',
    title: 'The claims, in the order of the lecture',
    blocks: [
      {
        kind: 'list',
        lines: list.map((argument) =>
          cited(context.library, { ...argument.claim, text: argument.name }),
        ),
      },
    ],
    next: list.map((argument) => ({ ...button(argument), among: 'claim' })),
    data: { arguments: list.map(({ id }) => id) },
  };
}

function one(context: Context, argument: WithId<Argument>): Reply {
  const { library } = context;
  const others = ordered(context);
  const to = (key: 'supports' | 'attacks' | 'explains') =>
    others.filter((other) => other[key]?.includes(argument.id));
  const from = (ids: readonly string[] | undefined) =>
    (ids ?? []).map((id) => need(library.arguments, id));
  const groups: [string, WithId<Argument>[]][] = [
    ['Supported by', to('supports')],
    ['Attacked by', to('attacks')],
    ['Its motive, which does not refute it', to('explains')],
    ['It supports', from(argument.supports)],
    ['It attacks', from(argument.attacks)],
    ['It explains the motive of', from(argument.explains)],
  ];
  const lists = groups.flatMap(([heading, list]): Block[] =>
    list.length > 0
      ? [
          {
            kind: 'list',
            heading,
            lines: list.map((other) => cited(library, { ...other.claim, text: other.name })),
          },
        ]
      : [],
  );
  const near = groups.flatMap(([, list]) => list);
  return {
    mood: 'answer',
    title: argument.name,
    blocks: [
      { kind: 'text', line: cited(library, argument.claim) },
      { kind: 'text', line: plain(`Held by ${argument.held}.`) },
      ...(argument.objections ?? []).map((objection) => objectionBlock(library, objection)),
      ...lists,
    ],
    next: near
      .filter((other, at) => near.indexOf(other) === at)
      .slice(0, 4)
      .map(button),
    data: {
      argument: argument.id,
      supportedBy: to('supports').map(({ id }) => id),
      attackedBy: to('attacks').map(({ id }) => id),
    },
  };
}

function button({ id, name }: WithId<Argument>) {
  return { label: name, request: { command: 'argument', options: { claim: id } } };
}
