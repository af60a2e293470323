// (request, context) -> Reply: the single way in, for every transport.
import type { Command, Context, Option } from './command.ts';
import { titleOf } from './lookup/names.ts';
import { nearestWords } from './lookup/nearest.ts';
import { blockSize, onScreen } from './page.ts';
import type { Block, Next, Reply, Request } from './reply.ts';
import { citesIn, plain } from './reply.ts';
import { sorry, sorryFor } from './sorry.ts';
import { cut } from './text.ts';

/** Options that every request may carry beside those of its command. */
const everywhere = ['private', 'page'];

/**
 * Answers one request. The asker's mistakes come back as a Reply of mood `sorry`; whatever is thrown is ours.
 * The same request in the same context always gets the same reply.
 */
export function answer(asked: Request, context: Context): Reply {
  const request = cleaned(asked);
  const command = context.commands.get(request.command);
  if (!command) return unknownCommand(request.command, context);
  const strange = Object.keys(request.options).find(
    (name) => !Object.hasOwn(command.options, name) && !everywhere.includes(name),
  );
  if (strange !== undefined) return unknownOption(request, strange, command, context);
  const open = request.options['private'] ?? 'false';
  if (open !== 'true' && open !== 'false') {
    const fault = {
      kind: 'wrong',
      typed: open,
      says: 'is neither true nor false',
      permitted: ['true', 'false'],
    } as const;
    return sorryFor(request, 'private', fault, context);
  }
  const input: Record<string, unknown> = {};
  const notes: Block[] = [];
  const elseMeant: Next[] = [];
  const short: Record<string, string> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const typed = request.options[name]?.trim() ?? '';
    if (typed === '') {
      if (option.required) return missing(request.command, name, option, command, context);
      continue;
    }
    const read = option.read(context, typed);
    if ('fault' in read) return sorryFor(request, name, read.fault, context);
    input[name] = read.value;
    short[name] = typed.length > longestCarried && read.short !== undefined ? read.short : typed;
    if (read.assumed !== undefined) notes.push({ kind: 'note', text: read.assumed });
    for (const other of read.others ?? []) {
      const title = titleOf(context.names[other.shelf], other.id);
      const options = { ...request.options, [name]: other.id };
      elseMeant.push({ label: `I meant ${title}`, request: { ...request, options } });
    }
  }
  const room = context.room - notes.reduce((sum, note) => sum + blockSize(note), 0);
  const reply = command.run(input, { ...context, room });
  const blocks = [...notes, ...reply.blocks];
  const next = [...elseMeant, ...reply.next];
  const data = { ...reply.data, cites: citesIn(reply.blocks) };
  const again: Request = { command: request.command, options: short };
  const page = Math.trunc(Number(request.options['page'] ?? 1)) || 1;
  const here = page > 1 ? { ...again, options: { ...short, page: String(page) } } : again;
  return onScreen(
    { ...reply, blocks, next, data, request: reply.request ?? here },
    again,
    page,
    context.room,
  );
}

/** Longer texts are carried in a button by their entry's id: a button holds a hundred characters in all. */
const longestCarried = 40;

/**
 * What people type on one line, without control and direction marks; joiners stay, which some scripts spell with. Nothing
 * is typed where nothing can be seen. No option of ours is longer than this.
 */
function cleaned({ command, options }: Request): Request {
  const clean = (text: string) =>
    text
      .slice(0, 2000)
      .toWellFormed()
      .replaceAll(/(?![\u200b-\u200d])\p{Cf}/gu, '')
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s\u200b]+/gu, ' ')
      .replace(/^[\p{Default_Ignorable_Code_Point}\u2800\s]+$/u, '')
      .trim();
  const entries = Object.entries(options).map(([name, text]) => [name, clean(text)]);
  return { command: clean(command), options: Object.fromEntries(entries) };
}

function unknownCommand(typed: string, { commands }: Context): Reply {
  const near = nearestWords(typed, [...commands.keys()]);
  const next = [...near, 'help'].filter(
    (name, at, all) => commands.has(name) && all.indexOf(name) === at,
  );
  return sorry({
    title: `There is no command /${cut(typed, 40)}`,
    blocks: [
      {
        kind: 'text',
        line: plain(
          near.length > 0 ? `Did you mean /${near.join(' or /')}?` : 'The commands are in /help.',
        ),
      },
    ],
    next: next.map((name) => ({
      label: `/${name}`,
      request:
        name === 'help'
          ? { command: name, options: {} }
          : { command: 'help', options: { command: name } },
    })),
  });
}

function unknownOption(
  request: Request,
  strange: string,
  command: Command,
  context: Context,
): Reply {
  const known = Object.keys(command.options);
  const near = nearestWords(strange, [...known, 'private']);
  const way = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : '';
  const all =
    known.length > 0
      ? `Its options are ${[...known, 'private'].join(', ')}.`
      : 'Its only option is private.';
  return sorry({
    title: `/${request.command} has no option "${cut(strange, 40)}"`,
    blocks: [{ kind: 'text', line: plain(`${way}${all}`) }],
    next: helpOn(request.command, context),
  });
}

function missing(
  name: string,
  option: string,
  { description }: Option,
  command: Command,
  context: Context,
): Reply {
  const example = command.examples[0];
  return sorry({
    title: `/${name} needs ${/^[aeiou]/.test(option) ? 'an' : 'a'} ${option}`,
    blocks: [
      { kind: 'text', line: plain(`${description}.${example ? ` For example: ${example}` : ''}`) },
    ],
    next: helpOn(name, context),
    data: { reason: 'missing', option },
  });
}

function helpOn(name: string, { commands }: Context): Next[] {
  return commands.has('help')
    ? [{ label: `Help on /${name}`, request: { command: 'help', options: { command: name } } }]
    : [];
}
