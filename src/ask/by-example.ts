// What the examples tell of a question beside the rules that read its words: whether anything answers it, and what.
import type { Library } from '../knowledge/library.ts';
import { classified } from './classifier.ts';
import type { Finding } from './corpus.ts';
import { type Answer, refuses } from './examples.ts';
import { type Likeness, likest } from './likeness.ts';
import { nothingAnswers } from './odds.ts';
import { partsNamed } from './parts.ts';
import { probabilityOfNothing } from './probability.ts';
import type { Read } from './question.ts';
import { certain, enough, never, scopeOf } from './scope.ts';
import { distinct, type Hit } from './search.ts';
import { isEmpty, isIdle, searching } from './searching.ts';
import { canAnswer, type Supported, supported } from './support.ts';
import type { Understood } from './understand.ts';
import { silenceAmong } from './unsaid.ts';

/** From this likeness on a question is an example word for word: nothing is known better. */
const itself = 0.97;

/** From this likeness on a question is an example in other words, whatever the rules made of it. */
const same = 0.85;

/** From this likeness on it is one where the rules know nobody of whom it asks. */
const alikeOfStrangers = 0.37;

/** Up to this probability that nothing answers something is meant that is known here, whatever else is said. */
const unlikely = 0.15;

/** Up to this one also where the source seems not to say it. */
const hardly = 0.05;

/** From this probability on nothing is shown that is not sure, and no verdict is given that the rules did not see asked for. */
const doubtful = 0.25;

/** The likeness where the rules see something else asked, for a verdict that little is said against; where the source does not say it. */
const other = { known: 0.4, unsaid: 0.45 };

/** From this support on a verdict is meant where little is said against it, even if the rules see something else. */
const clearly = 0.9;

/** Below this support nothing is shown. */
const least = 0.3;

/** An example of which a question shares less than this of what it says is like it in its form alone. */
const leastShared = 0.46;

/** What a question is by the examples, where they tell more than what the rules understood. */
export function byExample(
  library: Library,
  read: Read,
  ruled: Understood,
  near: readonly Hit[],
): Understood | undefined {
  const all = likest(library, read).filter(({ answer }) => canAnswer(answer, read));
  const alike = all.filter(({ shared }) => shared >= leastShared);
  const [best] = alike;
  const isOne = (least: number) => best !== undefined && best.likeness >= least;
  const named = ruled.kind === 'slide' && partsNamed(library, read.words).length > 0;
  const nothing = probabilityOfNothing(library, read);
  const answered = answersNothing(ruled) ? undefined : ruled;
  if (best && isOne(itself) && !(named && !refuses(best.answer)))
    return answered || !refuses(best.answer)
      ? understoodAs(library, best.answer, read, near)
      : undefined;
  if (nothing === undefined) return undefined;
  if (nothingAnswers(library, read, ruled, alike, nothing)) {
    const refusal = alike.find(({ answer }) => refuses(answer))?.answer ?? 'refused';
    return answered && understoodAs(library, refusal, read, near);
  }
  if (named || isSettled(library, read, ruled, isOne, nothing)) return undefined;
  const fits = (one: Supported) => mayAnswer(library, read, ruled, one, nothing, alike);
  const answers = supported(read, ruled, all, classified(library, read));
  const first = answers.find((one) => typeof one.answer === 'string' || fits(one));
  const isWeak = ruled.kind === 'found' && ruled.weak;
  if (!first || !fits(first) || (first.own && !isWeak)) return undefined;
  const entries = answers
    .filter(fits)
    .flatMap(({ answer }) => (typeof answer === 'string' ? [] : [hitOf(answer)]));
  const next = [...entries, ...near];
  if (first.sure) return understoodAs(library, first.answer, read, next);
  if (typeof first.answer === 'string' || first.support < least) return undefined;
  if (answered ? !isWeak : nothing > doubtful) return undefined;
  return { kind: 'found', asks: read.asks, hits: distinct(next), weak: true };
}

/** Whether something may answer a question for which the rules have nothing; what they have themselves is not judged here. */
function mayAnswer(
  library: Library,
  read: Read,
  ruled: Understood,
  { answer, support }: Supported,
  nothing: number,
  alike: readonly Likeness[],
): boolean {
  if (!answersNothing(ruled)) return true;
  const likeness = alike.find((one) => one.answer === answer)?.likeness ?? 0;
  const { outside, whereabouts, named, words } = scopeOf(library, read);
  const silent = ruled.kind === 'silence' && isAll(library, read, ruled.finding);
  // Of no country more is said here than who belongs in it.
  if (typeof answer !== 'string')
    return words === never || whereabouts
      ? likeness >= (whereabouts ? other.known : same)
      : !silent || nothing <= hardly || likeness >= other.unsaid;
  const unasked = whereabouts || (silent && answer === 'treatment');
  if (unasked || nothing > doubtful) return likeness >= same;
  const isOther = silent || (answer !== 'treatment' && (outside || named === never));
  const isMeant = !(silent || outside) && support >= clearly && nothing <= unlikely;
  if (!isOther || isMeant) return true;
  return likeness >= (nothing <= unlikely ? other.known : other.unsaid);
}

/** Whether what the source does not say is all that is asked, or half of it at least. */
function isAll(library: Library, { stems, signs }: Read, silence: Finding): boolean {
  const { findings, stems: held } = searching(library);
  const own = held[findings.indexOf(silence)];
  const asked = stems.filter((one, at) => !signs.places.has(at) && !isIdle(library, one));
  return 2 * asked.filter((one) => own?.has(one)).length >= asked.length;
}

/** Whether the rules answer nothing. */
function answersNothing({ kind }: Understood): boolean {
  return ['nothing', 'silence', 'unknown', 'empty'].includes(kind);
}

/** Whether what the rules made of a question stands, whatever else resembles it. */
function isSettled(
  library: Library,
  read: Read,
  ruled: Understood,
  isOne: (least: number) => boolean,
  nothing: number,
): boolean {
  const { signs } = read;
  switch (ruled.kind) {
    case 'membership':
      return signs.kinds.has('membership') && !isOne(same);
    case 'difference':
      return !isOne(same);
    case 'found': {
      const [best] = ruled.hits;
      const told = best?.finding.kind === 'relation' && best.covered >= certain;
      return ruled.alone === true || (told && !isOne(same));
    }
    case 'empty':
      return true;
    case 'unknown':
      return !isOne(alikeOfStrangers);
    default: {
      if (signs.ordered) return true;
      // Whether somebody belongs whom nobody here knows.
      const stranger = signs.kinds.has('membership') && read.actors.length === 0 && !read.open;
      if (ruled.kind === 'nothing' && stranger && !isOne(alikeOfStrangers)) return true;
      if (saysNothing(library, read) && !isOne(same)) return true;
      // A word that stands nowhere here is not explained.
      const { unheard } = scopeOf(library, read);
      // Of another language few words are known.
      const known = !read.foreign || nothing > unlikely;
      const strange = 2 * unheard >= read.matter.length || nothing > doubtful;
      return signs.kinds.has('definition') && strange && known && !isOne(same);
    }
  }
}

/** Whether a question says nothing of what it asks for: «what is it?» */
function saysNothing(library: Library, { stems, actors }: Read): boolean {
  return actors.length === 0 && stems.every((one) => /^\d+$/.test(one) || isEmpty(library, one));
}

/** What an answer comes to; `near` is what comes next to it, or is the nearest where nothing answers. */
function understoodAs(
  library: Library,
  answer: Answer,
  read: Read,
  near: readonly Hit[],
): Understood {
  const { actors, asks } = read;
  switch (answer) {
    case 'membership':
    case 'treatment':
      return { kind: answer, actors };
    case 'difference': {
      const [first = '', second = ''] = actors;
      return { kind: 'difference', actors: [first, second] };
    }
    case 'unsaid': {
      const finding = silenceAmong(library, read, near, enough);
      return finding ? { kind: 'silence', finding, near } : { kind: 'nothing', near };
    }
    case 'refused':
      return { kind: 'nothing', near };
    default:
      return { kind: 'found', asks, hits: distinct([hitOf(answer), ...near]), weak: false };
  }
}

function hitOf(finding: Hit['finding']): Hit {
  return { finding, score: 1, covered: 1, matched: 1 };
}
