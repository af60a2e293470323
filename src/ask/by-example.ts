// What the examples tell of a question beside the rules that read its words: whether anything answers it, and what.
import type { Library } from '../knowledge/library.ts';
import { classified } from './classifier.ts';
import { type Answer, refuses } from './examples.ts';
import { likest } from './likeness.ts';
import { answersNothing, howSurely } from './odds.ts';
import { probabilityOfNothing } from './probability.ts';
import { type Read, shareOf } from './question.ts';
import { isTheirs } from './sayer.ts';
import { aboutThem, certain, enough, scopeOf } from './scope.ts';
import { distinct, type Hit, hitOf } from './search.ts';
import { isEmpty } from './searching.ts';
import { canAnswer, type Supported, supported } from './support.ts';
import type { Understood } from './understand.ts';
import { silenceAmong } from './unsaid.ts';

/** From this likeness on a question is an example word for word: nothing is known better. */
const itself = 0.97;

/** From this likeness on it is one in other words, whatever the rules made of it. */
const same = 0.85;

/** From this probability on that nothing answers, no verdict is given that the rules did not see asked for. By trial. */
const doubtful = 0.3;

/** In so many words and fewer, somebody unknown is all that is asked about, and words that say nothing ask nothing. By trial. */
const fewest = 6;

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
  const named = ruled.kind === 'slide' && read.parts.length > 0;
  const answered = answersNothing(ruled) ? undefined : ruled;
  const isExample = nearest !== undefined && nearest.likeness >= itself;
  if (isExample && !(named && !refuses(nearest.answer)))
    return answered || !refuses(nearest.answer)
      ? understoodAs(library, nearest.answer, read, near)
      : undefined;
  // Nothing else is said than what is to be listed.
  if (ruled.kind === 'contents') return undefined;
  const probability = probabilityOfNothing(library, read);
  if (probability === undefined) return undefined;
  const learned = classified(library, read);
  const answers = supported(library, read, ruled, all, learned);
  const told = { alike, learned, probability, answers };
  const isSame = nearest !== undefined && nearest.likeness >= same && !refuses(nearest.answer);
  const surely = isSame ? 'surely' : howSurely(library, read, ruled, told, named);
  if (surely === 'not') {
    const isUnsaid = [learned, alike].some((all) => refusalIn(all) === 'unsaid');
    return answered && understoodAs(library, isUnsaid ? 'unsaid' : 'refused', read, near);
  }
  const meant = named ? undefined : mostSupported(library, read, ruled, near, { ...told, isSame });
  const found = meant ?? ruled;
  return surely === 'perhaps' && found.kind === 'found' ? { ...found, unsure: true } : meant;
}

/** What the examples tell of a question that something answers, and whether it is one of them. */
interface Told {
  readonly answers: readonly Supported[];
  readonly probability: number;
  readonly isSame: boolean;
}

/** What is supported most, where that is more than what the rules understood. */
function mostSupported(
  library: Library,
  read: Read,
  ruled: Understood,
  near: readonly Hit[],
  { answers, probability, isSame }: Told,
): Understood | undefined {
  const [first, second] = answers;
  if (first === undefined) return undefined;
  if (!isSame && isSettled(library, read, ruled, first, second)) return undefined;
  const answered = !answersNothing(ruled);
  if (!answered && typeof first.answer === 'string' && isNoVerdict(library, read, probability))
    return undefined;
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

/** The first refusal among answers. */
function refusalIn(all: readonly { readonly answer: Answer }[]): Answer | undefined {
  return all.find(({ answer }) => refuses(answer))?.answer;
}

/** Whether a verdict is not asked for, where the rules saw none asked for: «what is la patria», «where is the ministry». */
function isNoVerdict(library: Library, read: Read, probability: number): boolean {
  const isOther = read.signs.kinds.has('definition') || scopeOf(library, read).whereabouts;
  return isOther || probability > doubtful;
}

/** By so much more than anything else the definition of who is named is supported where it stands before a verdict. By trial. */
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
  switch (ruled.kind) {
    case 'membership': {
      // «How does the deck define the police?» «What does he say about the media?»
      const isSaid = signs.says && signs.source && shareOf(library, read) >= aboutThem;
      const told = signs.kinds.has('membership') || read.asks === 'definition' || isSaid;
      // «Whom does the African Union put in?»
      const theirs = typeof answer !== 'string' && isTheirs(library, read, answer);
      return told && !(theirs && support - (second?.support ?? 0) >= clearly);
    }
    case 'found':
      return ruled.alone === true || hardlyErrs(ruled.hits[0]);
    case 'nothing':
    case 'silence':
      return (
        signs.ordered ||
        read.others ||
        scopeOf(library, read).beyond ||
        asksOfUnknown(read) ||
        saysNothing(library, read)
      );
    case 'treatment':
      return false;
    // A part, a difference, other definitions; somebody of whom nothing is known here; nothing that is asked.
    default:
      return true;
  }
}

/** Whether the rules found who does what, or another's definition, in nearly all words of a question. */
function hardlyErrs(best: Hit | undefined): boolean {
  if (best === undefined || best.covered < certain) return false;
  return best.finding.kind === 'relation' || best.finding.kind === 'definition';
}

/** Whether it is asked whether somebody belongs whom nobody here knows: «is the African continent in?» */
function asksOfUnknown({ signs, actors, people, open, words }: Read): boolean {
  if (words.length > fewest) return false;
  return signs.kinds.has('membership') && actors.length === 0 && people.length === 0 && !open;
}

/** Whether a question says nothing of what it asks for: «what is it?» */
function saysNothing(library: Library, { stems, actors, words }: Read): boolean {
  if (actors.length > 0 || words.length > fewest) return false;
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
