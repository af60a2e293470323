// /about: what the library knows, whose framing it is, version, privacy, licence.
import { command } from '../src/command.ts';
import { need } from '../src/knowledge/library.ts';
import { plain } from '../src/reply.ts';
import { computed } from '../src/unanswered.ts';

const privacy =
  'On Discord nothing that you type is saved (the terminal chat remembers its lines on your own computer), and the bot reads only what is addressed to it. A button carries its whole question in itself.';

export default command({
  description: 'What this bot knows, whose framing it is, version, privacy and licence',
  options: {},
  examples: ['/about'],
  run(_, { library, version }) {
    const counts = [
      `${library.actors.size} actors`,
      `${library.terms.size} terms`,
      `${library.quotations.size} quotations`,
      `${library.arguments.size} arguments`,
      `${library.criteria.size} criteria`,
      `${library.definitions.size} definitions`,
    ];
    const source = need(library.sources, library.about.source);
    const silences = library.silences.map(({ text }) => plain(text));
    return {
      mood: 'answer',
      title: library.about.name,
      blocks: [
        { kind: 'text', line: plain(library.about.framing) },
        {
          kind: 'text',
          line: plain(
            `It holds ${counts.join(', ')}, resting on ${library.passages.size} passages of ${library.sources.size} sources. ${computed}`,
          ),
        },
        {
          kind: 'text',
          line: plain(
            'After a place, "follows" marks what follows from the words, "reading" a careful reading, "general" knowledge of the world. Without a mark, the source says it.',
          ),
        },
        { kind: 'text', line: plain(privacy) },
        { kind: 'text', line: plain(library.about.licence) },
        { kind: 'text', line: plain(`Version ${version}, content ${library.revision}.`) },
        ...(silences.length > 0
          ? [
              {
                kind: 'list',
                heading: `What ${source.name} does not say`,
                lines: silences,
              } as const,
            ]
          : []),
      ],
      next: [
        { label: 'The commands', request: { command: 'help', options: {} } },
        { label: 'The outline', request: { command: 'lecture', options: {} } },
      ],
      data: {
        version,
        revision: library.revision,
        actors: library.actors.size,
        terms: library.terms.size,
        quotations: library.quotations.size,
        arguments: library.arguments.size,
      },
    };
  },
});
