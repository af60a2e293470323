// What the library holds of a kind, listed: by the command that lists it, or in one line each with its place.
import type { Contents } from './ask/contents-asked.ts';
import { type Finding, findingsOf } from './ask/corpus.ts';
import type { Context } from './command.ts';
import { entriesOf, lineOf, requestFor, toFinding } from './findings.ts';
import { need } from './knowledge/library.ts';
import { type Block, plain, type Reply } from './reply.ts';
import { shown } from './taken.ts';

/** The commands that list without being told what to show. */
const listedBy = { arguments: 'argument', tiers: 'tiers', parts: 'lecture' } as const;

/** The kinds of findings that no command lists, and what their list is called. */
const listedHere = {
  quotations: ['quotation', 'The quotations'],
  terms: ['term', 'The terms'],
  definitions: ['definition', 'The definitions'],
} as const;

/**
 * Quotations as they stand in the sources, those of the main one first; of definitions the own one first; everything else as
 * the library has it.
 */
function inOrder({ library }: Context, findings: readonly Finding[]): readonly Finding[] {
  const passages = [...library.passages.values()];
  const place = ({ kind, id }: Finding) => {
    if (kind !== 'quotation') return id === library.about.definition ? -1 : 0;
    const { passage } = need(library.quotations, id);
    const at = passages.findIndex((one) => one.id === passage);
    return passages[at]?.source.id === library.about.source ? at - passages.length : at;
  };
  return [...findings].sort((a, b) => place(a) - place(b));
}

/** By which command each of them is shown, where there is one: a menu under a message does not hold them all. */
function howToSee(findings: readonly Finding[]): Block[] {
  const [first] = findings;
  const command = first && requestFor(first)?.command;
  if (command === undefined) return [];
  return [{ kind: 'text', line: plain(`${findings.length} in all; /${command} shows each.`) }];
}

/** What a command lists: the ids of entries, or the places of the source's parts. */
function heldIn({ library }: Context, contents: keyof typeof listedBy): string[] {
  if (contents === 'parts')
    return need(library.sources, library.about.source).parts.map(({ at }) => at);
  return [...library[contents].keys()];
}

/** The list of what the library holds of a kind. */
export function listOf(context: Context, contents: Contents): Reply {
  if (contents in listedBy) {
    const command = listedBy[contents as keyof typeof listedBy];
    const entries = heldIn(context, contents as keyof typeof listedBy);
    return shown(context, { command, options: {} }, { kind: 'contents', entries }, []);
  }
  const [kind, title] = listedHere[contents as keyof typeof listedHere];
  const all = inOrder(
    context,
    findingsOf(context.library).filter((one) => one.kind === kind),
  );
  return {
    mood: 'answer',
    title,
    blocks: [...howToSee(all), { kind: 'list', lines: all.map((one) => lineOf(context, one)) }],
    next: all.flatMap((one) => {
      const next = toFinding(context, one);
      const [option] = Object.keys(next?.request.options ?? {});
      return next && option !== undefined ? [{ ...next, among: option, called: kind }] : [];
    }),
    data: { answered: true, kind: 'contents', entries: all.flatMap(entriesOf) },
  };
}
