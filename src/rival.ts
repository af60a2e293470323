// Another definition beside the library's own: whom it counts in and leaves out, worked out from the same facts.
import type { Context } from './command.ts';
import { need, type WithId } from './knowledge/library.ts';
import { onceForLibrary } from './knowledge/once.ts';
import type { Actor, Definition } from './knowledge/schema.ts';
import { subjectOf } from './reason/facts.ts';
import { judge } from './reason/judge.ts';
import type { Answer } from './reason/prove.ts';
import { amid, type Block, cited, listed, type Next, plain } from './reply.ts';

/** What the two verdicts of an actor say, the library's own first, in the order in which they are told. */
const told: readonly (readonly [own: Answer, other: Answer, text: string])[] = [
  ['no', 'yes', 'It also counts in'],
  ['no', 'partly', 'It also counts in, in part'],
  ['yes', 'no', 'It does not count in'],
  ['partly', 'no', 'It does not even partly count in'],
  ['yes', 'partly', 'It only partly counts in'],
  ['partly', 'yes', 'It fully counts in, where that does in part'],
  ['yes', 'yes', 'Both count in'],
  ['partly', 'partly', 'Both partly count in'],
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
    const names = some.map(({ actor }) => amid(actor.name));
    return names.length === 0 ? [] : [plain(`${text}: ${listed(names)}.`)];
  });
  const otherwise = all.filter((one) => one.own !== one.other).length;
  const text = `On ${otherwise} of the ${all.length} kinds of actor held here it decides otherwise.`;
  const status = definition.outside ? 'general' : 'follows';
  const count = cited(library, { text, status, cites: [own.words, definition.words] });
  return [{ kind: 'list', heading: `Beside ${own.name}`, lines: [...lines, count] }];
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
