// What a question asks with its words put right where they are misspelt, or in English where they are in another language.
import type { Library } from '../knowledge/library.ts';
import { byExample } from './by-example.ts';
import { byRules } from './by-rules.ts';
import { asTheirs } from './defined.ts';
import type { Answer } from './examples.ts';
import { glossed } from './glossed.ts';
import { namedIn } from './hits.ts';
import { likest } from './likeness.ts';
import { narrowerIn } from './narrower.ts';
import { type Read, readQuestion } from './question.ts';
import { respelled } from './respell.ts';
import { scopeOf, several, speaksOfSubject } from './scope.ts';
import { asksFigure } from './sentences.ts';
import { wordsOf } from './stems.ts';
import type { Understood } from './understand.ts';
import { asTyped } from './written.ts';

/** What a question asks with no word shortened; what is misspelt is put right where nothing answers it as it is. */
export function spelt(library: Library, question: string): Understood {
  const read = readQuestion(library, question);
  const ruled = byRules(library, question, read);
  const meant = inEnglish(library, read, ruled);
  if (meant) return meant;
  const written = isAnswer(ruled) ? asWritten(library, question, read, ruled) : undefined;
  const settled = written && isAnswer(written) && written.kind !== 'silence';
  if (settled && !explains(written)) return written;
  const right = respelled(library, question, read);
  if (right) {
    const { question: other, words } = right;
    const once = new Set(words.flatMap((one) => wordsOf(one.meant)));
    const found = asRead(library, other, readQuestion(library, other, once));
    const isBetter = settled ? isLonger(found, written) : !written || found.kind !== 'silence';
    if (isAnswer(found) && isBetter)
      return { ...found, respelt: [...words, ...(found.respelt ?? [])] };
  }
  return written ?? asWritten(library, question, read, ruled);
}

/** Whether a word is explained, which may be part of a longer one that is misspelt: «security comunity». */
function explains(understood: Understood): boolean {
  return understood.kind === 'found' && understood.asks === 'definition';
}

/** Whether a term is explained whose name has all words of another one that is, and more. */
function isLonger(one: Understood, other: Understood): boolean {
  const [named = [], short = []] = [one, other].map((understood) => {
    const best = understood.kind === 'found' ? understood.hits[0]?.finding : undefined;
    return best?.kind === 'term' ? best.id.split('-') : [];
  });
  return (
    named.length > short.length && short.length > 0 && short.every((word) => named.includes(word))
  );
}

/** From this likeness on an example in the same language tells more than the words one by one. */
const told = 0.5;

/**
 * What a question in another language asks, word by word in English; undefined where it is in English, where its own words
 * tell as much, and where nothing answers it. Whether somebody belongs is seen by the signs of each language alone.
 */
function inEnglish(library: Library, read: Read, ruled: Understood): Understood | undefined {
  const english = glossed(library, read);
  if (english === undefined || ['difference', 'slide', 'contents'].includes(ruled.kind))
    return undefined;
  // «How does the UN define the security sector?» names the sector like a question whether somebody is in it.
  const there = readQuestion(library, english);
  const theirs = asTheirs(library, english, there);
  if (theirs || (ruled.kind === 'membership' && read.signs.kinds.has('membership'))) return theirs;
  const meant = asRead(library, english, there);
  // «Wo liegen …» asks where somebody is in every language, and «Wie behandelt die Polizei …» not how the source treats him.
  if (meant.kind === 'treatment' && (scopeOf(library, read).whereabouts || !there.signs.source))
    return undefined;
  // «Wann wurde Weber geboren?» is not answered with what Weber says.
  if (meant.kind === 'silence')
    return ruled.kind === 'found' && read.people.length > 0 ? meant : undefined;
  if (!isAnswer(meant)) return undefined;
  if (meant.kind === 'membership') return asMembers(library, read, there);
  const own = likest(library, read).find(({ likeness }) => likeness >= told);
  return own && !isMeant(meant, own.answer) ? undefined : meant;
}

/**
 * Whether those belong whom a question in another language names, where its English asks that, and no figure: the French
 * «compter» is to count and to count in. Names are read in the question itself.
 */
function asMembers(library: Library, read: Read, there: Read): Understood | undefined {
  const { actors } = read;
  const { signs, stems, words } = there;
  // «Kto należy do NATO?» «Wat hoort de minister te doen?» Of several it may be asked which.
  const isWhat = actors.length < several && there.open;
  if (actors.length === 0 || isWhat || [read, there].some((one) => scopeOf(library, one).beyond))
    return undefined;
  const asked = signs.kinds.has('membership') || signs.source || speaksOfSubject(library, stems);
  return asked && !asksFigure(library, words) ? { kind: 'membership', actors } : undefined;
}

/** Whether what was understood is what an example has for an answer. */
function isMeant(understood: Understood, answer: Answer): boolean {
  if (understood.kind !== 'found' || typeof answer === 'string') return false;
  const [best] = understood.hits;
  return best?.finding.kind === answer.kind && best.finding.id === answer.id;
}

/** What a question asks in other words. */
function asRead(library: Library, question: string, read: Read): Understood {
  return asWritten(library, question, read, byRules(library, question, read));
}

/** What is asked by the words as they are written. */
function asWritten(library: Library, question: string, read: Read, ruled: Understood): Understood {
  const near = 'hits' in ruled ? ruled.hits : 'near' in ruled ? ruled.near : namedIn(library, read);
  const meant = byExample(library, read, ruled, near) ?? ruled;
  const understood =
    'actors' in meant && read.respelt.length > 0 ? { ...meant, respelt: read.respelt } : meant;
  const narrower = understood.kind === 'membership' ? narrowerIn(library, read) : undefined;
  if (!narrower) return understood;
  const name = asTyped(question, narrower.words);
  return narrower.ends ? { ...understood, narrower: name } : { kind: 'unknown', name };
}

/** Whether something was understood that is answered surely. */
export function isAnswer(understood: Understood): boolean {
  const isWeak = understood.kind === 'found' && understood.weak;
  return !isWeak && !['nothing', 'unknown', 'empty'].includes(understood.kind);
}
