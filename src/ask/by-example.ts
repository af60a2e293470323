// Whether the examples that a question resembles tell more of it than the rules that read its words.
import type { Library } from '../knowledge/library.ts';
import type { Finding } from './corpus.ts';
import { type Answer, refuses } from './examples.ts';
import { fewest } from './hits.ts';
import { type Likeness, likest } from './likeness.ts';
import { oddsOfNothing } from './odds.ts';
import { partsNamed } from './parts.ts';
import type { Read } from './question.ts';
import { never, scopeOf } from './scope.ts';
import { distinct, type Hit } from './search.ts';
import type { Understood } from './understand.ts';

/**
 * Where it is likelier than this that nothing answers, that outweighs what the rules understood: a part of the source,
 * actors of whom it is asked whether they belong or who are but named, a word that is to be explained, what was found,
 * surely or perhaps. Found by trial on questions that are not in the tests, as the others here.
 */
const refusing = { slide: 0.4, signed: 0.95, actors: 0.6, term: 0.95, found: 0.93, perhaps: 0.5 };

/**
 * From this likeness on an example answers what the rules do not, more for each word that nothing here speaks of; where
 * a figure is asked for, whether a stranger belongs, or what the verdict on those who are named does not answer; where the
 * rules take a question for something that the source does not say, or for something else altogether. Where it is no
 * likelier than `surely` that nothing answers, the nearest are shown in any case.
 */
const answering = {
  ...{ least: 0.13, unheard: 0.033, figure: 0.33, unsaid: 0.45, outside: 0.37 },
  surely: 0.05,
};

/** From this likeness on a question is an example in other words, whatever the rules made of it. */
const same = 0.85;

/** But what the rules found holds where an example of its own is nearly as near: so much of the likeness of the nearest. */
const asNear = 0.6;

/** An example of which a question shares less than this of what it says is like it in its form alone. */
const leastShared = 0.34;

/** Where nothing here speaks of some of its words, it must share this much: they may be what it asks about. */
const mostShared = 0.5;

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
  const odds = oddsOfNothing(library, read);
  if (odds > neededToRefuse(read, ruled)) {
    const refusal = alike.find(({ answer }) => refuses(answer));
    return understoodAs(refusal?.answer ?? 'refused', read, near);
  }
  const [best] = alike;
  if (!best || refuses(best.answer)) return undefined;
  const found = ruled.kind === 'found' ? ruled.hits[0]?.finding : undefined;
  const own = alike.find(({ answer }) => answer === found)?.likeness ?? 0;
  const needed = Math.max(neededToAnswer(library, read, ruled, best), own / asNear);
  const others = alike.flatMap(({ answer }) => (typeof answer === 'string' ? [] : [answer]));
  const all = [...others.map(hitOf), ...near];
  if (best.likeness >= needed) return understoodAs(best.answer, read, all);
  // Something here answers it: what is nearest may be that.
  const left = ruled.kind === 'nothing' || ruled.kind === 'silence' || ruled.kind === 'unknown';
  if (!left || odds > answering.surely || others.length === 0) return undefined;
  return { kind: 'found', asks: read.asks, hits: distinct(all), weak: true };
}

/** Whether an answer fits the actors that are named: a verdict needs one, what tells two apart two. */
function canAnswer(answer: Answer, { actors }: Read): boolean {
  if (answer === 'membership' || answer === 'treatment') return actors.length > 0;
  return answer !== 'difference' || actors.length === 2;
}

/** How likely it must be that nothing answers. */
function neededToRefuse({ signs }: Read, ruled: Understood): number {
  switch (ruled.kind) {
    case 'slide':
      return refusing.slide;
    case 'membership':
    case 'treatment':
    case 'difference':
      return signs.kinds.has('membership') ? refusing.signed : refusing.actors;
    case 'found': {
      const term = ruled.asks === 'definition' && ruled.hits[0]?.finding.kind === 'term';
      return term ? refusing.term : ruled.weak ? refusing.perhaps : refusing.found;
    }
    default:
      return never;
  }
}

/** How much it must resemble one that something answers: what the rules answer surely they answer better. */
function neededToAnswer(
  library: Library,
  read: Read,
  ruled: Understood,
  { answer, shared }: Likeness,
): number {
  if (ruled.kind === 'slide') return partsNamed(library, read.words).length > 0 ? never : same;
  if (ruled.kind !== 'nothing' && ruled.kind !== 'silence' && ruled.kind !== 'unknown') return same;
  const { outside, unheard, words, covered, named } = scopeOf(library, read);
  const verdict = typeof answer === 'string';
  if (verdict && ruled.kind === 'silence') return never;
  if (verdict && answer !== 'treatment' && (outside || named === never)) return never;
  if (outside || read.signs.elsewhere || read.signs.ordered) return answering.outside;
  // Of no country more is said here than who belongs in it; and a form alone, «what is it?», asks for nothing.
  const says = read.matter.some((word) => !/^\d+$/.test(word));
  const form = !says && read.actors.length === 0;
  if (form || words === never || (unheard > 0 && shared <= mostShared)) return same;
  if (ruled.kind === 'silence') return answering.unsaid;
  // Whether somebody belongs whom nobody here knows is no question about the sector.
  const stranger = read.signs.kinds.has('membership') && read.actors.length === 0;
  if (covered === never || stranger || (named === never && read.actors.length > 0))
    return answering.figure;
  return answering.least + unheard * answering.unheard;
}

/** What an answer comes to; `near` is what comes next to it, or is the nearest where nothing answers. */
function understoodAs(answer: Answer, { actors, asks }: Read, near: readonly Hit[]): Understood {
  switch (answer) {
    case 'membership':
    case 'treatment':
      return { kind: answer, actors };
    case 'difference': {
      const [first = '', second = ''] = actors;
      return { kind: 'difference', actors: [first, second] };
    }
    case 'unsaid': {
      const silence = near.find(
        ({ finding, matched }) => finding.kind === 'silence' && matched >= fewest,
      );
      return silence
        ? { kind: 'silence', finding: silence.finding, near }
        : { kind: 'nothing', near };
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
