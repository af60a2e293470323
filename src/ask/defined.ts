// What a question for a definition is answered with: the entry of a word, a verdict on an actor, or nothing.
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { findingsOf } from './corpus.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import { definers, saying } from './sayer.ts';
import type { Scope } from './scope.ts';
import { distinct, type Hit } from './search.ts';
import { isEmpty, isHeld, isIdle } from './searching.ts';
import { indexOfRun, stem, stemsOf } from './stems.ts';
import { termNamed } from './term-named.ts';
import type { Understood } from './understand.ts';
import { ownersIn } from './written.ts';

/** A question what a word means, answered with the entry of the word, unless it is part of a name of something else. */
export function asTerm(
  library: Library,
  read: Read,
  hits: readonly Hit[],
  { unheard }: Scope,
): (Understood & { kind: 'found' }) | undefined {
  const term = termNamed(library, read);
  if (!term || term.matched <= unheard) return undefined;
  const { alone, ...hit } = term;
  return { kind: 'found', asks: 'definition', hits: distinct([hit, ...hits]), weak: false, alone };
}

/**
 * The definitions of those who are named, where it is asked how they define the subject or what they say of it, and all of
 * them are held here: «the UN's definition of the security sector»; or of the one whose the subject is: «how does he differ
 * from the OECD's security system».
 */
export function asTheirs(library: Library, question: string, read: Read): Understood | undefined {
  const { actors, mentions, signs, stems, others } = read;
  // «In what does the lecturer differ from DCAF?»
  const compared = signs.kinds.has('difference') && signs.source;
  const comparing = signs.kinds.has('difference') || signs.source;
  const owner = comparing ? ownerOfSubject(library, question, read) : undefined;
  const isNamedSo = stems.includes(stem('definition'));
  const asked =
    signs.kinds.has('definition') || signs.says || others || compared || isNamedSo || owner;
  if (!asked) return undefined;
  const ids = (owner ?? actors).map((id) => definers(library).get(id));
  const theirs = ids.length > 0 ? ids : byAuthor(library, stems);
  if (theirs.length === 0 || !theirs.every((one) => one !== undefined)) return undefined;
  const subject = subjectWords(library);
  // «What is the OECD?» asks for no definition of anything else.
  const ofSubject = stems.some((one, at) => subject.has(one) && !isNamed(mentions, at));
  // «How does the OECD define it?»
  const isOfIt = others && signs.kinds.has('definition');
  if (!ofSubject && !compared && !isNamedSo && !isOfIt) return undefined;
  const own = theirs.map((id) => writings(library).get(id));
  const about = stems.every(
    (one, at) =>
      subject.has(one) ||
      saying(library).has(one) ||
      signs.places.has(at) ||
      isNamed(mentions, at) ||
      isIdle(library, one) ||
      // «ECOWAS in its policy framework of 2016».
      /^\d+$/.test(one) ||
      own.some((writing) => writing?.words.has(one)),
  );
  if (!about && owner === undefined && !compared) return undefined;
  const findings = findingsOf(library).filter(
    ({ kind, id }) => kind === 'definition' && theirs.includes(id),
  );
  const hits = findings.map((finding): Hit => ({ finding, score: 1, covered: 1, matched: 2 }));
  return { kind: 'found', asks: 'definition', hits, weak: false };
}

/** The one actor of whom it is asked whether somebody else's definition includes it: «does the OECD include mercenaries?» */
export function ratedByThem(library: Library, { actors }: Read): string | undefined {
  const others = actors.filter((id) => !definers(library).has(id));
  const [only, second] = others;
  return second === undefined && others.length < actors.length ? only : undefined;
}

/** Where a definition that is not the source's own stands: the stems of the writing's title and kind, and of each of its authors. */
const writings = onceForLibrary((library) => {
  const others = [...library.definitions.values()].filter(({ outside }) => outside);
  return new Map(
    others.map(({ id, words }) => {
      const { title, author, kind, name } = need(
        library.sources,
        need(library.passages, words).source.id,
      );
      const told = [title, kind, name, author, 'document paper text handbook'];
      return [
        id,
        { words: new Set(told.flatMap(stemsOf)), authors: author.split(', ').map(stemsOf) },
      ];
    }),
  );
});

/** The definitions of whoever is named as an author and no actor: «the Secretary-General's report». */
function byAuthor(library: Library, stems: readonly string[]): string[] {
  const all = stems.map((one) => one.replace(/s$/, ''));
  return [...writings(library)].flatMap(([id, { authors }]) =>
    authors.some((author) => author.length > 1 && indexOfRun(all, author) >= 0) ? [id] : [],
  );
}

/** The stems of the subject's name and of what else it is called: «the security system». */
const subjectWords = onceForLibrary((library): ReadonlySet<string> => {
  const says = (text: string) => stemsOf(text).filter((one) => !isIdle(library, one));
  const own = says(library.about.subject);
  const others = library.thesaurus.filter(({ word }) => says(word).join(' ') === own.join(' '));
  return new Set([...own, ...others.flatMap(({ also }) => also.flatMap(says))]);
});

/** Whoever is named as the one whose the subject is: «the OECD's security system». */
function ownerOfSubject(
  library: Library,
  question: string,
  { words, stems, mentions }: Read,
): readonly string[] | undefined {
  const owners = ownersIn(question);
  const subject = subjectWords(library);
  const own = mentions.find(
    ({ to }) => owners.has(words[to - 1] ?? '') && subject.has(stems[to] ?? ''),
  );
  return own && definers(library).has(own.id) ? [own.id] : undefined;
}

/**
 * A question what a word means that is no term: an actor is explained by its verdict; of a word that nothing here says
 * there is no definition, and that the question says «define» makes it none.
 */
export function asDefined(
  library: Library,
  { actors, words, stems, mentions, signs, foreign }: Read,
  near: readonly Hit[],
): Understood | undefined {
  const [sign, second] = signs.kinds.keys();
  if (sign !== 'definition' || second !== undefined || foreign) return undefined;
  const others = words.flatMap((_, at) => {
    const own = stems[at] as string;
    return isNamed(mentions, at) || signs.places.has(at) || isEmpty(library, own) ? [] : [own];
  });
  if (actors.length > 0) return others.length === 0 ? { kind: 'membership', actors } : undefined;
  const matter = others.filter((one) => !isIdle(library, one));
  const unheard = matter.length > 0 && matter.every((one) => !isHeld(library, one));
  return unheard ? { kind: 'nothing', near } : undefined;
}
