// How much a question must resemble an example to be answered as that one, by what the rules made of it.
import type { Library } from '../knowledge/library.ts';
import type { Answer } from './examples.ts';
import type { Likeness } from './likeness.ts';
import { partsNamed } from './parts.ts';
import type { Read } from './question.ts';
import { certain, never, scopeOf } from './scope.ts';
import type { Understood } from './understand.ts';

/**
 * How probable it is at most that nothing answers, where that is hardly so, and where it is not likely. Found by trial
 * on questions that are not in the tests, as the others here.
 */
export const unlikely = { hardly: 0.15, not: 0.25 };

/**
 * From this likeness on an example answers what the rules do not; where they take it for something that the source does
 * not say; where they know nobody of whom it asks, a figure is asked for, or something outside all this; in the place of
 * what they found; with a verdict on the actors named, where they see more in it.
 */
const answering = { least: 0.16, unsaid: 0.45, outside: 0.37, instead: 0.25, verdict: 0.3 };

/** From this likeness on a question is an example in other words, whatever the rules made of it. */
export const same = 0.85;

/** It must share this much to answer instead of what the rules found, or where it may be that nothing does. */
const mostShared = 0.5;

/**
 * How much a question must resemble an example that something answers, from 0 to 1, or never: what the rules answer
 * surely they answer better. `nothing` is how probable it is that nothing answers.
 */
export function neededToAnswer(
  library: Library,
  read: Read,
  ruled: Understood,
  { answer, shared }: Likeness,
  nothing: number,
): number {
  switch (ruled.kind) {
    case 'slide':
      return partsNamed(library, read.words).length > 0 ? never : answering.outside;
    case 'found':
      return mayGiveWay(ruled, answer) && shared >= mostShared ? answering.instead : same;
    case 'nothing':
    case 'silence':
    case 'unknown':
      break;
    default:
      return same;
  }
  return typeof answer === 'string'
    ? neededForVerdict(library, read, ruled, answer, nothing)
    : neededForEntry(library, read, ruled, shared, nothing);
}

/** For a verdict on the actors named, which the rules did not see asked for. */
function neededForVerdict(
  library: Library,
  read: Read,
  { kind }: Understood,
  answer: Answer,
  nothing: number,
): number {
  const silent = kind === 'silence';
  if (nothing > unlikely.not || (silent && answer === 'treatment')) return never;
  const { outside, named } = scopeOf(library, read);
  const other = silent || (answer !== 'treatment' && (outside || named === never));
  if (!other) return answering.least;
  return nothing <= unlikely.hardly ? answering.verdict : answering.unsaid;
}

/** For an entry, where the rules have none. */
function neededForEntry(
  library: Library,
  read: Read,
  { kind }: Understood,
  shared: number,
  nothing: number,
): number {
  const { outside, covered, words, unheard } = scopeOf(library, read);
  // Of no country more is said here than who belongs in it; and a word that stands nowhere here is not explained.
  const defined = unheard > 0 && read.signs.kinds.has('definition');
  if (words === never || defined) return same;
  if (kind === 'silence') return answering.unsaid;
  if (outside || covered === never || kind === 'unknown') return answering.outside;
  if (nothing <= unlikely.hardly) return answering.least;
  return nothing <= unlikely.not && shared >= mostShared ? answering.least : never;
}

/** Whether what the rules found may be another's answer: who does what is a sentence of its own, and a quotation gives way to one. */
function mayGiveWay(ruled: Understood & { kind: 'found' }, answer: Answer): boolean {
  const kind = ruled.hits[0]?.finding.kind;
  if (isTerm(ruled) || kind === 'relation') return false;
  // Both that are to be told apart were named.
  if (kind === 'difference' && (ruled.hits[0]?.covered ?? 0) >= certain) return false;
  const words = kind === 'quotation' && ruled.asks === 'quotation';
  return !words || (typeof answer !== 'string' && answer.kind === 'quotation');
}

/** Whether the rules found an entry for a word that is to be explained. */
export function isTerm(ruled: Understood & { kind: 'found' }): boolean {
  return ruled.asks === 'definition' && ruled.hits[0]?.finding.kind === 'term';
}
