// What a question asks, and which findings answer it. Computed from the words alone; nothing is made up.
import { actorOf } from '../knowledge/actors.ts';
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { exactly } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { type Finding, type FindingKind, findingsOf } from './corpus.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { partsNamed } from './parts.ts';
import { distinct, type Hit, isEmpty, isHeld, isIdle, isMatter, search } from './search.ts';
import { type Signs, signsIn } from './signs.ts';
import { silenceIn } from './silences.ts';
import { stem, stemsOf, wordsOf } from './stems.ts';

/** What a question was taken for. */
export type Understood =
  /** Whether some actors belong, or how to treat them. */
  | { readonly kind: 'membership' | 'treatment'; readonly actors: readonly string[] }
  | { readonly kind: 'difference'; readonly actors: readonly [string, string] }
  | { readonly kind: 'slide'; readonly parts: readonly string[] }
  /** Something that the source does not say. */
  | { readonly kind: 'silence'; readonly finding: Finding; readonly near: readonly Hit[] }
  /** Answered by the first hit; with `weak`, perhaps by one of the first three. */
  | {
      readonly kind: 'found';
      readonly asks: QuestionKind | undefined;
      readonly hits: readonly Hit[];
      readonly weak: boolean;
    }
  | { readonly kind: 'nothing'; readonly near: readonly Hit[] };

/** From this share of a question on a finding answers it, even where the words fit a silence too; below the last nothing does. */
const certain = 0.85;
const enough = 0.5;
const least = 0.3;

/** The least share where a question speaks of the source itself. */
const barely = 0.2;

/** A finding that only one word of a longer question leads to has nothing to do with it. */
const fewest = 2;

/** From this share of the words that say something on, a question is about the actors that it names. */
const aboutThem = 0.6;

/** Which findings suit what is asked, beyond their words. */
const suits: Readonly<Record<QuestionKind, Partial<Record<FindingKind, number>>>> = {
  membership: { actor: 1.3, argument: 1.1 },
  definition: { term: 1.6, part: 1.1, definition: 1.2 },
  quotation: { quotation: 3 },
  difference: { difference: 1.8, argument: 1.1 },
  relation: { relation: 1.7, actor: 1.1 },
  consequence: { argument: 1.4, relation: 1.2, quotation: 0.7 },
  reason: { argument: 2.2, term: 0.8, quotation: 0.8 },
  objection: { objection: 1.8, argument: 1.1 },
  treatment: { tier: 1.6, part: 1.3 },
};

/** How findings are weighed whatever is asked: a silence answers when nothing else does. What is said of an actor only answers where it is named. */
const always: Partial<Record<FindingKind, number>> = { actor: 0.5, silence: 0.6, objection: 0.8 };

/** A question with what its words tell. */
interface Read {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly mentions: readonly Mention[];
  readonly actors: readonly string[];
  readonly signs: Signs;
  /** The kind of question that there is the longest sign of. */
  readonly asks: QuestionKind | undefined;
  /** Whether it names one of the people whose words the library holds. */
  readonly quoted: boolean;
}

/** Understands a question in a person's own words. The same question gets the same answer. */
export function understand(library: Library, question: string): Understood {
  const read = readQuestion(library, question);
  const { kinds, elsewhere } = read.signs;
  const membership = read.actors.length > 0 && kinds.has('membership');
  const parts = partsNamed(library, read.words);
  if (parts.length > 0 && !membership) return { kind: 'slide', parts };
  const reason = kinds.has('reason') && read.actors.length > 0 && reasonBeside(library, read);
  if (reason) return { kind: 'found', asks: 'reason', hits: reason, weak: false };
  const [first, second, third] = read.actors;
  if (kinds.has('difference') && first !== undefined && second !== undefined && third === undefined)
    return { kind: 'difference', actors: [first, second] };
  if (membership && !kinds.has('quotation')) return { kind: 'membership', actors: read.actors };
  const hits = hitsFor(library, question, read);
  const silence = silentOn(library, read, hits);
  if (silence) return { kind: 'silence', finding: silence, near: hits };
  if (elsewhere && !read.signs.source) return { kind: 'nothing', near: namedIn(library, read) };
  return (
    asTerm(library, read, hits) ??
    aboutActors(library, read) ??
    asFound(library, read, hits) ?? { kind: 'nothing', near: hits }
  );
}

/** The actors that a sentence names, if it is about them and little else. */
export function actorsIn(library: Library, sentence: string): string[] {
  const read = readQuestion(library, sentence);
  return shareOf(library, read) >= aboutThem ? [...read.actors] : [];
}

function readQuestion(library: Library, question: string): Read {
  const words = wordsOf(question);
  const mentions = mentionsIn(question, {
    index: namesOf(library).actors,
    wrapping: library.about.strip,
    idle: (one) => isIdle(library, one),
    known: (one) => isMatter(library, one),
    held: (one) => isHeld(library, one),
  });
  const signs = signsIn(library, words);
  return {
    words,
    stems: words.map(stem),
    mentions,
    actors: [...new Set(mentions.map(({ id }) => id))],
    signs,
    asks: [...signs.kinds].sort(([, a], [, b]) => b - a)[0]?.[0],
    quoted: surnames(library).some((name) => words.includes(name)),
  };
}

/** What the library holds of the kinds of actors that a question names, where it answers nothing else. */
function namedIn(library: Library, { actors }: Read): Hit[] {
  const kinds = actors.flatMap((id) => actorOf(library, id).kind ?? id);
  return findingsOf(library)
    .filter(({ kind, id }) => kind === 'actor' && kinds.includes(id))
    .map((finding) => ({ finding, score: 1, covered: 1, matched: 1 }));
}

/** The claim that a question for reasons asks about beside the actors that it names, if it clearly does. */
function reasonBeside(library: Library, { words, mentions, signs }: Read): Hit[] | undefined {
  const rest = words.filter(
    (_, at) => !signs.beside.has(at) && !mentions.some(({ from, to }) => at >= from && at < to),
  );
  const hits = search(
    library,
    rest,
    ({ kind }) => (kind === 'argument' ? 1 : 0),
    () => false,
  );
  const [best] = hits;
  return best && best.covered >= aboutThem && best.matched > fewest ? distinct(hits) : undefined;
}

/** What answers the question as a whole, or that one of its sentences which is answered best. */
function hitsFor(library: Library, question: string, { words, actors, signs }: Read): Hit[] {
  const weigh = ({ kind, id }: Finding) => {
    if (library.actors.has(id) && kind !== 'relation' && !actors.includes(id)) return 0;
    const own = kind !== 'quotation' ? 1 : fromMainSource(library, id) ? 1.5 : 0.6;
    const suited = [...signs.kinds.keys()].map((sign) => suits[sign][kind] ?? 1);
    return own * (always[kind] ?? 1) * (suited.length > 0 ? Math.max(...suited) : 1);
  };
  const isPlace = (word: string) => namesOf(library).actors.composing?.namesPlace([word]) ?? false;
  const found = (some: readonly string[], beside: ReadonlySet<number>) => {
    const matter = some.filter((_, at) => !beside.has(at));
    const said = matter.some((word) => !isIdle(library, stem(word))) ? matter : some;
    return distinct(search(library, said, weigh, isPlace));
  };
  const sentences = question.split(/[.?!;\n]+(?:\s|$)/u).filter((one) => /\p{L}/u.test(one));
  const whole = found(words, signs.beside);
  if (sentences.length < 2) return whole;
  return sentences
    .map((sentence) => {
      const own = wordsOf(sentence);
      return found(own, signsIn(library, own).beside);
    })
    .reduce((best, hits) => (better(hits[0], best[0], signs.source) ? hits : best), whole);
}

/** Whether what answers a sentence answers it better than what answers the whole question. */
function better(one: Hit | undefined, other: Hit | undefined, source: boolean): boolean {
  if (!one || (one.matched < fewest && !source)) return false;
  return !other || one.covered > other.covered + 0.1;
}

/** What the source does not say, if the question asks that and nothing answers it. */
function silentOn(library: Library, read: Read, hits: readonly Hit[]): Finding | undefined {
  const { signs, words, quoted, stems, mentions } = read;
  const term = termNamed(library, read);
  const unsaid = stems.map((one, at) =>
    signs.beside.has(at) || (term && signs.places.has(at)) ? '' : one,
  );
  const silence = silenceIn(library, unsaid, mentions, signs.says);
  if (!silence || (quoted && signs.kinds.has('quotation'))) return undefined;
  if (silence.asked) return silence.finding;
  if (term && silence.words <= term.matched) return undefined;
  const covered = hits[0]?.covered ?? 0;
  if (argued.some((sign) => signs.kinds.has(sign)) && covered >= least) return undefined;
  const asksWho = !silence.way && signs.kinds.has('treatment') && asksOpenly(words);
  const longer = silence.alone && silence.words > 1 && !asksWho;
  return longer || covered < (silence.alone && !asksWho ? certain : enough)
    ? silence.finding
    : undefined;
}

/** Signs by which a question is for words or about an argument: what comes near it answers rather than a silence. */
const argued: readonly QuestionKind[] = ['quotation', 'objection'];

/** A question what a word means, answered with the entry of the word. */
function asTerm(library: Library, read: Read, hits: readonly Hit[]): Understood | undefined {
  const term = termNamed(library, read);
  return (
    term && { kind: 'found', asks: 'definition', hits: distinct([term, ...hits]), weak: false }
  );
}

/** A question about the actors that it names: how to treat them, or whether they belong. */
function aboutActors(library: Library, read: Read): Understood | undefined {
  const { actors, signs, words } = read;
  if (actors.length === 0) return undefined;
  if (signs.kinds.has('treatment') && !asksOpenly(words)) return { kind: 'treatment', actors };
  const other = [...signs.kinds.keys()].some((sign) => !beside.includes(sign));
  return shareOf(library, read) >= aboutThem && !other ? { kind: 'membership', actors } : undefined;
}

/** Signs that leave a question one about the actors that it names. */
const beside: readonly QuestionKind[] = ['membership', 'reason', 'definition', 'treatment'];

/** What the best finding answers: surely, perhaps, or not at all. */
function asFound(library: Library, read: Read, hits: readonly Hit[]): Understood | undefined {
  const { actors, asks, signs, quoted } = read;
  const [best] = hits;
  const spoken = best !== undefined && (best.matched >= fewest || signs.source || quoted);
  const sure = spoken && best.covered >= enough;
  if (sure && best.finding.kind === 'actor')
    return { kind: 'membership', actors: [best.finding.id] };
  if (sure && best.finding.kind !== 'silence') return { kind: 'found', asks, hits, weak: false };
  const perhaps = spoken && best.covered >= (signs.source ? barely : least);
  if (perhaps && best.finding.kind === 'silence')
    return { kind: 'silence', finding: best.finding, near: hits };
  const named = actors.length > 0 && shareOf(library, read) >= aboutThem / 2;
  if (named && !(perhaps && asksOpenly(read.words))) return { kind: 'membership', actors };
  if (!perhaps) return undefined;
  const words = best.finding.kind === 'quotation' && signs.kinds.has('quotation');
  return { kind: 'found', asks, hits, weak: !words };
}

function fromMainSource(library: Library, quotation: string): boolean {
  const { passage } = need(library.quotations, quotation);
  return need(library.passages, passage).source.id === library.about.source;
}

/** The last names of the people whose words the library holds. */
const surnames = onceForLibrary(({ people }) =>
  [...people.values()].map(({ name }) => wordsOf(name).at(-1) ?? ''),
);

/** Words by which a question asks for somebody, and so names nobody. */
const openWords = new Set(['who', 'whom', 'which', 'what', 'list']);

function asksOpenly(words: readonly string[]): boolean {
  return words.some((word) => openWords.has(word));
}

/** Signs beside which a question for a definition asks for something else. */
const notDefining: readonly QuestionKind[] = ['quotation', 'reason', 'objection', 'consequence'];

/** The term that a question names and is about; of several the one with the longest name. */
function termNamed(
  library: Library,
  { words, mentions, signs: { kinds, places } }: Read,
): Hit | undefined {
  if (!kinds.has('definition') || notDefining.some((sign) => kinds.has(sign))) return undefined;
  if (kinds.has('membership') && mentions.length > 0) return undefined;
  const matter = words.filter((word, at) => !places.has(at) && !isIdle(library, stem(word)));
  const index = namesOf(library).terms;
  for (let length = Math.min(words.length, longestTerm); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (mentions.some((one) => one.from <= from && one.to >= from + length)) continue;
      const run = words.slice(from, from + length);
      const [record] = exactly(index, run.join(' '));
      const own = run.filter((word) => !isIdle(library, stem(word))).length;
      if (!record || own === 0) continue;
      if ((own === 1 ? 2 : 3) * own < matter.length) return undefined;
      const finding = findingsOf(library).find(
        ({ kind, id }) => kind === 'term' && id === record.id,
      );
      if (finding) return { finding, score: 1, covered: 1, matched: own };
    }
  }
  return undefined;
}

const longestTerm = 6;

/** The share of the words, beside empty ones and the subject itself, which stand in names of actors. */
function shareOf(library: Library, { stems, mentions }: Read): number {
  const subject = stemsOf(library.about.subject);
  const says = stems.map((one) => !isEmpty(library, one) && !subject.includes(one));
  const named = says.map((_, at) => mentions.some(({ from, to }) => at >= from && at < to));
  const all = says.filter((one, at) => one || named[at]).length;
  return all === 0 ? 0 : named.filter(Boolean).length / all;
}
