// /classify: judges an actor that the library does not hold, by asking the question that matters most.
import { card } from '../src/card.ts';
import { type Context, command } from '../src/command.ts';
import { type Library, need } from '../src/knowledge/library.ts';
import { titleOf } from '../src/lookup/names.ts';
import { resolve } from '../src/lookup/resolve.ts';
import { aText } from '../src/options/values.ts';
import { nextQuestion } from '../src/reason/ask-back.ts';
import { describedBy } from '../src/reason/facts.ts';
import { judge } from '../src/reason/judge.ts';
import { type Block, cited, type Next, plain, type Reply } from '../src/reply.ts';
import { sorry } from '../src/sorry.ts';
import { cut } from '../src/text.ts';

/** With so long a name, a button still has room for every answer. */
const longestName = 36;

export default command({
  description: 'Judge an actor that the library does not know, one question at a time',
  options: {
    name: aText({
      description: 'What the actor is called',
      required: true,
      maxLength: longestName,
    }),
    answers: {
      ...aText({
        description: "The answers so far, two letters each: the question's and the answer's",
        required: false,
        maxLength: 60,
      }),
      hidden: true,
    },
  },
  examples: ['/classify Space Guard'],
  describes: { shelf: 'actors', option: 'name', label: 'Describe it, step by step' },
  run({ name: typed, answers: code = '' }, context) {
    const name = fitted(typed);
    const { library } = context;
    const answers = decoded(library, code);
    if (!answers) return unreadable(name);
    const subject = describedBy(library, answers);
    const judgement = judge(library, subject);
    const question = nextQuestion(library, subject);
    const data = {
      name,
      via: 'asker',
      actor: null,
      definition: judgement.definition.id,
      verdict: judgement.verdict,
      tier: judgement.place.rule?.tier.id ?? null,
      answers: Object.fromEntries(answers),
    };
    const given = answersBlock(library, answers);
    const settled =
      judgement.verdict === 'unknown' ? undefined : library.about.group[judgement.verdict];
    if (question === undefined) {
      const { title, blocks } = card(context, { name }, judgement);
      const note: Block = { kind: 'note', text: 'This rests on your answers, not on the library.' };
      return {
        mood: judgement.verdict,
        title,
        blocks: [note, ...blocks, ...given],
        next: [],
        data,
      };
    }
    const [holds] = known(context, name);
    return {
      mood: 'unknown',
      ...asked(context, { name, holds: holds?.label }, question, given, settled),
      next: [...(holds ? [holds] : []), ...answerButtons(library, name, code, question)],
      data: { ...data, question },
    };
  },
});

/** The name, short enough for a button that also carries every answer; three signs take three places there. */
function fitted(typed: string): string {
  const places = (text: string) => text.length + 2 * (text.match(/[;=%]/g)?.length ?? 0);
  let name = typed;
  while (places(name) > longestName) name = cut(name, name.length - 1);
  return name;
}

function asked(
  { library }: Context,
  { name, holds }: { readonly name: string; readonly holds: string | undefined },
  question: string,
  given: readonly Block[],
  settled: string | undefined,
): Pick<Reply, 'title' | 'blocks'> {
  const opening =
    holds === undefined
      ? 'The library does not know this actor. Your answers decide.'
      : `${holds}. Here your own answers decide.`;
  const attribute = need(library.attributes, question);
  const why: Block = {
    kind: 'text',
    line: cited(library, { ...attribute.why, text: `Why it matters: ${attribute.why.text}` }),
  };
  return {
    title: `${name}: ${attribute.question}`,
    blocks: [
      ...(given.length === 0
        ? [
            {
              kind: 'text',
              line: plain(opening),
            } as const,
          ]
        : []),
      ...(settled === undefined
        ? []
        : [
            {
              kind: 'text',
              line: plain(`Settled: ${settled}. This answer is for its place.`),
            } as const,
          ]),
      why,
      ...given,
    ],
  };
}

function answersBlock(library: Library, answers: ReadonlyMap<string, string>): Block[] {
  if (answers.size === 0) return [];
  const lines = [...answers].map(([id, value]) => {
    const { question, values } = need(library.attributes, id);
    return plain(`${question} ${values[value]?.label ?? value}.`);
  });
  return [{ kind: 'list', heading: 'Your answers', lines }];
}

function answerButtons(library: Library, name: string, code: string, question: string): Next[] {
  const { letter, values } = need(library.attributes, question);
  return Object.values(values).map((value) => ({
    label: value.label,
    request: {
      command: 'classify',
      options: { name, answers: [...(code ? [code] : []), letter + value.letter].join(',') },
    },
  }));
}

/** Where the library does hold such an actor, its own card is one tap away. */
function known({ library, names }: Context, name: string): Next[] {
  const found = resolve(names.actors, name, library.about.strip);
  if (found.kind !== 'found' || found.via !== 'exact') return [];
  const title = titleOf(names.actors, found.id);
  return [
    {
      label: `The library knows: ${title}`,
      request: { command: 'is-security-sector', options: { actor: found.id } },
    },
  ];
}

/** Answers from pairs of letters, as in `ss,be`: attribute and value. Undefined when a pair stands for nothing. */
function decoded(library: Library, code: string): Map<string, string> | undefined {
  const answers = new Map<string, string>();
  for (const pair of code.split(/[\s,]+/).filter(Boolean)) {
    const attribute = [...library.attributes.values()].find(({ letter }) => letter === pair[0]);
    const value = Object.entries(attribute?.values ?? {}).find(
      ([, { letter }]) => letter === pair[1],
    );
    if (!attribute || !value || pair.length !== 2) return undefined;
    answers.set(attribute.id, value[0]);
  }
  return answers;
}

function unreadable(name: string): Reply {
  return sorry({
    title: 'These answers cannot be read',
    blocks: [{ kind: 'text', line: plain('Start again and answer one question at a time.') }],
    next: [{ label: 'Start again', request: { command: 'classify', options: { name } } }],
  });
}
