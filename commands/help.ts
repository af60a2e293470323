// /help: computed from the commands themselves.
import { type Command, type Context, command } from '../src/command.ts';
import { parseLine } from '../src/line.ts';
import { aCommand } from '../src/options/values.ts';
import { type Line, plain, type Reply } from '../src/reply.ts';

export default command({
  description: 'What you can ask, or how one command works',
  options: {
    command: aCommand({ description: 'The name of a command', required: false }),
  },
  examples: ['/help', '/help compare'],
  run({ command: name }, context) {
    const found = name === undefined ? undefined : context.commands.get(name);
    return name === undefined || !found ? all(context) : one(context, name, found);
  },
});

/** So many examples are offered to try at once: those of the commands that need the most said. */
const mostTries = 5;

function all({ commands }: Context): Reply {
  const needy = ({ options }: Command) =>
    Object.values(options).filter(({ required }) => required).length;
  const tries = [...commands.values()]
    .sort((a, b) => needy(b) - needy(a))
    .flatMap(({ examples }) => examples.slice(0, 1))
    .slice(0, mostTries);
  return {
    mood: 'answer',
    title: 'What you can ask',
    blocks: [
      {
        kind: 'list',
        lines: [...commands].map(([name, { description }]) => plain(`/${name} - ${description}`)),
      },
      { kind: 'note', text: 'Every command takes private:true: the answer is then for you alone.' },
    ],
    next: tries.flatMap((line) => {
      const request = parseLine(line, commands);
      return request ? [{ label: line, request }] : [];
    }),
    data: { commands: [...commands.keys()] },
  };
}

function one(
  { commands }: Context,
  name: string,
  { description, options, examples }: Command,
): Reply {
  const lines = Object.entries(options)
    .filter(([, option]) => !option.hidden)
    .map(([key, option]): Line => {
      const values = option.choices ? ` (${option.choices.map(({ id }) => id).join(', ')})` : '';
      return plain(`${key}${option.required ? '' : ', optional'}: ${option.description}${values}`);
    });
  const shared = plain('private, optional: true answers you alone');
  return {
    mood: 'answer',
    title: `/${name}`,
    blocks: [
      { kind: 'text', line: plain(`${description}${/[?.]$/.test(description) ? '' : '.'}`) },
      { kind: 'list', heading: 'Options', lines: [...lines, shared] },
      { kind: 'list', heading: 'Examples', lines: examples.map(plain) },
    ],
    next: examples.flatMap((example) => {
      const request = parseLine(example, commands);
      return request ? [{ label: example, request }] : [];
    }),
    data: { command: name },
  };
}
