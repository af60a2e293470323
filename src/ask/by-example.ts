// Whether the examples that a question resembles tell more of it than the rules that read its words.
import type { Library } from '../knowledge/library.ts';
import type { Finding } from './corpus.ts';
import { type Answer, refuses } from './examples.ts';
import { type Likeness, likest } from './likeness.ts';
import { isTerm, neededToAnswer, same, unlikely } from './needed.ts';
import { probabilityOfNothing } from './probability.ts';
import type { Read } from './question.ts';
import { enough } from './scope.ts';
import { distinct, type Hit } from './search.ts';
import { isEmpty } from './searching.ts';
import type { Understood } from './understand.ts';
import { silenceAmong } from './unsaid.ts';

/** What outweighs that the rules understood a question. */
interface Refusal {
  /** That it is more probable than this that nothing answers. */
  readonly probable: number;
  /** Or that an example that nothing answers is as near as this, where the probability is not slight. */
  readonly near: number;
}

/**
 * By what the rules took the question for: a part of the source, actors of whom it is asked whether they belong or who are
 * but named, a word that is to be explained, what was found, surely or perhaps. Found by trial on questions that are not
 * in the tests, as the others here.
 */
const refusing = {
  slide: { probable: 0.4, near: 0.35 },
  signed: { probable: 0.95, near: 0.6 },
  actors: { probable: 0.5, near: 0.35 },
  term: { probable: 0.95, near: 0.35 },
  found: { probable: 0.8, near: 0.35 },
  perhaps: { probable: 0.5, near: 0.35 },
} as const satisfies Record<string, Refusal>;

/** From this probability on such an example refuses. */
const slight = 0.2;

/** It must be nearer by so much than any that something answers. */
const nearer = 1.4;

/** What the rules found holds where an example of its own is nearly as near: so much of the likeness of the nearest. */
const asNear = 0.35;

/** From this likeness on a question is an example word for word: nothing is known better. */
const itself = 0.97;

/** An example of which a question shares less than this of what it says is like it in its form alone. */
const leastShared = 0.34;

/** What a question is by the examples that it resembles, where they tell more than what the rules understood. */
export function byExample(
  library: Library,
  read: Read,
  ruled: Understood,
  near: readonly Hit[],
): Understood | undefined {
  const alike = likest(library, read).filter(
    (one) => one.shared >= leastShared && canAnswer(one.answer, read),
  );
  const [best] = alike;
  const nothing = probabilityOfNothing(library, read);
  if (nothing === undefined) {
    const told = best && best.likeness >= same && ruled.kind !== 'slide';
    return told ? understoodAs(library, best.answer, read, near) : undefined;
  }
  const refused = refusedLike(read, ruled, alike, nothing);
  if (refused) return understoodAs(library, refused, read, near);
  if (!best || refuses(best.answer)) return undefined;
  if (best.likeness < same && saysNothing(library, read)) return undefined;
  const found = ruled.kind === 'found' ? ruled.hits[0]?.finding : undefined;
  const own = alike.find(({ answer }) => isOf(answer, found))?.likeness ?? 0;
  const needed = Math.max(neededToAnswer(library, read, ruled, best, nothing), own / asNear);
  const others = alike.flatMap(({ answer }) => (typeof answer === 'string' ? [] : [answer]));
  const all = [...others.map(hitOf), ...near];
  // A number is no word that is compared: «show me nr 13».
  const enoughAlike = ruled.kind === 'slide' ? needed : Math.min(needed, itself);
  if (best.likeness >= enoughAlike) return understoodAs(library, best.answer, read, all);
  // Something here answers it: what is nearest may be that.
  const shown = nothing <= unlikely.hardly && typeof best.answer !== 'string' && needed < same;
  return shown && (ruled.kind === 'nothing' || ruled.kind === 'silence')
    ? { kind: 'found', asks: read.asks, hits: distinct(all), weak: true }
    : undefined;
}

/** Whether an answer is of the entry of a finding: an objection stands in an argument, a relation between terms. */
function isOf(answer: Answer, found: Finding | undefined): boolean {
  return typeof answer !== 'string' && answer.id === found?.id;
}

/** Whether an answer fits the actors that are named: a verdict needs one, what tells two apart two. */
function canAnswer(answer: Answer, { actors }: Read): boolean {
  if (answer === 'membership' || answer === 'treatment') return actors.length > 0;
  return answer !== 'difference' || actors.length === 2;
}

/** Whether a question says nothing of what it asks for: «what is it?» */
function saysNothing(library: Library, { stems, actors }: Read): boolean {
  return actors.length === 0 && stems.every((one) => /^\d+$/.test(one) || isEmpty(library, one));
}

/** How a question is refused that the rules take for one that is answered; undefined where it is not. */
function refusedLike(
  read: Read,
  ruled: Understood,
  alike: readonly Likeness[],
  nothing: number,
): Answer | undefined {
  const needed = refusalOf(read, ruled);
  if (!needed) return undefined;
  const nearest = alike.find(({ answer }) => refuses(answer));
  const answered = alike.find(({ answer }) => !refuses(answer))?.likeness ?? 0;
  const isNear = nearest && nearest.likeness >= Math.max(needed.near, nearer * answered);
  const refused = nothing > needed.probable || (isNear && nothing > slight);
  return refused ? (nearest?.answer ?? 'refused') : undefined;
}

/** What it takes to refuse; nothing where the rules answer nothing themselves. */
function refusalOf({ signs }: Read, ruled: Understood): Refusal | undefined {
  switch (ruled.kind) {
    case 'slide':
      return refusing.slide;
    case 'membership':
    case 'treatment':
    case 'difference':
      return signs.kinds.has('membership') ? refusing.signed : refusing.actors;
    case 'found': {
      if (ruled.alone) return undefined;
      const found = ruled.weak ? refusing.perhaps : refusing.found;
      return isTerm(ruled) ? refusing.term : found;
    }
    default:
      return undefined;
  }
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

function hitOf(finding: Finding): Hit {
  return { finding, score: 1, covered: 1, matched: 1 };
}
