// Which of the actors that a question names it asks about: not those in a ground, «parliament is in because it controls the
// army», nor what somebody says that he is, «I am a soldier», nor in what is told of another one.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { comparedIn, toldOf } from './clauses.ts';
import type { Mention } from './mentions.ts';
import { standsAt, wordsOf } from './stems.ts';
import { askingIn, clauseEndsIn } from './written.ts';

/** Phrases that begin a ground or what is granted: «because», «although». */
const beginnings = onceForLibrary(({ questions }) => questions.grounds.map(wordsOf));

/**
 * The actors named outside of every ground, of what the asker says that he is and of what is told of another one, but where
 * some are compared; all of them where none is, but for what he is where somebody's words are asked for (`ofWords`).
 */
export function askedAbout(
  library: Library,
  question: string,
  words: readonly string[],
  mentions: readonly Mention[],
  { ofWords, comparing }: { readonly ofWords: boolean; readonly comparing: boolean },
): string[] {
  const distinct = (some: readonly Mention[]) => [...new Set(some.map(({ id }) => id))];
  if (mentions.length === 0 || (mentions.length === 1 && !ofWords)) return distinct(mentions);
  const introduced = introductionsIn(library, question, words);
  // «Police trainee here. What does Weber say?» asks of nobody else.
  if (ofWords && mentions.every(({ from }) => introduced.some(isIn(from)))) return [];
  const grounds = groundsIn(library, question, words);
  const told = comparing
    ? []
    : [...toldOf(library, question, words, mentions), ...comparedIn(words, mentions)];
  const apart = [...grounds, ...introduced, ...told];
  const outside = mentions.filter(({ from }) => !apart.some(isIn(from)));
  return distinct(inQuestions(question, words, outside.length > 0 ? outside : mentions));
}

/** Words for whoever was named before: what is said of them asks about nobody else. */
const forNamed = new Set('it they he she its their them him'.split(' '));

/** And those that may mean somebody named elsewhere, where they stand in a question: «are they and the army in?» */
const elsewhere = new Set(
  'they them these those both all which either neither each others one ones he she him her this that we us ourselves our ours i me my mine'.split(
    ' ',
  ),
);

/** A question whether somebody belongs begins with one of these, or with «what about», whoever it is behind it. */
const whether = new Set('is are was were do does did can could should would'.split(' '));

/** And before that may stand one of these. */
const atFirst = new Set('so and but ok well'.split(' '));

/** So many words stand before whoever it is at most: «can the secretariat of the council …» */
const mostBetween = 5;

/**
 * The mentions without those of whom something is told behind a question, of whoever that asks about: «Is the council in? In
 * our case it hands out tasks to the army.» English alone has the words that tell it.
 */
function inQuestions(
  question: string,
  words: readonly string[],
  mentions: readonly Mention[],
): readonly Mention[] {
  const asking = askingIn(question);
  const inside = mentions.filter(({ from }) => asking.some(isIn(from)));
  const [first] = inside;
  if (first === undefined || inside.length === mentions.length) return mentions;
  const [from, to] = asking.find(isIn(first.from)) ?? [first.from, first.from];
  const begins = atFirst.has(words[from] ?? '') ? from + 1 : from;
  const about = words[begins + 1] === 'about';
  const isWhether =
    (about || whether.has(words[begins] ?? '')) && first.from - begins <= mostBetween;
  const isElsewhere = words.some((word, at) => asking.some(isIn(at)) && elsewhere.has(word));
  if (!isWhether || isElsewhere) return mentions;
  return mentions.filter(
    (one) =>
      inside.includes(one) ||
      one.from < to ||
      !words.slice(to + 1, one.from).some((word) => forNamed.has(word)),
  );
}

/** Tells of the first and last place of some words whether a place is among them. */
const isIn =
  (at: number) =>
  ([from, to]: readonly [number, number]): boolean =>
    at >= from && at <= to;

const introducing = onceForLibrary(({ questions }) => questions.introductions.map(wordsOf));

/** Words by which somebody asks about himself. */
const ofSelf = new Set('i me we us my mine our ours'.split(' '));

/** So many words of greeting stand before it at most. */
const mostBefore = 3;

/** And so many has a clause that says it with one word at its end: «police trainee here». */
const mostHere = 5;

/**
 * The places of the first and last word of each clause that begins with words by which somebody says who he is;
 * none where he asks about himself elsewhere: «I am a soldier. Am I in?»
 */
export function introductionsIn(
  library: Library,
  question: string,
  words: readonly string[],
): (readonly [number, number])[] {
  const ends = [...clauseEndsIn(question)];
  const found = words.flatMap((_, from) => {
    const to = ends.find((end) => end >= from) ?? words.length - 1;
    const begins =
      from <= mostBefore || ends.some((end) => from > end && from - end <= mostBefore + 1);
    const isHere = from === 0 && words[to] === 'here' && to < mostHere;
    if (!isHere && !introducing(library).some((phrase) => standsAt(words, phrase, from))) return [];
    return begins ? [[from, to] as const] : [];
  });
  return words.some((word, at) => ofSelf.has(word) && !found.some(isIn(at))) ? [] : found;
}

/** The places of the first and last word of each ground: from where it begins to the end of the clause. */
function groundsIn(
  library: Library,
  question: string,
  words: readonly string[],
): (readonly [number, number])[] {
  const ends = [...clauseEndsIn(question)];
  return words.flatMap((_, from) => {
    // «Since when» begins a question, and «though» at the end of a clause nothing.
    const none = words[from + 1] === 'when' || ends.includes(from);
    const begins = !none && beginnings(library).some((phrase) => standsAt(words, phrase, from));
    return begins ? [[from, ends.find((end) => end >= from) ?? words.length - 1] as const] : [];
  });
}
