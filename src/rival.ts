// Another definition beside the library's own: whom it counts in and leaves out, worked out from the same facts.
import type { Finding } from './ask/corpus.ts';
import type { Context } from './command.ts';
import { blockOf, headOf } from './findings.ts';
import { inSentence } from './knowledge/actors.ts';
import { need, type WithId } from './knowledge/library.ts';
import { onceForLibrary } from './knowledge/once.ts';
import type { Actor, Definition } from './knowledge/schema.ts';
import { subjectOf } from './reason/facts.ts';
import { judge } from './reason/judge.ts';
import type { Answer } from './reason/prove.ts';
import { amid, type Block, cited, listed, type Next, plain, type Reply } from './reply.ts';
import { cut } from './text.ts';

/** What the two verdicts of an actor say, the library's own first, in the order in which they are told. */
const told: readonly (readonly [own: Answer, other: Answer, text: string])[] = [
  ['no', 'yes', 'It also counts in'],
  ['no', 'partly', 'It also counts in, in part'],
  ['yes', 'no', 'It does not count in'],
  ['partly', 'no', 'It does not count in even in part'],
  ['yes', 'partly', 'It counts in only in part'],
  ['partly', 'yes', 'It counts in wholly, and not only in part'],
  ['yes', 'yes', 'Both count in'],
  ['partly', 'partly', 'Both count in, in part'],
  ['no', 'no', 'Both leave out'],
];

/** A kind of actor with its verdict by the library's own definition and by another one. */
interface Judged {
  readonly actor: WithId<Actor>;
  readonly own: Answer;
  readonly other: Answer;
}

/** All kinds of actors by each definition, judged once. */
const judgedBy = onceForLibrary((library) => {
  const known = new Map<string, readonly Judged[]>();
  return (id: string): readonly Judged[] => {
    const found =
      known.get(id) ??
      [...library.actors.values()].map((actor): Judged => {
        const subject = subjectOf(library, actor.id);
        const [own, other] = [judge(library, subject), judge(library, subject, id)];
        return { actor, own: own.verdict, other: other.verdict };
      });
    known.set(id, found);
    return found;
  };
});

/** Whom a definition counts in and leaves out beside the library's own: those that are asked about most, and how many in all. */
export function besideOwn({ library }: Context, definition: WithId<Definition>): Block[] {
  const own = need(library.definitions, library.about.definition);
  if (definition.id === own.id) return [];
  const all = judgedBy(library)(definition.id);
  const { starters } = library.about;
  const asked = starters.flatMap((id) => all.find(({ actor }) => actor.id === id) ?? []);
  const lines = told.flatMap(([mine, theirs, text]) => {
    const some = asked.filter((one) => one.own === mine && one.other === theirs);
    const names = some.map(({ actor }) => inSentence(actor.name));
    return names.length === 0 ? [] : [plain(`${text}: ${listed(names)}.`)];
  });
  const otherwise = all.filter((one) => one.own !== one.other).length;
  const text = `On ${otherwise} of the ${all.length} kinds of actor held here it decides otherwise.`;
  const status = definition.outside ? 'general' : 'follows';
  const count = cited(library, { text, status, cites: [own.words, definition.words] });
  return [{ kind: 'list', heading: `Beside ${own.name}`, lines: [count, ...lines] }];
}

/** The first of those that are asked about most on whom a definition decides otherwise, by every definition. */
export function judgedOtherwise({ library }: Context, definition: WithId<Definition>): Next[] {
  const all = judgedBy(library)(definition.id);
  const [first] = library.about.starters.flatMap(
    (id) => all.find(({ actor, own, other }) => actor.id === id && own !== other) ?? [],
  );
  if (!first) return [];
  const { id, name } = first.actor;
  const options = { actor: id, show: 'definitions' };
  return [
    {
      label: `${name}: who would include it?`,
      request: { command: 'is-security-sector', options },
    },
  ];
}

/** Definitions of others beside the own one: the first that was found, and all where nothing else was. */
export function onDefinitions(
  context: Context,
  kind: string,
  found: readonly Finding[],
  next: readonly Next[],
): Reply {
  const all = found.every((one) => one.kind === 'definition') ? found : found.slice(0, 1);
  const rivals = all.map(({ id }) => need(context.library.definitions, id));
  const titles = all.map((one, at) =>
    at === 0 ? headOf(context, one) : amid(headOf(context, one)),
  );
  return {
    mood: 'answer',
    title: cut(listed(titles), 150),
    blocks: all.flatMap((one) => [
      blockOf(context, one),
      ...besideOwn(context, need(context.library.definitions, one.id)),
    ]),
    next: [...rivals.slice(0, 1).flatMap((one) => judgedOtherwise(context, one)), ...next],
    data: { answered: true, kind, entries: all.map(({ id }) => id) },
  };
}
