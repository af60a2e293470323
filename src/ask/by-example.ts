// What the examples tell of a question beside the rules that read its words: whether anything answers it, and what.
import type { Library } from '../knowledge/library.ts';
import { classified } from './classifier.ts';
import { type Answer, refuses } from './examples.ts';
import { likest } from './likeness.ts';
import { answersNothing, doubtful, mayAnswer, same, unlikely, yetAnswering } from './may-answer.ts';
import { nothingAnswers, oddsOfNothing } from './odds.ts';
import { partsNamed } from './parts.ts';
import { probabilityOfNothing } from './probability.ts';
import { type Read, shareOf } from './question.ts';
import { aboutThem, certain, enough, scopeOf } from './scope.ts';
import { distinct, type Hit } from './search.ts';
import { isEmpty } from './searching.ts';
import { canAnswer, type Supported, supported } from './support.ts';
import type { Understood } from './understand.ts';
import { silenceAmong } from './unsaid.ts';

/** From this likeness on a question is an example word for word: nothing is known better. */
const itself = 0.97;

/** From this likeness on it is one where the rules know nobody of whom it asks. */
const alikeOfStrangers = 0.37;

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
  const isOne = (least: number) => nearest !== undefined && nearest.likeness >= least;
  const named = ruled.kind === 'slide' && partsNamed(library, read.words).length > 0;
  const nothing = probabilityOfNothing(library, read);
  const answered = answersNothing(ruled) ? undefined : ruled;
  if (nearest && isOne(itself) && !(named && !refuses(nearest.answer)))
    return answered || !refuses(nearest.answer)
      ? understoodAs(library, nearest.answer, read, near)
      : undefined;
  if (nothing === undefined) return undefined;
  const learned = classified(library, read);
  const odds = oddsOfNothing(library, read, ruled, { alike, learned, probability: nothing });
  if (nothingAnswers(library, read, ruled, odds, named)) {
    const refusal = alike.find(({ answer }) => refuses(answer))?.answer ?? 'refused';
    return answered && understoodAs(library, refusal, read, near);
  }
  if (named || isSettled(library, read, ruled, isOne, nothing)) return undefined;
  const fits = mayAnswer(library, read, ruled, nothing, alike);
  const answers = supported(library, read, ruled, all, learned);
  const best = bestOf(answers, fits);
  const first = best && fits(best) ? best : yetAnswering(library, read, ruled, odds, answers);
  const isWeak = ruled.kind === 'found' && ruled.weak;
  if (!first || (first.own && !isWeak)) return undefined;
  const entries = answers
    .filter(fits)
    .flatMap(({ answer }) => (typeof answer === 'string' ? [] : [hitOf(answer)]));
  const next = [...entries, ...near];
  if (first.sure) return understoodAs(library, first.answer, read, next);
  if (typeof first.answer === 'string' || first.support < least) return undefined;
  if (answered ? !isWeak : nothing > doubtful) return undefined;
  return { kind: 'found', asks: read.asks, hits: distinct(next), weak: true };
}

/** With so much less support than a verdict that may not answer an entry is still what is meant. By trial. */
const close = 0.3;

/** What is supported most of verdicts and of what may answer; where that is a verdict that may not, an entry close to it. */
function bestOf(
  answers: readonly Supported[],
  fits: (one: Supported) => boolean,
): Supported | undefined {
  const first = answers.find((one) => typeof one.answer === 'string' || fits(one));
  if (!first || fits(first)) return first;
  const next = answers.find((one) => typeof one.answer !== 'string' && fits(one));
  return next?.sure && first.support - next.support <= close ? next : first;
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
    case 'membership': {
      // «How does the deck define the police?» «What does he say about the media anywhere?»
      const asked = signs.says && signs.source && shareOf(library, read) >= aboutThem;
      const told = signs.kinds.has('membership') || read.asks === 'definition' || asked;
      return told && !isOne(same);
    }
    case 'difference':
      return !isOne(same);
    case 'found': {
      const [best] = ruled.hits;
      const told =
        (best?.finding.kind === 'relation' || best?.finding.kind === 'definition') &&
        best.covered >= certain;
      return ruled.alone === true || (told && !isOne(same));
    }
    case 'empty':
      return true;
    case 'unknown':
      return !isOne(alikeOfStrangers);
    default: {
      if (signs.ordered) return true;
      if (read.others && !isOne(same)) return true;
      // Whether somebody belongs whom nobody here knows.
      const unnamed = read.actors.length === 0 && read.people.length === 0;
      const stranger = signs.kinds.has('membership') && unnamed && !read.open;
      if (ruled.kind === 'nothing' && stranger && !isOne(alikeOfStrangers)) return true;
      if (saysNothing(library, read) && read.words.length <= short && !isOne(same)) return true;
      // A word that stands nowhere here is not explained.
      const { unheard } = scopeOf(library, read);
      // Of another language few words are known.
      const known = !read.foreign || nothing > unlikely;
      const strange = 2 * unheard >= read.matter.length || nothing > doubtful;
      return signs.kinds.has('definition') && strange && known && !isOne(same);
    }
  }
}

/** A question of so many words at most that all say nothing asks nothing; in more they are somebody's: «no point including …» */
const short = 6;

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
