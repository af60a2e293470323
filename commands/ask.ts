// /ask: a question in a person's own words, answered with the entry that holds the answer.
import type { Hit } from '../src/ask/search.ts';
import { type Understood, understand } from '../src/ask/understand.ts';
import { verdictLine } from '../src/card.ts';
import { type Context, command } from '../src/command.ts';
import { listOf } from '../src/contents.ts';
import {
  blockOf,
  entriesOf,
  headOf,
  lineOf,
  parent,
  requestFor,
  titleOf,
  toActor,
  toFinding,
  toPart,
} from '../src/findings.ts';
import { actorOf } from '../src/knowledge/actors.ts';
import { need } from '../src/knowledge/library.ts';
import { aText } from '../src/options/values.ts';
import { blockSize } from '../src/page.ts';
import { subjectOf } from '../src/reason/facts.ts';
import { judge } from '../src/reason/judge.ts';
import { capital } from '../src/reason/speak.ts';
import { amid, type Block, listed, type Next, plain, type Reply } from '../src/reply.ts';
import { onDefinitions } from '../src/rival.ts';
import { shown, toldOfName } from '../src/taken.ts';
import { cut } from '../src/text.ts';
import { nothing, nothingAsked, offered, silent } from '../src/unanswered.ts';

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
    const { respelt = [], narrower } = understood;
    const read = respelt
      .slice(0, mostRespelt)
      .map(({ typed, meant }) => `"${typed}" as "${meant}"`);
    const notes = [
      ...(read.length === 0 ? [] : [`Reading ${read.join(', ')}.`]),
      ...(narrower === undefined ? [] : [general(narrower)]),
    ].map((text): Block => ({ kind: 'note', text }));
    const room = context.room - notes.reduce((sum, note) => sum + blockSize(note), 0);
    const reply = replyTo(understood, question, { ...context, room });
    return { ...reply, blocks: [...notes, ...reply.blocks] };
  },
});

/** That the answer is for something more general than what was asked about. */
function general(name: string): string {
  return `The library holds nothing on "${name}" itself; this answer is the general one.`;
}

function replyTo(understood: Understood, question: string, context: Context): Reply {
  switch (understood.kind) {
    case 'membership':
    case 'treatment':
      return aboutActors(context, understood.kind, understood.actors);
    case 'rivals': {
      const options = { actor: understood.actor, show: 'definitions' };
      return shown(context, { command: 'is-security-sector', options }, toldOfName, []);
    }
    case 'difference': {
      const [first, second] = understood.actors;
      const request = { command: 'compare', options: { first, second } };
      return shown(context, request, { kind: 'difference', entries: [first, second] }, []);
    }
    case 'slide':
      return onParts(context, understood.parts);
    case 'contents':
      return listOf(context, understood.of);
    case 'silence':
      return silent(context, understood.finding, understood.near);
    case 'found':
      return understood.weak || understood.unsure
        ? perhaps(context, understood.hits)
        : found(context, understood);
    case 'unknown':
      return shown(context, toActor(understood.name), toldOfName, []);
    case 'empty':
      return nothingAsked(context);
    case 'nothing':
      return nothing(context, question, understood.near);
  }
}

/** So many words that were put right are told. */
const mostRespelt = 3;

/** How many findings are shown where none is sure. */
const mostPerhaps = 3;

/** So many actors of one question get their line. */
const mostActors = 6;

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
  const names = judged.map(({ actor: { name } }, at) => (at === 0 ? name : amid(name)));
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
  const next = offered(context, others);
  const told = { kind: asks ?? finding.kind, entries: entriesOf(finding) };
  const request = requestFor(finding);
  if (request) return shown(context, request, told, next);
  if (finding.kind === 'definition')
    return onDefinitions(
      context,
      told.kind,
      hits.map((hit) => hit.finding),
      next,
    );
  return {
    mood: 'answer',
    title: headOf(context, finding),
    blocks: [blockOf(context, finding)],
    next: eachOnce([...parent(context, finding), ...next]),
    data: { answered: true, ...told },
  };
}

/** Each request once: two findings may lead to the same. */
function eachOnce(all: readonly Next[]): Next[] {
  const keys = all.map(({ request }) => JSON.stringify(request));
  return all.filter((_, at) => keys.indexOf(keys[at] as string) === at);
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
