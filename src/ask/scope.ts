// How far a question is from what the library is about: many ask for something else with words that it holds too.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { isClassed } from './classed.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import { isIdle, nearStems, phraseAt, searching } from './searching.ts';
import { asksFigure, figures } from './sentences.ts';
import { articles } from './small-words.ts';
import { indexOfRun, standing, standsAt, stemsOf, wordsOf } from './stems.ts';

/** What an answer needs for a question. */
export interface Scope {
  /** Whether nothing here can answer it. */
  readonly outside: boolean;
  /**
   * Whether it asks for a figure, for what is part of whoever it names, or for what laws call them: nothing tells that,
   * whatever resembles it.
   */
  readonly beyond: boolean;
  /** Whether it is asked who or where somebody is. */
  readonly whereabouts: boolean;
  /** From this share of the words that say something on, the verdict on the actors that they name answers it. */
  readonly named: number;
  /** How many of its words nothing here speaks of. */
  readonly unheard: number;
  /** So many words of the question a finding must hold, and this share of it cover. */
  readonly words: number;
  readonly covered: number;
}

/** From this share of a question on a finding answers it whatever else it asks, and from this one on surely. */
export const certain = 0.85;
export const enough = 0.5;

/** Below this share of a question no finding answers it. */
export const least = 0.3;

/** From this share of the words that say something on, a question is about the actors that it names. */
export const aboutThem = 0.6;

/** A question that is about the library in any case. */
const inside: Scope = {
  outside: false,
  beyond: false,
  whereabouts: false,
  unheard: 0,
  named: aboutThem / 2,
  words: 0,
  covered: 0,
};

/** A word of which nothing here speaks is outweighed by so many that a finding holds; one of another language by fewer. */
const outweighing = { english: 4, foreign: 1 };

/** No question has so many words, and none is covered so far. */
export const never = Number.POSITIVE_INFINITY;

/** What is asked with these signs no verdict answers. */
const verdictless: readonly QuestionKind[] = ['difference', 'quotation'];

/** Whoever names so many asks of each whether it belongs. */
export const several = 3;

const phrases = onceForLibrary((library) => {
  const { whereabouts, personal, holders, advice } = library.questions;
  return {
    whereabouts: standing(whereabouts),
    personal: standing(personal),
    holders: holders.map(wordsOf),
    advice: standing(advice),
    sector: stemsOf(library.about.subject).at(-1),
    subject: stemsOf(library.about.subject).filter((one) => !isIdle(library, one)),
  };
});

/**
 * What an answer needs. Who speaks of the source, the subject or a person who is quoted, or asks whether an actor
 * belongs, asks about the library; who does not may ask about anything, and the less a finding says of it, the likelier.
 */
export function scopeOf(library: Library, read: Read): Scope {
  const known = scopes.get(read);
  if (known) return known;
  const scope = scopeAnew(library, read);
  scopes.set(read, scope);
  return scope;
}

/** Whether stems have the subject of the library among them, with an article or without: «security sector». */
export function speaksOfSubject(library: Library, stems: readonly string[]): boolean {
  return subjectAt(library, stems) >= 0;
}

/** Where the subject of the library begins among stems; -1 where it does not stand there. */
export function subjectAt(library: Library, stems: readonly string[]): number {
  const { subject } = phrases(library);
  return subject.length > 0 ? indexOfRun(stems, subject) : -1;
}

/** Whether the subject of the library begins at a place among stems. */
export function isSubjectAt(library: Library, stems: readonly string[], at: number): boolean {
  return standsAt(stems, phrases(library).subject, at);
}

/** The last word of the subject, folded: «sector». */
export const sectorOf = onceForLibrary(({ about }) => wordsOf(about.subject).at(-1) ?? '');

/** What was found of the questions that are at hand. */
const scopes = new WeakMap<Read, Scope>();

function scopeAnew(library: Library, read: Read): Scope {
  const { words, aside, stems, signs, people, actors, open } = read;
  const { whereabouts, personal, advice } = phrases(library);
  const belonging = signs.kinds.has('membership') && actors.length > 0;
  const nowhere = { ...inside, outside: true, beyond: true };
  if (isWhole(library, read) || isMeasured(library, read)) return nowhere;
  if (signs.source || belonging || people.length > 0 || speaksOfSubject(library, stems))
    return inside;
  if (isClassed(library, read)) return nowhere;
  const said = words.filter((_, at) => !aside.has(at));
  const there = new Set(said);
  const signed = signs.kinds.size > 0;
  const treated = signs.kinds.has('treatment');
  // Of a body of some country nothing is known here but where it stands.
  const particular = actors.some((id) => !library.actors.has(id));
  const own = personal(said, there);
  const figure = asksFigure(library, said, there);
  const unheard = unheardIn(library, read);
  // Of no country more is said here than who belongs in it, and where those come from who are quoted.
  const placed =
    !signs.kinds.has('quotation') && read.places.some(({ from }) => !isNamed(read.mentions, from));
  const sought = actors.length < several && whereabouts(said, there);
  const beside =
    verdictless.some((kind) => signs.kinds.has(kind)) || figure || unheard > 0 || sought;
  const outweigh = read.foreign ? outweighing.foreign : outweighing.english;
  return {
    beyond: false,
    outside: treated ? own && unheard > 0 : signed ? particular : advice(said, there),
    whereabouts: sought,
    unheard,
    named: beside ? never : !signed && (own || open) ? aboutThem : inside.named,
    words: placed || (particular && !signed) ? never : signed ? 0 : outweigh * unheard,
    covered: figure ? never : own && !signed ? enough : 0,
  };
}

/**
 * Whether it is asked what is part of the one actor that is named, and not whether that actor is part of the sector:
 * «which countries belong to NATO».
 */
function isWhole(library: Library, read: Read): boolean {
  const { words, stems, mentions } = read;
  const [only, second] = mentions;
  if (only === undefined || second !== undefined) return false;
  const { holders, sector } = phrases(library);
  if (stems.some((one, at) => one === sector && !isNamed(read.mentions, at))) return false;
  const { links } = library.about.strip;
  const inner = words.findIndex((word, at) => at >= only.from && !links.includes(word));
  const before = words.slice(0, inner).filter((word) => !articles.has(word));
  return holders.some((holder) => indexOfRun(before, holder, before.length - holder.length) >= 0);
}

/**
 * Whether a figure is asked for of somebody, whatever word beside it is a sign of something else: «how many men does the
 * army have, reserves not counted?»
 */
function isMeasured(library: Library, { words, stems, signs, actors }: Read): boolean {
  if (signs.source || actors.length === 0 || actors.length >= several) return false;
  if (words[0] !== 'how' || speaksOfSubject(library, stems)) return false;
  return figures(library).some((phrase) => standsAt(words, phrase, 0));
}

/** How many words of a question say something of which nothing in the library speaks, and are no slips. */
function unheardIn(library: Library, read: Read): number {
  const { stems, signs, places, aside } = read;
  const all = searching(library);
  let heard = 0;
  return stems.filter((own, at) => {
    heard = Math.max(heard, at + (phraseAt(all, stems, at)?.stems.length ?? 0));
    return (
      at >= heard &&
      !aside.has(at) &&
      !/^\d+$/.test(own) &&
      !all.ignored.has(own) &&
      !all.held.has(own) &&
      !signs.places.has(at) &&
      !isNamed(read.mentions, at) &&
      !isNamed(places, at) &&
      nearStems(all, own).length === 0
    );
  }).length;
}
