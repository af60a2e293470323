// What may answer a question for which the rules have nothing.
import type { Library } from '../knowledge/library.ts';
import type { Finding } from './corpus.ts';
import { languagesOf, mayBeForeign } from './language.ts';
import type { Likeness } from './likeness.ts';
import type { Read } from './question.ts';
import { definers } from './sayer.ts';
import { never, scopeOf, several } from './scope.ts';
import { isIdle, searching } from './searching.ts';
import type { Supported } from './support.ts';
import type { Understood } from './understand.ts';

/** From this likeness on a question is an example in other words, whatever the rules made of it. */
export const same = 0.85;

/** Up to this probability that nothing answers something is meant that is known here, whatever else is said. */
export const unlikely = 0.15;

/** Up to this one also where the source seems not to say it. */
const hardly = 0.1;

/** From this probability on nothing is shown that is not sure, and no verdict is given that the rules did not see asked for. */
export const doubtful = 0.25;

/** The likeness where the rules see something else asked, for a verdict that little is said against; where the source does not say it. */
const other = { known: 0.4, unsaid: 0.45 };

/** From this support on an entry is meant whatever the question sounds like. */
const surely = 1.2;

/** From this support on a verdict, or the definition of who is named, is meant even if the rules see something else. */
const clearly = 0.9;

/**
 * Tells what may answer a question for which the rules have nothing; what they have themselves is not judged here.
 * `nothing` is how probable it is that nothing answers.
 */
export function mayAnswer(
  library: Library,
  read: Read,
  ruled: Understood,
  nothing: number,
  alike: readonly Likeness[],
): (one: Supported) => boolean {
  if (!answersNothing(ruled)) return () => true;
  const { outside, whereabouts, named, words } = scopeOf(library, read);
  const silent = ruled.kind === 'silence' && isAll(library, read, ruled.finding);
  return ({ answer, support }) => {
    const likeness = alike.find((one) => one.answer === answer)?.likeness ?? 0;
    if (typeof answer !== 'string') {
      if (support >= clearly && isTheirs(library, read, answer)) return true;
      if (whereabouts) return likeness >= other.known || (nothing <= hardly && support >= surely);
      // Of no country more is said here than who belongs in it.
      if (words === never) return likeness >= same;
      return !silent || nothing <= hardly || likeness >= other.unsaid;
    }
    const unasked = whereabouts || (silent && answer === 'treatment');
    if (unasked || nothing > doubtful) return likeness >= same;
    const isOther = silent || (answer !== 'treatment' && (outside || named === never));
    const clear = support >= clearly && nothing <= unlikely;
    const isMeant = clear && (!(silent || outside) || read.actors.length >= several);
    if (!isOther || isMeant) return true;
    return likeness >= (nothing <= unlikely ? other.known : other.unsaid);
  };
}

/**
 * Below these log-odds that nothing answers, all that tells of a question says that something does: then so much support is
 * enough, also where the source seems not to say it below the lower ones. By what others asked who had not seen the bot.
 */
const answered = { odds: -2, silent: -4, support: 0.8 };

/**
 * What has most support where nothing may answer, if all that tells of a question says that something does; in its place the
 * definition of whoever is named, which is asked for sooner than whether he belongs. `odds` are those that nothing answers.
 */
export function yetAnswering(
  library: Library,
  read: Read,
  ruled: Understood,
  odds: number,
  answers: readonly Supported[],
): Supported | undefined {
  const [first] = answers;
  if (!answersNothing(ruled) || first === undefined) return undefined;
  const least = ruled.kind === 'silence' ? answered.silent : answered.odds;
  if (odds >= least || first.support < answered.support) return undefined;
  // Of another language too little is known.
  const isEnglish =
    !mayBeForeign(library, read.words) && languagesOf(library, read.words).length === 0;
  const { beyond, whereabouts, unheard } = scopeOf(library, read);
  if (beyond || !isEnglish) return undefined;
  const theirs = answers.find(
    ({ answer }) => typeof answer !== 'string' && isTheirs(library, read, answer),
  );
  const best = theirs ?? first;
  // What tells two things apart is asked by a sign of its own. No verdict tells who or where somebody is, nor what something
  // is of which nobody here has heard.
  const isSought = whereabouts || (read.open && unheard > 0);
  const isNone = best.answer === 'difference' || (isSought && typeof best.answer === 'string');
  return isNone ? undefined : { ...best, sure: true };
}

/** Whether it is the definition of somebody who is named. */
function isTheirs(library: Library, { actors }: Read, { kind, id }: Finding): boolean {
  return kind === 'definition' && actors.some((one) => definers(library).get(one) === id);
}

/** Whether what the source does not say is all that is asked, or half of it at least. */
function isAll(library: Library, { stems, signs }: Read, silence: Finding): boolean {
  const { findings, stems: held } = searching(library);
  const own = held[findings.indexOf(silence)];
  const asked = stems.filter((one, at) => !signs.places.has(at) && !isIdle(library, one));
  return 2 * asked.filter((one) => own?.has(one)).length >= asked.length;
}

/** Whether the rules answer nothing. */
export function answersNothing({ kind }: Understood): boolean {
  return ['nothing', 'silence', 'unknown', 'empty'].includes(kind);
}
