// How what answers a question is shown: by the command for its entry, in a line of a list, or by itself.
import type { Finding, FindingKind } from './ask/corpus.ts';
import type { Context } from './command.ts';
import { need } from './knowledge/library.ts';
import { capital } from './reason/speak.ts';
import { type Block, cited, type Line, type Next, plain, type Request } from './reply.ts';
import { shortened } from './text.ts';

/** The command that shows an entry, with the option that takes it. */
const shows: Partial<Record<FindingKind, readonly [command: string, option: string]>> = {
  actor: ['is-security-sector', 'actor'],
  term: ['define', 'term'],
  argument: ['argument', 'claim'],
  quotation: ['quote', 'about'],
  tier: ['tiers', 'tier'],
  part: ['lecture', 'slide'],
};

/** So many letters of a quotation stand in a list, and so many of anything else. */
const mostQuoted = 120;
const mostTold = 220;

/** The request for the verdict on an actor. */
export function toActor(id: string): Request {
  return { command: 'is-security-sector', options: { actor: id } };
}

/** The request for a part of the main source. */
export function toPart(part: string): Request {
  return { command: 'lecture', options: { slide: part } };
}

/** The request that shows the entry of a finding; undefined for what has no command of its own. */
export function requestFor({ kind, id, other }: Finding): Request | undefined {
  if (kind === 'difference' && other !== undefined)
    return { command: 'compare', options: { first: id, second: other } };
  const show = shows[kind];
  return show && { command: show[0], options: { [show[1]]: id } };
}

/** A finding as something to go on with. */
export function toFinding(context: Context, finding: Finding): Next | undefined {
  const request = requestFor(finding);
  return request && { label: titleOf(context, finding), request };
}

/** For what is part of an entry: the entry itself. */
export function parent({ library }: Context, { kind, id }: Finding): Next[] {
  if (kind === 'objection' && library.arguments.has(id))
    return [
      {
        label: need(library.arguments, id).name,
        request: { command: 'argument', options: { claim: id } },
      },
    ];
  if (library.actors.has(id))
    return [{ label: need(library.actors, id).name, request: toActor(id) }];
  if (library.terms.has(id))
    return [
      {
        label: need(library.terms, id).name,
        request: { command: 'define', options: { term: id } },
      },
    ];
  return [];
}

/** The ids of the entries of a finding. */
export function entriesOf({ id, other }: Finding): string[] {
  return [id, ...(other === undefined ? [] : [other])];
}

/** The title of a reply that shows a finding by itself: of a relation whom it is about. */
export function headOf(context: Context, finding: Finding): string {
  const { library } = context;
  const { kind, id } = finding;
  const subject = library.actors.get(id) ?? library.terms.get(id);
  return kind === 'relation' && subject ? subject.name : titleOf(context, finding);
}

/** The title of a finding. */
export function titleOf({ library }: Context, { kind, id, title, objection }: Finding): string {
  if (kind === 'part') {
    const { unit } = need(library.sources, library.about.source);
    return capital(`${unit} ${id}, ${title}`);
  }
  return objection?.objection ?? title;
}

/** A finding shown by itself. */
export function blockOf({ library }: Context, { claim, objection, text }: Finding): Block {
  if (objection)
    return { kind: 'text', line: cited(library, { ...objection, text: objection.answer }) };
  return { kind: 'text', line: claim ? cited(library, claim) : plain(text) };
}

/** A finding in one sentence with its place. */
export function lineOf(context: Context, finding: Finding): Line {
  const { library } = context;
  const quotation = finding.kind === 'quotation' && library.quotations.get(finding.id);
  if (quotation) {
    const by = need(library.people, quotation.by).name;
    // Emphasis could begin here and end beyond.
    const words = shortened(
      quotation.words.replaceAll(/\s+/g, ' ').replaceAll('*', ''),
      mostQuoted,
    );
    const own = need(library.passages, quotation.passage).source.id === library.about.source;
    const status = own ? 'says' : 'general';
    return cited(library, { text: `${by}: ${words}`, status, cites: [quotation.passage] });
  }
  const claim =
    finding.claim ??
    library.terms.get(finding.id)?.says[0] ??
    library.arguments.get(finding.id)?.claim ??
    library.tiers.get(finding.id)?.meaning ??
    library.actors.get(finding.id)?.does;
  if (!claim) return plain(`${titleOf(context, finding)}.`);
  const title = titleOf(context, finding);
  const isTold = finding.kind === 'relation' || claim.text.startsWith(title);
  const text = isTold ? claim.text : `${title}: ${claim.text}`;
  return cited(library, { ...claim, text: shortened(text, mostTold) });
}
