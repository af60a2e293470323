// /compare: two actors or two terms side by side, and what decides between them.
import { verdictLine, voiceOf } from '../src/card.ts';
import { type Context, command } from '../src/command.ts';
import { findActor, type Whom } from '../src/knowledge/actors.ts';
import type { WithId } from '../src/knowledge/library.ts';
import type { Term } from '../src/knowledge/schema.ts';
import { anEntry } from '../src/options/entries.ts';
import { type Difference, differences } from '../src/reason/contrast.ts';
import { say } from '../src/reason/explain.ts';
import { subjectOf } from '../src/reason/facts.ts';
import { judge } from '../src/reason/judge.ts';
import type { Answer, Proof } from '../src/reason/prove.ts';
import { amid, type Block, cited, type Line, plain, type Reply } from '../src/reply.ts';
import { sorry } from '../src/sorry.ts';

const words: Record<Answer, string> = {
  yes: 'yes',
  partly: 'in part',
  no: 'no',
  unknown: 'not known',
};

export default command({
  description: 'Two actors or two terms: on what do they differ, and what decides?',
  options: {
    first: anEntry(['actors', 'terms'], { description: 'An actor or a term', required: true }),
    second: anEntry(['actors', 'terms'], { description: 'Another actor or term', required: true }),
  },
  examples: [
    '/compare first:police second:private security companies',
    '/compare first:capability second:legitimacy',
  ],
  run({ first, second }, context) {
    const { library } = context;
    const actors = [first, second].map(({ id }) => findActor(library, id));
    const terms = [first, second].map(({ id }) => library.terms.get(id));
    if (first.id === second.id) return same(actors[0]?.name ?? terms[0]?.name ?? first.id);
    if (actors[0] && actors[1]) return compareActors(context, actors[0], actors[1]);
    if (terms[0] && terms[1]) return compareTerms(context, terms[0], terms[1]);
    return unlike();
  },
});

function compareActors({ library }: Context, first: Whom, second: Whom): Reply {
  const judged = [first, second].map((actor) => ({
    actor,
    judgement: judge(library, subjectOf(library, actor.id)),
  }));
  const [a, b] = judged as [(typeof judged)[0], (typeof judged)[0]];
  const found = differences(a.judgement, b.judgement);
  const alike = a.judgement.verdict === b.judgement.verdict;
  const decisive = found.find(({ decides }) => decides);
  const lines = found.map((one) =>
    plain(
      `${one.criterion.name}: ${first.name} ${words[one.first.answer]}, ${second.name} ${words[one.second.answer]}.`,
    ),
  );
  const blocks: Block[] = [
    {
      kind: 'list',
      lines: judged.map(({ actor, judgement }) => verdictLine(library, actor, judgement)),
    },
    ...(decisive ? [decidingBlock(library, decisive, first, second)] : []),
    lines.length > 0
      ? {
          kind: 'list',
          heading: alike ? 'What decides only one of them' : 'Where they differ',
          lines,
        }
      : {
          kind: 'list',
          heading: 'The definition does not tell them apart. What they do',
          lines: [first, second].map(({ name, does }) =>
            cited(library, { ...does, text: `${name}: ${does.text}` }),
          ),
        },
  ];
  return {
    mood: 'answer',
    title: `${first.name} and ${amid(second.name)}`,
    blocks,
    next: [first, second].map(({ id, name }) => ({
      label: name,
      request: { command: 'is-security-sector', options: { actor: id } },
    })),
    data: {
      first: first.id,
      second: second.id,
      verdicts: [a.judgement.verdict, b.judgement.verdict],
      tiers: judged.map(({ judgement }) => judgement.place.rule?.tier.id ?? null),
      differ: found.map(({ criterion }) => criterion.id),
      decides: decisive?.criterion.id ?? null,
    },
  };
}

function decidingBlock(
  library: Context['library'],
  { criterion, first, second }: Difference,
  a: Whom,
  b: Whom,
): Block {
  const sentence = (proof: Proof, actor: Whom): Line[] => {
    const spoken = say(library, proof, voiceOf(library, actor), new Set());
    return spoken ? [cited(library, { ...spoken, text: `${actor.name}: ${spoken.text}` })] : [];
  };
  return {
    kind: 'list',
    heading: `What decides: ${criterion.name.toLowerCase()}`,
    lines: [...sentence(first, a), ...sentence(second, b)],
  };
}

function compareTerms({ library }: Context, first: WithId<Term>, second: WithId<Term>): Reply {
  const between = (one: WithId<Term>, other: WithId<Term>) =>
    one.differs?.find(({ from }) => from === other.id);
  const difference = between(first, second) ?? between(second, first);
  const lines = [first, second].map((term) => {
    const claim = term.senses?.[0] ?? term.says[0];
    return claim
      ? cited(library, { ...claim, text: `${term.name}: ${claim.text}` })
      : plain(term.name);
  });
  return {
    mood: 'answer',
    title: `${first.name} and ${amid(second.name)}`,
    blocks: [
      ...(difference
        ? [{ kind: 'list', heading: 'What decides', lines: [cited(library, difference)] } as const]
        : []),
      { kind: 'list', heading: 'Side by side', lines },
      ...(difference
        ? []
        : [
            {
              kind: 'note',
              text: 'The source does not set these two against each other.',
            } as const,
          ]),
    ],
    next: [first, second].map(({ id, name }) => ({
      label: name,
      request: { command: 'define', options: { term: id } },
    })),
    data: { first: first.id, second: second.id, told: difference !== undefined },
  };
}

function same(name: string): Reply {
  return sorry({
    title: `Both are ${amid(name)}`,
    blocks: [{ kind: 'text', line: plain('Name two different ones.') }],
    next: [],
  });
}

function unlike(): Reply {
  return sorry({
    title: 'One is an actor and the other a term',
    blocks: [{ kind: 'text', line: plain('Compare two actors, or two terms.') }],
    next: [],
  });
}
