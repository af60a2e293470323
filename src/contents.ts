// What the library holds of a kind, listed: by the command that lists it, or in one line each with its place.
import type { Contents } from './ask/contents.ts';
import { type Finding, findingsOf } from './ask/corpus.ts';
import type { Context } from './command.ts';
import { entriesOf, lineOf, toFinding } from './findings.ts';
import { need } from './knowledge/library.ts';
import type { Reply } from './reply.ts';
import { shown } from './taken.ts';

/** The commands that list without being told what to show. */
const listedBy = { arguments: 'argument', tiers: 'tiers', parts: 'lecture' } as const;

/** The kinds of findings that no command lists, and what their list is called. */
const listedHere = {
  quotations: ['quotation', 'The quotations'],
  terms: ['term', 'The terms'],
  definitions: ['definition', 'The definitions'],
} as const;

/** How many of a list are offered by button. */
const mostNext = 5;

/** Quotations as they stand in the sources, those of the main one first; everything else as the library has it. */
function inOrder({ library }: Context, findings: readonly Finding[]): readonly Finding[] {
  const passages = [...library.passages.values()];
  const place = ({ id }: Finding) => {
    const { passage } = need(library.quotations, id);
    const at = passages.findIndex((one) => one.id === passage);
    return passages[at]?.source.id === library.about.source ? at - passages.length : at;
  };
  if (findings.some(({ kind }) => kind !== 'quotation')) return findings;
  return [...findings].sort((a, b) => place(a) - place(b));
}

/** The list of what the library holds of a kind. */
export function listOf(context: Context, contents: Contents): Reply {
  if (contents in listedBy) {
    const command = listedBy[contents as keyof typeof listedBy];
    return shown(context, { command, options: {} }, { kind: 'contents', entries: [contents] }, []);
  }
  const [kind, title] = listedHere[contents as keyof typeof listedHere];
  const all = inOrder(
    context,
    findingsOf(context.library).filter((one) => one.kind === kind),
  );
  return {
    mood: 'answer',
    title,
    blocks: [{ kind: 'list', lines: all.map((one) => lineOf(context, one)) }],
    next: all.slice(0, mostNext).flatMap((one) => toFinding(context, one) ?? []),
    data: { answered: true, kind: 'contents', entries: all.flatMap(entriesOf) },
  };
}
