// Apologies for the asker's mistakes: what was not understood, what is near, what to try.
import type { Context, Fault, Other } from './command.ts';
import { titleOf as nameIn } from './lookup/names.ts';
import { resolve } from './lookup/resolve.ts';
import type { ShelfName } from './lookup/shelves.ts';
import type { Next, Reply, Request } from './reply.ts';
import { amid, listed, plain } from './reply.ts';
import { cut } from './text.ts';

const singular: Record<ShelfName, string> = {
  actors: 'actor',
  terms: 'term',
  people: 'person',
  tiers: 'tier',
  arguments: 'argument',
  quotations: 'quotation',
};

/** A reply of mood `sorry`: shown to the asker alone. */
export function sorry(
  reply: Pick<Reply, 'title' | 'blocks' | 'next'> & { data?: Reply['data'] },
): Reply {
  return { mood: 'sorry', data: {}, ...reply };
}

/** The apology for an option that could not be read. */
export function sorryFor(request: Request, option: string, fault: Fault, context: Context): Reply {
  const typed = cut(fault.typed, 60);
  if (fault.kind === 'wrong') {
    const way =
      fault.permitted.length > 0 ? `The values are ${listed(fault.permitted, 'and')}.` : '';
    const next = fault.permitted
      .slice(0, 5)
      .map((value) => ({ label: value, ...retried(request, option, value, context) }));
    return sorry({
      title: `"${typed}" ${fault.says}`,
      blocks: [{ kind: 'text', line: plain(way || `Correct the ${option} and try again.`) }],
      next: [...next, ...typedAgain(request, option, context)],
    });
  }
  const next = fault.others.slice(0, 5).map((other) => ({
    label: titleOf(context, other),
    ...retried(request, option, other.id, context),
  }));
  const data = {
    ...{ via: 'none', option, typed },
    near: fault.others.map(({ id }) => id),
    ...unsettled(fault.shelves, context),
  };
  if (fault.resolved.kind === 'several') {
    const names = listed(
      fault.others.map((other) => amid(titleOf(context, other))),
      'or',
    );
    return sorry({
      title: `Which one is "${typed}"?`,
      blocks: [{ kind: 'text', line: plain(`It may be ${names}.`) }],
      next,
      data: { reason: 'several', ...data },
    });
  }
  const elsewhere = foundElsewhere(option, fault, context);
  if (elsewhere) return elsewhere;
  const kinds = listed(
    fault.shelves.map((shelf) => singular[shelf]),
    'or',
  );
  const text = next.length > 0 ? 'The nearest that it holds:' : 'Nothing that it holds comes near.';
  return sorry({
    title: `I do not know "${typed}"`,
    blocks: [{ kind: 'text', line: plain(`The library holds no ${kinds} of that name. ${text}`) }],
    next: [
      ...next,
      ...typedAgain(request, option, context),
      ...describing(fault.typed, fault.shelves, context),
    ],
    data: { reason: 'unknown', ...data },
  });
}

/** For actors even a refusal states the verdict: it is unknown, and unknown is never no. */
function unsettled(shelves: readonly ShelfName[], { library }: Context): Reply['data'] {
  if (!shelves.includes('actors')) return { cites: [] };
  const { definition } = library.about;
  return { actor: null, definition, verdict: 'unknown', tier: null, cites: [] };
}

/** The same request with a value that is known; of the options that come later none was looked at yet. */
function retried(
  { command, options }: Request,
  option: string,
  value: string,
  { commands }: Context,
): Pick<Next, 'request' | 'unread'> {
  const ordered = Object.keys(commands.get(command)?.options ?? {});
  const unread = ordered
    .slice(ordered.indexOf(option) + 1)
    .filter((name) => Object.hasOwn(options, name));
  const request = { command, options: { ...options, [option]: value } };
  return unread.length > 0 ? { request, unread } : { request };
}

/** Nobody retypes a whole command for one word of it; what only a button sends, nobody types at all. */
function typedAgain(request: Request, option: string, { commands }: Context): Next[] {
  const known = commands.get(request.command)?.options[option];
  return !known || known.hidden || known.choices
    ? []
    : [{ label: 'Type it again', request, open: option }];
}

function titleOf(context: Context, { shelf, id }: Other): string {
  return nameIn(context.names[shelf], id);
}

/** A name that stands on another shelf is answered with the command that takes entries of that shelf. */
function foundElsewhere(
  option: string,
  { typed, shelves }: Pick<Fault & { kind: 'unresolved' }, 'typed' | 'shelves'>,
  context: Context,
): Reply | undefined {
  for (const shelf of Object.keys(context.names) as ShelfName[]) {
    if (shelves.includes(shelf)) continue;
    const found = resolve(context.names[shelf], typed, context.library.about.strip);
    if (found.kind !== 'found' || found.via !== 'exact') continue;
    const name = titleOf(context, { shelf, id: found.id });
    const next = commandsFor(shelf, found.id, context);
    if (next.length === 0) continue;
    const wanted = listed(
      shelves.map((one) => singular[one]),
      'or',
    );
    return sorry({
      title: `${name}: ${article(singular[shelf])}, not ${article(wanted)}`,
      blocks: [{ kind: 'text', line: plain('Ask about it like this:') }],
      next,
      data: {
        ...{ reason: 'elsewhere', via: 'none', option, typed },
        near: [found.id],
        ...unsettled(shelves, context),
      },
    });
  }
  return undefined;
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function commandsFor(shelf: ShelfName, id: string, { commands }: Context): Next[] {
  for (const [command, { options }] of commands) {
    const others = Object.entries(options).filter(([, option]) => option.required);
    const taking = Object.entries(options).find(([, option]) => option.shelves?.[0] === shelf);
    if (!taking || others.some(([name]) => name !== taking[0])) continue;
    return [
      {
        label: `/${command} ${id}`,
        request: { command, options: { [taking[0]]: id } },
      },
    ];
  }
  return [];
}

/** An entry that the library does not hold can be described to the command that is made for that. */
function describing(typed: string, shelves: readonly ShelfName[], { commands }: Context): Next[] {
  return [...commands].flatMap(([name, { describes }]) =>
    describes && shelves.includes(describes.shelf)
      ? [
          {
            label: describes.label,
            request: { command: name, options: { [describes.option]: cut(typed.trim(), 36) } },
          },
        ]
      : [],
  );
}
