// The findings that answer a question, by what it asks: those of the whole, or of the sentence that is answered best.
import { actorOf } from '../knowledge/actors.ts';
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { namesOf } from '../lookup/shelves.ts';
import { type Finding, type FindingKind, findingsOf } from './corpus.ts';
import { isAuthor } from './people.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import { distinct, type Hit, hitOf, search } from './search.ts';
import { isIdle } from './searching.ts';
import { sentencesOf } from './sentences.ts';
import { signsIn } from './signs.ts';
import { stem, wordsOf } from './stems.ts';

/** A finding that only one word of a longer question leads to has nothing to do with it. */
export const fewest = 2;

/** Which findings suit what is asked, beyond their words. */
const suits: Readonly<Record<QuestionKind, Partial<Record<FindingKind, number>>>> = {
  membership: { actor: 1.3, argument: 1.1 },
  definition: { term: 1.6, part: 1.1, definition: 1.2 },
  quotation: { quotation: 3 },
  difference: { difference: 1.8, argument: 1.1 },
  relation: { relation: 1.7, actor: 1.1, term: 0.7 },
  consequence: { argument: 1.4, relation: 1.2, quotation: 0.7 },
  reason: { argument: 2.2, term: 0.8, quotation: 0.8 },
  objection: { objection: 1.8, argument: 1.1 },
  treatment: { tier: 2.2, part: 1.3, term: 0.8 },
};

/** How findings are weighed whatever is asked: a silence answers when nothing else does. What is said of an actor only answers where it is named. */
const always: Partial<Record<FindingKind, number>> = { actor: 0.5, silence: 0.6, objection: 0.8 };

/** What answers the question as a whole, or that one of its sentences which is answered best; «why not?» says nothing. */
export function hitsFor(
  library: Library,
  question: string,
  { words, actors, signs, people, foreign }: Read,
): Hit[] {
  const fits = ({ kind, id }: Finding) =>
    kind === 'relation' || !library.actors.has(id) || actors.includes(id);
  const asked = [...signs.kinds.keys()];
  const weigh = ({ kind, id }: Finding) => {
    const own = kind === 'quotation' ? quotationOf(library, id, signs, people) : 1;
    const suited = Math.max(...asked.map((sign) => suits[sign][kind] ?? 1));
    return own * (always[kind] ?? 1) * (asked.length > 0 ? suited : 1);
  };
  const { composing } = namesOf(library).actors;
  // Without spaces a word may hold a country that the whole does not name.
  const placed = foreign || (composing?.namesPlace(words) ?? false);
  const isPlace = (word: string) => placed && (composing?.namesPlace([word]) ?? false);
  const found = (some: readonly string[], beside: ReadonlySet<number>) => {
    const matter = some.filter((_, at) => !beside.has(at));
    const said = matter.some((word) => !isIdle(library, stem(word))) ? matter : some;
    return distinct(search(library, said, weigh, { fits, isPlace, foreign }));
  };
  const sentences = sentencesOf(question);
  const whole = found(words, signs.beside);
  if (sentences.length < 2) return whole;
  return sentences
    .map((sentence) => {
      const own = wordsOf(sentence);
      const { beside } = signsIn(library, own);
      const says = own.some((word, at) => !beside.has(at) && !isIdle(library, stem(word)));
      return says ? found(own, beside) : [];
    })
    .reduce((best, hits) => (better(hits[0], best[0], signs.source) ? hits : best), whole);
}

/** Whether what answers a sentence answers it better than what answers the whole question. */
function better(one: Hit | undefined, other: Hit | undefined, source: boolean): boolean {
  if (!one || (one.matched < fewest && (!source || other))) return false;
  return !other || one.covered > other.covered + 0.1;
}

/** From this share of what is said beside the actors on, a claim is what is asked about. */
const clearly = 0.6;

/** The claim that a question for reasons asks about beside the actors that it names, if it clearly does. */
export function reasonBeside(
  library: Library,
  { words, mentions, signs, foreign }: Read,
): Hit[] | undefined {
  const rest = words.filter((_, at) => !signs.beside.has(at) && !isNamed(mentions, at));
  const hits = search(library, rest, () => 1, {
    fits: ({ kind }) => kind === 'argument',
    isPlace: () => false,
    foreign,
  });
  const [best] = hits;
  return best && best.covered >= clearly && best.matched > fewest ? distinct(hits) : undefined;
}

/** How much the source's own words weigh: more where words are asked for. */
function ownWords({ kinds }: Read['signs']): number {
  return kinds.has('quotation') ? 1.5 : 1.1;
}

/**
 * How much a quotation weighs. Of those in the source, those of whoever is named weigh more, where words are asked for or
 * nothing else; those in other sources always weigh little.
 */
function quotationOf(
  library: Library,
  id: string,
  signs: Read['signs'],
  people: readonly string[],
): number {
  if (!fromMainSource(library, id)) return 0.6;
  const own = ownWords(signs);
  const others = people.filter((one) => !isAuthor(library, one));
  if (others.length === 0 || (signs.kinds.size > 0 && !signs.kinds.has('quotation'))) return own;
  return others.includes(need(library.quotations, id).by) ? 1.3 * own : 0.9 * own;
}

function fromMainSource(library: Library, quotation: string): boolean {
  const { passage } = need(library.quotations, quotation);
  return need(library.passages, passage).source.id === library.about.source;
}

/** What the library holds of the kinds of actors that a question names, where it answers nothing else. */
export function namedIn(library: Library, { actors }: Read): Hit[] {
  if (actors.length === 0) return [];
  const kinds = new Set(actors.map((id) => actorOf(library, id).kind ?? id));
  return actorFindings(library)
    .filter(({ id }) => kinds.has(id))
    .map(hitOf);
}

const actorFindings = onceForLibrary((library) =>
  findingsOf(library).filter(({ kind }) => kind === 'actor'),
);
