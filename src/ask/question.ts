// A question with what its words tell: the actors that it names, the signs of what it asks.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { fold } from '../lookup/fold.ts';
import { exactly } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { strip } from '../lookup/strip.ts';
import { withFormer } from './former.ts';
import { askedAbout } from './grounds.ts';
import { isForeign, languagesOf, mayBeForeign, saysNothingThere } from './language.ts';
import { type Mention, mentionsIn, type Reading } from './mentions.ts';
import { type Endings, noEndings } from './nominative.ts';
import { partsNamed } from './parts.ts';
import { isAuthor, surnames } from './people.ts';
import { isNamed, type Place, placesIn } from './places.ts';
import type { Respelt } from './respell.ts';
import { asksOthersWords } from './sayer.ts';
import { isEmpty, isHeld, isIdle, isMatter } from './searching.ts';
import { asideIn, lastClause } from './sentences.ts';
import { type Signs, signsIn } from './signs.ts';
import { joiningOf } from './small-words.ts';
import { indexOfRun, stem, stemsOf, wordsOf } from './stems.ts';
import { wholeNames } from './whole-names.ts';
import { askingIn, clauseEndsIn } from './written.ts';

/** A question as it was read. */
export interface Read {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly mentions: readonly Mention[];
  /** The words that were taken as a whole for the misspelt names of actors. */
  readonly respelt: readonly Respelt[];
  /** Where it names countries. */
  readonly places: readonly Place[];
  readonly actors: readonly string[];
  readonly signs: Signs;
  /** The places of the words of sentences that say nothing of the matter: «exam tomorrow». */
  readonly aside: ReadonlySet<number>;
  /** Whether it is in another language than English, of which some words are known. */
  readonly foreign: boolean;
  /** The parts of the main source that it names. */
  readonly parts: readonly string[];
  /** The words that are searched. */
  readonly matter: readonly string[];
  /** The kind of question that there is the longest sign of. */
  readonly asks: QuestionKind | undefined;
  /** Whether it asks for somebody or something that it does not name: «who», «which». */
  readonly open: boolean;
  /** The people it names whose words the library holds. */
  readonly people: readonly string[];
  /** Whether it asks for the words of somebody else than the source and those it quotes. */
  readonly others: boolean;
}

/** So many words of a question are read: time must not grow with what is typed. */
const mostWords = 250;

/** Reads a question; `right` are words that were put right already, and are no slips again. */
export function readQuestion(
  library: Library,
  question: string,
  right: ReadonlySet<string> = new Set(),
): Read {
  const words = wordsOf(question).slice(0, mostWords);
  const foreign = isForeign(library, words);
  const languages = languagesOf(library, words);
  const mayHaveEndings =
    foreign || (words.length > 2 && (mayBeForeign(library, words) || languages.length > 0));
  const ends = clauseEndsIn(question);
  const reading = {
    index: namesOf(library).actors,
    wrapping: library.about.strip,
    idle: (one: string) => isIdle(library, one) || (foreign && saysNothingThere(library, one)),
    isIdleWord: (one: string) => idleWords(library).has(one),
    joins: joiningOf(library),
    everyday: everydayOf(library),
  };
  const places = placesIn(words, reading);
  const named = mentionsIn(question, words, {
    ...reading,
    places,
    known: (one) => isMatter(library, one),
    // In another language most words are unknown, and near to some name by chance.
    held: (one) => foreign || isHeld(library, one),
    posts: postsOf(library),
    endings: mayHaveEndings ? endingsIn(library, languages) : noEndings,
  });
  const found =
    named.length > 0
      ? withFormer(library, words, named, personsOf(library), ends)
      : bareIn(question, words, reading);
  const signs = signsIn(library, words, lastClause(question), ends);
  const there = new Set(words);
  const people = surnames(library).flatMap(({ id, name }) => (there.has(name) ? [id] : []));
  // Somebody's words are asked for, and not whether somebody belongs.
  const ofWords = !signs.kinds.has('membership') && people.some((one) => !isAuthor(library, one));
  const stems = words.map(stem);
  const begun = { words, stems, places, signs, right };
  const whole = wholeNames(library, question, begun, found);
  const mentions = whole?.mentions ?? found;
  return {
    ...begun,
    aside: asideIn(library, question, mentions),
    mentions,
    respelt: whole?.respelt ?? [],
    foreign,
    parts: partsNamed(library, words, new Set(askingIn(question).map(([, to]) => to))),
    matter: words.filter((word) => !isIdle(library, stem(word))),
    actors: askedAbout(library, question, words, mentions, {
      ofWords,
      comparing: signs.kinds.has('difference'),
    }),
    asks: [...signs.kinds].sort(([, a], [, b]) => b - a)[0]?.[0],
    open: openWords(library).some((word) => there.has(word)),
    people,
    others:
      people.length === 0 &&
      !(signs.source || foreign) &&
      asksOthersWords(library, question, { words, stems, mentions, signs }),
  };
}

/**
 * Whoever a question names by a word that says nothing elsewhere, and asks for nothing else: «are teachers in it?» A
 * single body only by an everyday word that is written large: «Signal».
 */
function bareIn(
  question: string,
  words: readonly string[],
  { index, wrapping, everyday }: Pick<Reading, 'index' | 'wrapping' | 'everyday'>,
): readonly Mention[] {
  const bare = strip(words.join(' '), wrapping);
  const from = indexOfRun(words, bare.split(' '));
  const length = bare.split(' ').length;
  const mayBeBody =
    everyday.has(bare) &&
    question.split(/[^\p{L}\p{N}]+/u).some((one) => fold(one) === bare && one !== bare);
  const records = exactly(index, bare).filter(({ general }) => general || mayBeBody);
  const ids = new Set(records.map(({ id }) => id));
  const [id, second] = ids;
  if (id === undefined || second !== undefined || from < 0) return [];
  if (length === words.length && !mayBeBody) return [];
  return [{ id, from, to: from + length }];
}

/** Words and phrases that say nothing, or are said by the way, folded. */
const idleWords = onceForLibrary(
  ({ questions: { ignored, filler } }): ReadonlySet<string> =>
    new Set([...ignored, ...filler].map(fold)),
);

/** Words that name a body only where they are written large. */
const everydayOf = onceForLibrary(
  ({ questions }): ReadonlySet<string> => new Set(questions.everyday.map(fold)),
);

/** Words for whoever leads or is in a body. */
export const postsOf = onceForLibrary(
  ({ questions }): ReadonlySet<string> =>
    new Set(Object.values(questions.posts).flat().flatMap(wordsOf)),
);

/** Endings that names have by cases, articles and particles, of every language, and in the plural, of those of a question. */
function endingsIn(library: Library, languages: readonly string[]): Endings {
  const { cases, plurals } = endingsOf(library);
  return { cases, plurals: plurals.filter(({ language }) => languages.includes(language)) };
}

/** The endings of all languages, folded. */
const endingsOf = onceForLibrary(
  ({ questions: { endings, plurals } }): Endings => ({
    cases: Object.values(endings).flat().map(fold),
    plurals: Object.entries(plurals).flatMap(([language, own]) =>
      Object.entries(own).flatMap(([one, all]) =>
        all.map((many) => ({ many: fold(many), one: fold(one), language })),
      ),
    ),
  }),
);

/** Those that tell a person by themselves: «chief», but not «general», which is one in «director general» alone. */
export const personsOf = onceForLibrary(
  ({ questions }): ReadonlySet<string> =>
    new Set(
      Object.values(questions.posts)
        .flat()
        .map(wordsOf)
        .flatMap((words) => (words.length === 1 ? words : [])),
    ),
);

/** Words by which a question asks for what it does not name. */
const openWords = onceForLibrary(({ questions }) => questions.open.flatMap(wordsOf));

/** The share of the words, beside empty ones and the subject itself, which stand in names of actors. */
export function shareOf(library: Library, { stems, mentions }: Read): number {
  const subject = stemsOf(library.about.subject);
  const says = stems.map((one) => !isEmpty(library, one) && !subject.includes(one));
  const named = says.map((_, at) => isNamed(mentions, at));
  const all = says.filter((one, at) => one || named[at]).length;
  return all === 0 ? 0 : named.filter(Boolean).length / all;
}
