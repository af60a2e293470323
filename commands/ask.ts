// /ask: a question in a person's own words, answered with the entry that holds the answer.
import { answer } from '../src/answer.ts';
import type { Finding, FindingKind } from '../src/ask/corpus.ts';
import type { Hit } from '../src/ask/search.ts';
import { type Understood, understand } from '../src/ask/understand.ts';
import { verdictLine } from '../src/card.ts';
import { type Context, command } from '../src/command.ts';
import { actorOf } from '../src/knowledge/actors.ts';
import { need } from '../src/knowledge/library.ts';
import { formatLine } from '../src/line.ts';
import { aText } from '../src/options/values.ts';
import { blockSize } from '../src/page.ts';
import { subjectOf } from '../src/reason/facts.ts';
import { judge } from '../src/reason/judge.ts';
import { capital } from '../src/reason/speak.ts';
import {
  type Block,
  cited,
  type Line,
  listed,
  type Next,
  plain,
  type Reply,
  type Request,
} from '../src/reply.ts';
import { sorry } from '../src/sorry.ts';
import { cut } from '../src/text.ts';

export default command({
  description: 'Ask in your own words; the answer comes from the sources, or not at all',
  options: {
    question: aText({
      description: 'A question in your own words',
      required: true,
      maxLength: 1000,
    }),
  },
  examples: [
    '/ask who said that every state rests on force?',
    '/ask are courts and parliament in?',
  ],
  listens: { option: 'question', menu: 'Ask about this message' },
  run({ question }, context) {
    const understood = understand(context.library, question);
    switch (understood.kind) {
      case 'membership':
      case 'treatment':
        return aboutActors(context, understood.kind, understood.actors);
      case 'difference': {
        const [first, second] = understood.actors;
        const request = { command: 'compare', options: { first, second } };
        return shown(context, request, { kind: 'difference', entries: [first, second] }, []);
      }
      case 'slide':
        return onParts(context, understood.parts);
      case 'silence':
        return silent(context, understood.finding, understood.near);
      case 'found':
        return understood.weak ? perhaps(context, understood.hits) : found(context, understood);
      case 'unknown':
        return shown(context, toActor(understood.name), { kind: 'unknown', entries: [] }, []);
      case 'empty':
        return nothingAsked(context);
      case 'nothing':
        return nothing(context, question, understood.near);
    }
  },
});

/** What kind of answer was given and with which entries, for machines. */
interface Told {
  readonly kind: string;
  readonly entries: readonly string[];
  readonly verdict?: unknown;
  readonly tier?: unknown;
}

/** The command that shows an entry, with the option that takes it. */
const shows: Partial<Record<FindingKind, readonly [command: string, option: string]>> = {
  actor: ['is-security-sector', 'actor'],
  term: ['define', 'term'],
  argument: ['argument', 'claim'],
  quotation: ['quote', 'about'],
  tier: ['tiers', 'tier'],
  part: ['lecture', 'slide'],
};

/** How many other findings are offered beside the answer, and how many where none is sure. */
const mostOffered = 2;
const mostPerhaps = 3;

/** So many letters of a quotation stand in a list. */
const mostQuoted = 120;

/** So many actors of one question get their line. */
const mostActors = 6;

/** The reply to another request, with the line that a person would have typed for it, and what else there is. */
function shown(context: Context, request: Request, told: Told, next: readonly Next[]): Reply {
  const note: Block = { kind: 'note', text: `Taken as ${formatLine(request, context.commands)}` };
  const reply = answer(request, { ...context, room: context.room - blockSize(note) });
  const data = { answered: reply.mood !== 'sorry', ...told };
  return {
    ...reply,
    blocks: [note, ...reply.blocks],
    next: [...next, ...reply.next.filter((one) => !next.some((other) => isSame(one, other)))],
    data,
    request,
  };
}

function isSame(one: Next, other: Next): boolean {
  return JSON.stringify(one.request) === JSON.stringify(other.request);
}

/** The first part that was asked for, then the others by button. */
function onParts(context: Context, parts: readonly string[]): Reply {
  const [first = '', ...others] = parts;
  const { unit } = need(context.library.sources, context.library.about.source);
  const next = others.map((part) => ({ label: capital(`${unit} ${part}`), request: toPart(part) }));
  return shown(context, toPart(first), { kind: 'slide', entries: parts }, next);
}

function aboutActors(context: Context, kind: string, actors: readonly string[]): Reply {
  const { library } = context;
  const [only = '', second] = actors;
  const judged = actors.slice(0, mostActors).map((id) => {
    const judgement = judge(library, subjectOf(library, id));
    return { actor: actorOf(library, id), judgement };
  });
  const verdicts = judged.map(({ judgement }) => judgement.verdict);
  const tiers = judged.map(({ judgement }) => judgement.place.rule?.tier.id ?? null);
  if (second === undefined) {
    const told = { kind, entries: [only], verdict: verdicts[0], tier: tiers[0] };
    return shown(context, toActor(only), told, []);
  }
  const names = judged.map(({ actor }) => actor.name);
  return {
    mood: 'answer',
    title: cut(listed(names), 150),
    blocks: [
      {
        kind: 'list',
        lines: judged.map(({ actor, judgement }) => verdictLine(library, actor, judgement)),
      },
    ],
    next: judged.map(({ actor }) => ({ label: actor.name, request: toActor(actor.id) })),
    data: {
      answered: true,
      kind,
      entries: actors.slice(0, mostActors),
      verdict: verdicts,
      tier: tiers,
    },
  };
}

/** The answer itself, then the next two by button. */
function found(context: Context, { asks, hits }: Understood & { kind: 'found' }): Reply {
  const [best, ...others] = hits;
  if (!best) throw new Error('found without a hit');
  const { finding } = best;
  const next = others
    .flatMap(({ finding: other }) => toFinding(context, other) ?? [])
    .slice(0, mostOffered);
  const told = { kind: asks ?? finding.kind, entries: entriesOf(finding) };
  const request = requestFor(finding);
  if (request) return shown(context, request, told, next);
  return {
    mood: 'answer',
    title: headOf(context, finding),
    blocks: [blockOf(context, finding)],
    next: [...parent(context, finding), ...next],
    data: { answered: true, ...told },
  };
}

/** Nothing answers surely: three findings with their sentence and place. */
function perhaps(context: Context, hits: readonly Hit[]): Reply {
  const lines = new Map<string, Hit>();
  for (const hit of hits) {
    const title = titleOf(context, hit.finding);
    if (hit.finding.kind !== 'silence' && !lines.has(title)) lines.set(title, hit);
  }
  const some = [...lines.values()].slice(0, mostPerhaps);
  return {
    mood: 'answer',
    title: 'Perhaps one of these answers it',
    blocks: [
      {
        kind: 'text',
        line: plain('I am not sure what is asked. The nearest that the library holds:'),
      },
      { kind: 'list', lines: some.map(({ finding }) => lineOf(context, finding)) },
    ],
    next: some.flatMap(({ finding }) => toFinding(context, finding) ?? parent(context, finding)),
    data: {
      answered: true,
      kind: 'perhaps',
      entries: some.flatMap(({ finding }) => entriesOf(finding)),
    },
  };
}

/** What the source does not say, said; then the nearest that it does. */
function silent(context: Context, finding: Finding, near: readonly Hit[]): Reply {
  const { library } = context;
  const source = need(library.sources, library.about.source).name;
  return {
    mood: 'answer',
    title: `${capital(source)} does not say that`,
    blocks: [{ kind: 'text', line: plain(finding.text) }],
    next: nearest(context, near),
    data: { answered: false, kind: 'silence', entries: [finding.id] },
  };
}

/** A greeting or the like: what could be asked. */
function nothingAsked({ library, commands }: Context): Reply {
  const examples = commands.get('ask')?.examples ?? [];
  return sorry({
    title: `Ask about ${library.about.subject}`,
    blocks: [
      {
        kind: 'list',
        heading: 'For example',
        lines: examples.map((line) => plain(line.replace(/^\/ask /, ''))),
      },
    ],
    next: commands.has('help')
      ? [{ label: '/help', request: { command: 'help', options: {} } }]
      : [],
    data: { answered: false, kind: 'empty', entries: [] },
  });
}

function nothing(context: Context, question: string, near: readonly Hit[]): Reply {
  const next = nearest(context, near);
  const [first] = next;
  const text = first
    ? `Nothing in its sources answers this, and it makes nothing up. The nearest that they hold: ${first.label}.`
    : 'Nothing in its sources answers this, and it makes nothing up.';
  return sorry({
    title: 'The library does not hold that',
    blocks: [{ kind: 'text', line: plain(text) }],
    next: [
      ...next,
      ...(context.commands.has('about')
        ? [{ label: 'What it holds', request: { command: 'about', options: {} } }]
        : []),
    ],
    data: { answered: false, kind: 'nothing', entries: [], typed: cut(question, 60) },
  });
}

function nearest(context: Context, near: readonly Hit[]): Next[] {
  return near
    .filter(({ finding, covered }) => finding.kind !== 'silence' && covered >= nearEnough)
    .flatMap(({ finding }) => toFinding(context, finding) ?? [])
    .slice(0, mostOffered);
}

/** Below this share of the question a finding is not even near. */
const nearEnough = 0.2;

function toActor(id: string): Request {
  return { command: 'is-security-sector', options: { actor: id } };
}

function toPart(part: string): Request {
  return { command: 'lecture', options: { slide: part } };
}

function requestFor({ kind, id, other }: Finding): Request | undefined {
  if (kind === 'difference' && other !== undefined)
    return { command: 'compare', options: { first: id, second: other } };
  const show = shows[kind];
  return show && { command: show[0], options: { [show[1]]: id } };
}

function toFinding(context: Context, finding: Finding): Next | undefined {
  const request = requestFor(finding);
  return request && { label: titleOf(context, finding), request };
}

/** For what is part of an entry: the entry itself. */
function parent({ library }: Context, { kind, id }: Finding): Next[] {
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

function entriesOf({ id, other }: Finding): string[] {
  return [id, ...(other === undefined ? [] : [other])];
}

/** The title of a reply that shows a finding by itself: of a relation whom it is about. */
function headOf(context: Context, finding: Finding): string {
  const { library } = context;
  const { kind, id } = finding;
  const subject = library.actors.get(id) ?? library.terms.get(id);
  return kind === 'relation' && subject ? subject.name : titleOf(context, finding);
}

function titleOf({ library }: Context, { kind, id, title, objection }: Finding): string {
  if (kind === 'part') {
    const { unit } = need(library.sources, library.about.source);
    return capital(`${unit} ${id}, ${title}`);
  }
  return objection?.objection ?? title;
}

function blockOf({ library }: Context, { claim, objection, text }: Finding): Block {
  if (objection)
    return { kind: 'text', line: cited(library, { ...objection, text: objection.answer }) };
  return { kind: 'text', line: claim ? cited(library, claim) : plain(text) };
}

/** A finding in one sentence with its place. */
function lineOf(context: Context, finding: Finding): Line {
  const { library } = context;
  const quotation = finding.kind === 'quotation' && library.quotations.get(finding.id);
  if (quotation) {
    const by = need(library.people, quotation.by).name;
    const words = cut(quotation.words.replaceAll(/\s+/g, ' '), mostQuoted);
    return cited(library, { text: `${by}: ${words}`, status: 'says', cites: [quotation.passage] });
  }
  const claim =
    finding.claim ??
    library.terms.get(finding.id)?.says[0] ??
    library.arguments.get(finding.id)?.claim ??
    library.tiers.get(finding.id)?.meaning ??
    library.actors.get(finding.id)?.does;
  if (!claim) return plain(`${titleOf(context, finding)}.`);
  const text =
    finding.kind === 'relation' ? claim.text : `${titleOf(context, finding)}: ${claim.text}`;
  return cited(library, { ...claim, text: cut(text, 220) });
}
