// What a question asks, and which findings answer it. Computed from the words alone; nothing is made up.
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { exactly } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { type Finding, type FindingKind, findingsOf } from './corpus.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type Hit, isIdle, isMatter, search } from './search.ts';
import { signsIn } from './signs.ts';
import { stem, stemsOf, wordsOf } from './stems.ts';

/** What a question was taken for. */
export type Understood =
  /** Whether some actors belong, or how to treat them. */
  | { readonly kind: 'membership' | 'treatment'; readonly actors: readonly string[] }
  | { readonly kind: 'difference'; readonly actors: readonly [string, string] }
  | { readonly kind: 'slide'; readonly part: string }
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
const least = 0.34;

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
  consequence: { argument: 1.4, relation: 1.2 },
  reason: { argument: 2.2, term: 0.8 },
  objection: { objection: 1.8, argument: 1.1 },
  treatment: { tier: 1.6, part: 1.3 },
};

/** How findings are weighed whatever is asked: a silence answers when nothing else does. What is said of an actor only answers where it is named. */
const always: Partial<Record<FindingKind, number>> = { actor: 0.5, silence: 0.6, objection: 0.8 };

/** Understands a question in a person's own words. The same question gets the same answer. */
export function understand(library: Library, question: string): Understood {
  const words = wordsOf(question);
  const stems = words.map(stem);
  const mentions = mentionsOf(library, question);
  const actors = [...new Set(mentions.map(({ id }) => id))];
  const { kinds: signs, places, beside } = signsIn(library, words);
  const asks = [...signs].sort(([, a], [, b]) => b - a)[0]?.[0];
  const part = partNamed(library, words);
  if (part !== undefined && !(signs.has('membership') && actors.length > 0))
    return { kind: 'slide', part };
  const [first, second, third] = actors;
  if (signs.has('difference') && first !== undefined && second !== undefined && third === undefined)
    return { kind: 'difference', actors: [first, second] };
  if (actors.length > 0 && signs.has('membership') && !signs.has('quotation'))
    return { kind: 'membership', actors };
  const silence = silenceIn(library, stems, mentions);
  const named = surnames(library).some((name) => words.includes(name));
  const otherwise: readonly QuestionKind[] = [
    'membership',
    'quotation',
    'reason',
    'objection',
    'consequence',
  ];
  const defines = signs.has('definition') && !otherwise.some((sign) => signs.has(sign));
  const term = defines ? termIn(library, words, mentions, places) : undefined;
  const weigh = ({ kind, id }: Finding) => {
    if (library.actors.has(id) && kind !== 'relation' && !actors.includes(id)) return 0;
    const own = kind !== 'quotation' ? 1 : fromMainSource(library, id) ? 1.5 : 0.6;
    const suited = [...signs.keys()].map((sign) => suits[sign][kind] ?? 1);
    return own * (always[kind] ?? 1) * (suited.length > 0 ? Math.max(...suited) : 1);
  };
  const isPlace = (word: string) => namesOf(library).actors.composing?.namesPlace([word]) ?? false;
  const matter = words.filter((_, at) => !beside.has(at));
  const said = matter.some((word) => !isIdle(library, stem(word))) ? matter : words;
  const hits = distinct(search(library, said, weigh, isPlace));
  const open = words.some((word) => openWords.has(word));
  const covered = hits[0]?.covered ?? 0;
  const quoted = named && signs.has('quotation');
  if (silence && !quoted && !(signs.has('membership') && actors.length > 0)) {
    const asksWho = signs.has('treatment') && open;
    const longer = silence.alone && silence.words > 1 && !asksWho;
    if (longer || covered < (silence.alone && !asksWho ? certain : enough))
      return { kind: 'silence', finding: silence.finding, near: hits };
  }
  const share = shareOf(library, stems, mentions);
  if (term)
    return { kind: 'found', asks: 'definition', hits: distinct([term, ...hits]), weak: false };
  if (actors.length > 0) {
    if (signs.has('treatment') && !open) return { kind: 'treatment', actors };
    if (share >= aboutThem && !strongerSign(signs)) return { kind: 'membership', actors };
  }
  const best = hits[0];
  if (best?.finding.kind === 'actor' && best.covered >= enough)
    return { kind: 'membership', actors: [best.finding.id] };
  if (best && best.covered >= enough && best.finding.kind !== 'silence')
    return { kind: 'found', asks, hits, weak: false };
  if (best?.finding.kind === 'silence' && best.covered >= enough)
    return { kind: 'silence', finding: best.finding, near: hits };
  if (actors.length > 0 && share >= aboutThem / 2) return { kind: 'membership', actors };
  if (best && best.covered >= least && (best.matched >= fewest || named))
    return { kind: 'found', asks, hits, weak: true };
  return { kind: 'nothing', near: hits };
}

function fromMainSource(library: Library, quotation: string): boolean {
  const { passage } = need(library.quotations, quotation);
  return need(library.passages, passage).source.id === library.about.source;
}

function mentionsOf(library: Library, question: string): Mention[] {
  return mentionsIn(question, {
    index: namesOf(library).actors,
    wrapping: library.about.strip,
    idle: (one) => isIdle(library, one),
    known: (one) => isMatter(library, one),
  });
}

/** The actors that a sentence names, if it is about them and little else. */
export function actorsIn(library: Library, sentence: string): string[] {
  const mentions = mentionsOf(library, sentence);
  const share = shareOf(library, wordsOf(sentence).map(stem), mentions);
  return share >= aboutThem ? [...new Set(mentions.map(({ id }) => id))] : [];
}

/** The last names of the people whose words the library holds. */
const surnames = onceForLibrary(({ people }) =>
  [...people.values()].map(({ name }) => wordsOf(name).at(-1) ?? ''),
);

/** Words by which a question asks for somebody, and so names nobody. */
const openWords = new Set(['who', 'whom', 'which', 'what', 'list']);

function strongerSign(signs: ReadonlyMap<QuestionKind, number>): boolean {
  return [...signs.keys()].some(
    (sign) => !['membership', 'reason', 'definition', 'treatment'].includes(sign),
  );
}

/** The term that a question names and is about; of several the one with the longest name. */
function termIn(
  library: Library,
  words: readonly string[],
  mentions: readonly Mention[],
  places: ReadonlySet<number>,
): Hit | undefined {
  const matter = words.filter((word, at) => !places.has(at) && !isIdle(library, stem(word)));
  const index = namesOf(library).terms;
  for (let length = Math.min(words.length, longestTerm); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (mentions.some((one) => one.from <= from && one.to >= from + length)) continue;
      const [record] = exactly(index, words.slice(from, from + length).join(' '));
      if (!record || (length === 1 && isIdle(library, stem(record.folded)))) continue;
      if (2 * length <= matter.length) return undefined;
      const finding = findingsOf(library).find(
        ({ kind, id }) => kind === 'term' && id === record.id,
      );
      if (finding) return { finding, score: 1, covered: 1, matched: 1 };
    }
  }
  return undefined;
}

const longestTerm = 6;

/** The part of the main source that the question names by its number. */
function partNamed(library: Library, words: readonly string[]): string | undefined {
  const { unit, parts } = need(library.sources, library.about.source);
  const at = words.findIndex((word) => stem(word) === stem(unit));
  const near = at < 0 ? [] : [words[at + 1], words[at + 2], words[at - 1]];
  return near.find((word) => parts.some((one) => one.at === word));
}

/** The share of the words that say something, beside the subject itself, which stand in names of actors. */
function shareOf(library: Library, stems: readonly string[], mentions: readonly Mention[]): number {
  const subject = stemsOf(library.about.subject);
  const says = stems.map((one) => !isIdle(library, one) && !subject.includes(one));
  const named = says.map((_, at) => mentions.some(({ from, to }) => at >= from && at < to));
  const all = says.filter((one, at) => one || named[at]).length;
  return all === 0 ? 0 : named.filter(Boolean).length / all;
}

interface Silences {
  readonly finding: Finding;
  readonly phrases: readonly (readonly string[])[];
}

const articles = new Set(['a', 'an', 'the', 'of', 'for', 'in', 'on', 'to']);

const silences = onceForLibrary(
  (library): { all: readonly Silences[]; spoken: ReadonlySet<string> } => {
    const findings = findingsOf(library);
    const silent = findings.filter(({ kind }) => kind === 'silence');
    const spoken = new Set(
      findings
        .filter(({ kind }) => kind !== 'silence')
        .flatMap(({ title, names, text }) => stemsOf(`${title} ${names} ${text}`)),
    );
    const all = silent.map((finding, at) => ({
      finding,
      phrases: (library.silences[at]?.about ?? []).map((phrase) =>
        wordsOf(phrase)
          .filter((word) => !articles.has(word))
          .map(stem),
      ),
    }));
    return { all, spoken };
  },
);

/** A silence that a question asks for. `alone`: by a word of which nothing else in the library speaks, or by asking how. */
interface Silent {
  readonly finding: Finding;
  readonly alone: boolean;
  /** How many words the phrase has. */
  readonly words: number;
}

/**
 * What the source does not say, if the question asks just that: the words of a phrase, close together. Words that name
 * an actor do not count; a single word only where nothing else in the library speaks of it.
 */
function silenceIn(
  library: Library,
  stems: readonly string[],
  mentions: readonly Mention[],
): Silent | undefined {
  const { all, spoken } = silences(library);
  const free = stems.filter((_, at) => !mentions.some(({ from, to }) => at >= from && at < to));
  const there = new Set(free);
  let best: (Silent & { size: number }) | undefined;
  for (const { finding, phrases } of all) {
    for (const phrase of phrases) {
      if (!holdsAll(there, phrase)) continue;
      const way = phrase.length > 1 && phrase[0] === 'how';
      const alone = way || phrase.some((one) => !spoken.has(one) && !isIdle(library, one));
      if (phrase.length === 1 && !alone) continue;
      const size = phrase.length + (alone ? 1 : 0);
      if (size > (best?.size ?? 0) && standsTogether(free, phrase))
        best = { finding, alone, size, words: phrase.length };
    }
  }
  return best;
}

function holdsAll(words: ReadonlySet<string>, phrase: readonly string[]): boolean {
  for (const word of phrase) if (!words.has(word)) return false;
  return true;
}

/** Whether all words of a phrase stand close together, in any order. */
function standsTogether(stems: readonly string[], phrase: readonly string[]): boolean {
  const window = phrase.length + 2;
  return stems.some((one, at) => {
    if (!phrase.includes(one)) return false;
    const near = stems.slice(at, at + window);
    return phrase.every((word) => near.includes(word));
  });
}

/** One hit for each entry: several findings may belong to it. */
function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ finding: { kind, id, other = '' } }) => {
    const key = `${kind} ${id} ${other}`;
    if (seen.has(key) && kind !== 'objection' && kind !== 'relation') return false;
    seen.add(key);
    return true;
  });
}
