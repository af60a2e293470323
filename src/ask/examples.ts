// The example questions of a library, each with what answers it, and how a question is compared with them.
import { onceForLibrary } from '../knowledge/once.ts';
import type { Example } from '../knowledge/schema.ts';
import { type Finding, findingsOf } from './corpus.ts';
import type { Read } from './question.ts';
import { stem, wordsOf } from './stems.ts';

/** What answers an example: a finding, or what is to be said of the actors named, or nothing. */
export type Answer = NonNullable<Example['answer']> | Finding;

/** The keys of a group of examples that say what answers it: one of them is given. */
export const answerKeys = [
  'answer',
  'argument',
  'term',
  'differs',
  'quotation',
  'tier',
  'definition',
  'part',
] as const;

/** Examples and what answers them, each answer once and as a group of examples says it. */
export interface Examples {
  readonly known: readonly Known[];
  readonly answers: readonly Answer[];
  readonly said: readonly Said[];
}

/** What a group of examples says of its answer. */
export type Said = Omit<Example, 'asked'>;

/** An example. */
interface Known {
  readonly text: string;
  /** The number of its answer. */
  readonly answer: number;
}

/** All examples of a library: they are read where something is learned from them, not where a question is answered. */
export const examplesOf = onceForLibrary((library): Examples => {
  const findings = findingsOf(library);
  const known: Known[] = [];
  const answers: Answer[] = [];
  const said: Said[] = [];
  for (const { groups } of library.examples.values())
    for (const { asked, ...group } of groups) {
      const given = answerSaid(findings, group);
      if (!given) continue;
      if (!answers.includes(given)) {
        answers.push(given);
        said.push(group);
      }
      const answer = answers.indexOf(given);
      for (const text of asked) known.push({ text, answer });
    }
  return { known, answers, said };
});

/** What answers the examples of a group. */
export function answerSaid(findings: readonly Finding[], said: Said): Answer | undefined {
  return said.answer ?? findingFor(findings, said);
}

/** Whether nothing answers such an example. */
export function refuses(answer: Answer | undefined): boolean {
  return answer === 'unsaid' || answer === 'refused';
}

/** The finding that a group names. */
export function findingFor(
  findings: readonly Finding[],
  { argument, term, differs, quotation, tier, definition, part }: Said,
): Finding | undefined {
  const is = (kind: Finding['kind'], id: string | undefined) =>
    id === undefined ? undefined : findings.find((one) => one.kind === kind && one.id === id);
  if (differs) {
    const told = findings.filter(
      ({ kind, id, other = '' }) =>
        kind === 'difference' && differs.includes(id) && differs.includes(other),
    );
    // Both may tell it: the first that is named does so first.
    return told.find(({ id }) => id === differs[0]) ?? told[0];
  }
  return (
    is('argument', argument) ??
    is('term', term) ??
    is('quotation', quotation) ??
    is('tier', tier) ??
    is('definition', definition) ??
    is('part', part)
  );
}

/** What stands for a name in an example and, when they are compared, in a question. */
const someActor = '{actor}';
const somePlace = '{place}';

/** Both of them. */
export const someName: ReadonlySet<string> = new Set([someActor, somePlace]);

/** The stems of an example, with what stands for names. */
export function masked(text: string): string[] {
  return text
    .split(/(\{actor\}|\{place\})/)
    .flatMap((piece) => (someName.has(piece) ? [piece] : wordsOf(piece).map(stem)));
}

/**
 * How a question is compared: without what is said by the way, as it stands and with what stands for the names in it. An
 * example may speak of one actor («What may parliament do?») or of any.
 */
export function formsOf(read: Read): (readonly string[])[] {
  const { stems, mentions, places, aside } = read;
  const said = aside.size === 0 ? stems : stems.filter((_, at) => !aside.has(at));
  const named = mentions.length > 0 || places.length > 0;
  return named ? [maskedQuestion(read), said] : [said];
}

/** The stems of a question, with what stands for the names in it. */
function maskedQuestion({ stems, mentions, places, aside }: Read): string[] {
  const found: string[] = [];
  for (let at = 0; at < stems.length; at++) {
    const mention = mentions.find(({ from }) => from === at);
    const place = places.find(({ from }) => from === at);
    if (mention) {
      found.push(someActor);
      at = mention.to - 1;
    } else if (place) {
      found.push(somePlace);
      at = place.to - 1;
    } else if (!aside.has(at)) found.push(stems[at] as string);
  }
  return found;
}
