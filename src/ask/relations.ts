// Who does what to whom: «does parliament oversee the army?», «who votes the money for the navy?»
import { actorOf } from '../knowledge/actors.ts';
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { subjectOf } from '../reason/facts.ts';
import { judge } from '../reason/judge.ts';
import { type Finding, findingsOf } from './corpus.ts';
import type { Read } from './question.ts';
import type { Hit } from './search.ts';
import { isIdle } from './searching.ts';
import { byFirstWord, stemsOf } from './stems.ts';

/** The phrases by which people say a relation, by their stems, each with the subject and the finding of that. */
const relations = onceForLibrary((library) => {
  const findings = findingsOf(library).filter(({ kind }) => kind === 'relation');
  const all = library.relations.flatMap(({ subject, asked = [] }, at) => {
    const finding = findings[at] as Finding;
    return asked.map((text) => ({ subject, finding, phrase: stemsOf(text) }));
  });
  return { all, among: byFirstWord(all.map(({ phrase }) => phrase)) };
});

/** What is asked with these signs is not who does what. */
const others: readonly QuestionKind[] = [
  'membership',
  'definition',
  'quotation',
  'difference',
  'consequence',
  'reason',
  'objection',
  'treatment',
];

/** So many other words may stand among those of a phrase: «decide whether the police action is legal». */
const mostBetween = 6;

/**
 * The relation that a question asks about: one whose subject it names before the phrase for it, or asks for with «who» or
 * «which»; the longest phrase first.
 */
export function relationAsked(library: Library, read: Read): Hit[] | undefined {
  const { mentions, signs, stems, words, open, people } = read;
  if (people.length > 0 || others.some((kind) => signs.kinds.has(kind))) return undefined;
  const named = mentions.map(({ id, from }) => ({ id: actorOf(library, id).kind ?? id, from }));
  // «Who gives orders to Hezbollah?» is told nowhere.
  const isOfState = () =>
    mentions.every(({ id }) => judge(library, subjectOf(library, id)).verdict !== 'no');
  const isSubject = (subject: string, at: number, phrase: readonly string[]) => {
    const own = named.filter(({ id }) => id === subject);
    if (own.length > 0) return own.some(({ from }) => from < at) || words.includes('by');
    const tells = phrase.filter((one) => !isIdle(library, one)).length > 1;
    return (
      open && (named.length > 0 || tells) && named.every(({ from }) => from > at) && isOfState()
    );
  };
  const { all, among } = relations(library);
  const longest = new Map<Finding, number>();
  for (const one of among(new Set(stems))) {
    const { subject, finding, phrase } = all[one] as (typeof all)[number];
    const at = placeOf(phrase, stems);
    if (at >= 0 && isSubject(subject, at, phrase))
      longest.set(finding, Math.max(phrase.length, longest.get(finding) ?? 0));
  }
  if (longest.size === 0) return undefined;
  return [...longest]
    .sort(([, a], [, b]) => b - a)
    .map(([finding]) => ({ finding, score: 1, covered: 1, matched: 1 }));
}

/** Where the stems of a phrase begin that stand in a question in their order, with few others between; -1 where they do not. */
function placeOf(phrase: readonly string[], stems: readonly string[]): number {
  const [first = '', ...rest] = phrase;
  for (let at = stems.indexOf(first); at >= 0; at = stems.indexOf(first, at + 1)) {
    let last = at;
    const stands = rest.every((one) => {
      last = stems.indexOf(one, last + 1);
      return last >= 0 && last - at <= mostBetween + rest.length;
    });
    if (stands) return at;
  }
  return -1;
}
