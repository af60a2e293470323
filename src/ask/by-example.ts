// What the examples tell of a question beside the rules that read its words: whether anything answers it, and what.
import type { Library } from '../knowledge/library.ts';
import { classified } from './classifier.ts';
import { type Answer, refuses } from './examples.ts';
import { likest } from './likeness.ts';
import { answersNothing, nothingAnswers, oddsOfNothing } from './odds.ts';
import { partsNamed } from './parts.ts';
import { probabilityOfNothing } from './probability.ts';
import type { Read } from './question.ts';
import { isTheirs } from './sayer.ts';
import { certain, enough, scopeOf } from './scope.ts';
import { distinct, type Hit } from './search.ts';
import { isEmpty } from './searching.ts';
import { canAnswer, type Supported, supported } from './support.ts';
import type { Understood } from './understand.ts';
import { silenceAmong } from './unsaid.ts';

/** From this likeness on a question is an example word for word: nothing is known better. */
const itself = 0.97;

/** A question of so many words is short; in more, words that say nothing are somebody's: «no point including …» */
const short = 6;

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
  const all = likest(library, read).filter(({ answer }) => canAnswer(library, answer, read));
  const alike = all.filter(({ shared }) => shared >= leastShared);
  const [nearest] = alike;
  const named = ruled.kind === 'slide' && partsNamed(library, read.words).length > 0;
  const answered = answersNothing(ruled) ? undefined : ruled;
  const isExample = nearest !== undefined && nearest.likeness >= itself;
  if (isExample && !(named && !refuses(nearest.answer)))
    return answered || !refuses(nearest.answer)
      ? understoodAs(library, nearest.answer, read, near)
      : undefined;
  const probability = probabilityOfNothing(library, read);
  if (probability === undefined) return undefined;
  const learned = classified(library, read);
  const answers = supported(library, read, ruled, all, learned);
  const told = { alike, learned, probability, answers };
  if (nothingAnswers(library, read, ruled, oddsOfNothing(library, read, ruled, told), named)) {
    const refusal = alike.find(({ answer }) => refuses(answer))?.answer ?? 'refused';
    return answered && understoodAs(library, refusal, read, near);
  }
  const [first, second] = answers;
  if (named || first === undefined || isSettled(library, read, ruled, first, second))
    return undefined;
  // No verdict tells where somebody is.
  const isSought = answered === undefined && scopeOf(library, read).whereabouts;
  if (isSought && typeof first.answer === 'string') return undefined;
  const isWeak = ruled.kind === 'found' && ruled.weak;
  if (first.own && !isWeak) return undefined;
  const entries = answers.flatMap(({ answer }) =>
    typeof answer === 'string' ? [] : [hitOf(answer)],
  );
  const next = [...entries, ...near];
  if (first.sure) return understoodAs(library, first.answer, read, next);
  if (typeof first.answer === 'string' || first.support < least) return undefined;
  if (answered && !isWeak) return undefined;
  return { kind: 'found', asks: read.asks, hits: distinct(next), weak: true };
}

/** By so much more than anything else the definition of who is named is supported where it is asked for. By trial. */
const clearly = 0.5;

/** Whether what the rules made of a question stands, though `first` is supported most and `second` next. */
function isSettled(
  library: Library,
  read: Read,
  ruled: Understood,
  { answer, support }: Supported,
  second: Supported | undefined,
): boolean {
  const { signs } = read;
  const isDefinition = typeof answer !== 'string' && answer.kind === 'definition';
  const theirs = typeof answer !== 'string' && isTheirs(library, read, answer);
  switch (ruled.kind) {
    case 'membership': {
      // «How does the deck define the police?», but «whom does the African Union put in?»
      const told = signs.kinds.has('membership') || read.asks === 'definition';
      return told && !(theirs && support - (second?.support ?? 0) >= clearly);
    }
    case 'found':
      return ruled.alone === true || isTold(ruled.hits[0]);
    case 'difference':
    case 'rivals':
    case 'empty':
    // Whether somebody belongs of whom nothing is known here.
    case 'unknown':
      return true;
    case 'nothing':
    case 'silence':
      if (read.others && isDefinition) return true;
      return signs.ordered || isOfStranger(read) || saysNothing(library, read);
    default:
      return false;
  }
}

/** Whether who does what, or another's definition, is what a question asks for, as nearly all of its words say. */
function isTold(best: Hit | undefined): boolean {
  if (best === undefined || best.covered < certain) return false;
  return best.finding.kind === 'relation' || best.finding.kind === 'definition';
}

/** Whether it is asked whether somebody belongs whom nobody here knows: «is the African continent in?» */
function isOfStranger({ signs, actors, people, open, words }: Read): boolean {
  if (words.length > short) return false;
  return signs.kinds.has('membership') && actors.length === 0 && people.length === 0 && !open;
}

/** Whether a question says nothing of what it asks for: «what is it?» */
function saysNothing(library: Library, { stems, actors, words }: Read): boolean {
  if (actors.length > 0 || words.length > short) return false;
  return stems.every((one) => /^\d+$/.test(one) || isEmpty(library, one));
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
