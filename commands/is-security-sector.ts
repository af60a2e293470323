// /is-security-sector: the verdict on an actor, with the reasons that decide it.
import { card, voiceOf } from '../src/card.ts';
import { type Context, command } from '../src/command.ts';
import { actorOf, type Whom } from '../src/knowledge/actors.ts';
import { need } from '../src/knowledge/library.ts';
import { anEntry } from '../src/options/entries.ts';
import { aChoice } from '../src/options/values.ts';
import { subjectOf } from '../src/reason/facts.ts';
import { type Judgement, judge } from '../src/reason/judge.ts';
import { capital } from '../src/reason/speak.ts';
import { type Block, cited, citesIn, type Next, type Reply } from '../src/reply.ts';
import { stepsOf } from '../src/steps.ts';

const name = 'is-security-sector';

export default command({
  description: 'Is this actor part of the security sector, and why?',
  options: {
    actor: anEntry(['actors'], {
      description: 'An institution, a group or a post, in any words',
      required: true,
    }),
    show: aChoice(
      { reasoning: 'Full reasoning', definitions: 'Who would include it' },
      {
        description: 'More than the card: the full reasoning, or other definitions',
        required: false,
      },
    ),
  },
  examples: [
    '/is-security-sector parliament',
    '/is-security-sector mercenaries',
    '/is-security-sector courts show:reasoning',
  ],
  run({ actor: { id, via }, show }, context) {
    const { library } = context;
    const actor = actorOf(library, id);
    const judgement = judge(library, subjectOf(library, id));
    const data = {
      actor: id,
      via,
      definition: judgement.definition.id,
      verdict: judgement.verdict,
      tier: judgement.place.rule?.tier.id ?? null,
    };
    if (show === 'reasoning') return { ...reasoning(context, actor, judgement), data };
    if (show === 'definitions') return { ...definitions(context, actor), data };
    const shown = card(context, { name: actor.name, actor }, judgement);
    return {
      mood: judgement.verdict,
      ...shown,
      next: nextFrom(context, actor, shown.blocks),
      data,
    };
  },
});

type Shown = Omit<Reply, 'data'>;

function reasoning({ library }: Context, actor: Whom, judgement: Judgement): Shown {
  const steps = stepsOf(library, judgement, voiceOf(library, actor));
  return {
    mood: judgement.verdict,
    title: `${actor.name}: the full reasoning`,
    blocks: [
      {
        kind: 'quotation',
        words: need(library.passages, judgement.definition.words).text,
        line: cited(library, {
          text: judgement.definition.name,
          status: 'says',
          cites: [judgement.definition.words],
        }),
      },
      { kind: 'steps', steps },
    ],
    next: [back(actor)],
  };
}

/** What each definition makes of the actor: the same facts, other tests. */
function definitions({ library }: Context, actor: Whom): Shown {
  const all = [...library.definitions.values()].sort((a, b) => a.order - b.order);
  const lines = all.map((definition) => {
    const { verdict } = judge(library, subjectOf(library, actor.id), definition.id);
    const text = `${definition.name}: ${verdict}. ${definition.gist}`;
    return cited(library, {
      text,
      status: definition.outside ? 'general' : 'says',
      cites: [definition.words],
    });
  });
  return {
    mood: 'answer',
    title: `${actor.name}: who would include it?`,
    blocks: [
      { kind: 'list', lines },
      {
        kind: 'note',
        text: "A definition marked general is another author's, outside this source, in our own words.",
      },
    ],
    next: [back(actor)],
  };
}

function back({ id }: Whom): Next {
  return { label: 'Back to the verdict', request: { command: name, options: { actor: id } } };
}

function nextFrom({ library }: Context, actor: Whom, blocks: readonly Block[]): Next[] {
  const other = actor.compare ? library.actors.get(actor.compare) : undefined;
  const reasons = blocks.filter((block) => block.kind === 'reasons');
  const first = citesIn(reasons).find(({ source }) => source === library.about.source);
  const passage = [...library.passages.values()].find(
    ({ source, at }) => source.id === first?.source && at === first.at,
  );
  return [
    {
      label: 'Full reasoning',
      request: { command: name, options: { actor: actor.id, show: 'reasoning' } },
    },
    {
      label: 'Who would include it?',
      request: { command: name, options: { actor: actor.id, show: 'definitions' } },
    },
    ...(other
      ? [
          {
            label: `Compare: ${other.name}`,
            request: { command: 'compare', options: { first: actor.id, second: other.id } },
          },
        ]
      : []),
    ...(passage
      ? [
          {
            label: capital(`${passage.source.unit} ${passage.part}`),
            request: { command: 'lecture', options: { slide: passage.part } },
          },
        ]
      : []),
  ];
}
