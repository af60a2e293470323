// What the rules make of a question: what it asks by the signs in its words, and what is found by the others.
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { fold } from '../lookup/fold.ts';
import { namesIn } from '../lookup/holder.ts';
import { resolve } from '../lookup/resolve.ts';
import { namesOf } from '../lookup/shelves.ts';
import { asksByName } from './by-name.ts';
import { contentsAsked } from './contents-asked.ts';
import type { FindingKind } from './corpus.ts';
import { asDefined, asTerm, asTheirs, ratedByThem } from './defined.ts';
import { fewest, hitsFor, namedIn, reasonBeside } from './hits.ts';
import { type Read, shareOf } from './question.ts';
import { relationAsked } from './relations.ts';
import {
  aboutThem,
  certain,
  enough,
  least,
  type Scope,
  scopeOf,
  speaksOfSubject,
} from './scope.ts';
import { distinct, type Hit } from './search.ts';
import { idlePhrases } from './searching.ts';
import { strangerIn } from './stranger.ts';
import type { Understood } from './understand.ts';
import { silenceAmong, silentOn } from './unsaid.ts';

/** The least share where a question speaks of the source itself. */
const barely = 0.2;

/** Words for a wish. */
const wishing = onceForLibrary(
  ({ questions }): ReadonlySet<string> => new Set(questions.wishing.map(fold)),
);

/** What a question asks by the signs in its words, and what is found by the others. */
export function byRules(library: Library, question: string, read: Read): Understood {
  const { kinds, elsewhere, ordered, source } = read.signs;
  const scope = scopeOf(library, read);
  const unsigned = kinds.size === 0 && !(source || elsewhere || ordered || read.open);
  const asked =
    kinds.has('membership') ||
    (unsigned &&
      (speaksOfSubject(library, read.stems) ||
        (!scope.whereabouts && asksByName(library, question, read))));
  // «What happens to a state whose arms no longer count?» is no question whether the state counts.
  // «Why do NGOs want everybody in?» asks for their motives.
  const wished = kinds.has('reason') && read.words.some((word) => wishing(library).has(word));
  const member = asked && read.asks !== 'consequence' && !wished;
  const membership = read.actors.length > 0 && member && !scope.outside;
  const contents = contentsAsked(library, read);
  if (contents !== undefined) return { kind: 'contents', of: contents };
  const { parts } = read;
  if (parts.length > 0 && !membership) return { kind: 'slide', parts };
  const theirs = member ? undefined : asTheirs(library, question, read);
  if (theirs) return theirs;
  const reason = kinds.has('reason') && read.actors.length > 0 && reasonBeside(library, read);
  if (reason) return { kind: 'found', asks: 'reason', hits: reason, weak: false };
  const [first, second, third] = read.actors;
  // «The army versus the police: which of them is in?» A longer sign tells more of what is asked.
  const belong = membership && signOf(kinds, 'membership') > signOf(kinds, 'difference');
  const differing = kinds.has('difference') && !scope.outside && !belong;
  if (differing && first !== undefined && second !== undefined && third === undefined)
    return { kind: 'difference', actors: [first, second] };
  const rated = membership && read.others ? ratedByThem(library, read) : undefined;
  if (rated !== undefined) return { kind: 'rivals', actor: rated };
  if (membership && !kinds.has('quotation')) return { kind: 'membership', actors: read.actors };
  const idle = read.matter.length === 0 && kinds.size === 0 && read.actors.length === 0;
  if ((idle && !source && !read.open) || isGreeting(library, read)) return { kind: 'empty' };
  const hits = hitsFor(library, question, read);
  const term = asTerm(library, read, hits, scope);
  if (read.others)
    return { kind: 'nothing', near: [...(term?.hits ?? hits), ...namedIn(library, read)] };
  const defined = asDefined(library, read, hits);
  if (term?.alone) return term;
  if (defined && (!term || defined.kind === 'nothing')) return defined;
  const related = ordered || (elsewhere && !source) ? undefined : relationAsked(library, read);
  if (related && (related.alone || !scope.outside)) {
    const all = distinct([...related.hits, ...hits]);
    return { kind: 'found', asks: 'relation', hits: all, weak: false, alone: related.alone };
  }
  const silence = silentOn(library, read, hits);
  if (silence) return { kind: 'silence', finding: silence, near: hits };
  const near = [...namedIn(library, read), ...hits];
  const holder = asHolder(library, question, read);
  if (holder) return holder;
  if (ordered || scope.outside || (elsewhere && !source)) return { kind: 'nothing', near };
  if (idle && source) return { kind: 'slide', parts: [firstPart(library)] };
  // «Who should be consulted, without being made part of it?» names nobody.
  const asksWhom = read.open && kinds.has('treatment');
  const stranger = kinds.has('membership') && !asksWhom ? strangerIn(library, read) : undefined;
  if (stranger !== undefined) return { kind: 'unknown', name: stranger };
  return (
    term ??
    aboutActors(library, read, scope) ??
    asFound(library, read, hits, scope) ?? { kind: 'nothing', near }
  );
}

/** More words than these are more than a post with a person's name. */
const longestHolder = 5;

/** Whoever holds a post, with nothing else said: «President Macron». */
function asHolder(
  library: Library,
  question: string,
  { words, actors: [, second], signs }: Read,
): Understood | undefined {
  if (words.length > longestHolder || second !== undefined || signs.kinds.size > 0)
    return undefined;
  if (namesIn(question).size === 0) return undefined;
  const index = namesOf(library).actors;
  const found = resolve(index, question, library.about.strip);
  const isPost = found.kind === 'found' && index.composing?.isPost(found.id);
  return isPost ? { kind: 'unknown', name: question } : undefined;
}

/** How many words the longest sign of a kind of question has. */
function signOf(kinds: Read['signs']['kinds'], kind: QuestionKind): number {
  return kinds.get(kind) ?? 0;
}

/** Whether all its words are phrases that say nothing: «what can you do». */
function isGreeting(library: Library, { stems }: Read): boolean {
  return idlePhrases(library, stems).size === stems.length;
}

/** Where a source says what it is: its first part. */
function firstPart(library: Library): string {
  return need(library.sources, library.about.source).parts[0]?.at ?? '';
}

/** A question about the actors that it names: how to treat them, or whether they belong. */
function aboutActors(library: Library, read: Read, scope: Scope): Understood | undefined {
  const { actors, signs, open } = read;
  if (actors.length === 0) return undefined;
  if (signs.kinds.has('treatment') && !open) return { kind: 'treatment', actors };
  const other = [...signs.kinds.keys()].some((sign) => !beside.includes(sign));
  const share = shareOf(library, read);
  return share >= Math.max(aboutThem, scope.named) && !other
    ? { kind: 'membership', actors }
    : undefined;
}

/** Signs that leave a question one about the actors that it names. */
const beside: readonly QuestionKind[] = ['membership', 'reason', 'definition', 'treatment'];

/** What tells two things apart; another finding does so only where it says nearly all that is asked. */
const tellingApart: ReadonlySet<FindingKind> = new Set(['difference', 'argument', 'relation']);

/** What the best finding answers: surely, perhaps, or not at all. */
function asFound(
  library: Library,
  read: Read,
  all: readonly Hit[],
  scope: Scope,
): Understood | undefined {
  const { actors, asks, signs, open, people } = read;
  // «Who is to be consulted?» says all with one word.
  const asksWhom = open && signs.kinds.has('treatment');
  const speaks = ({ finding, matched, covered }: Hit) =>
    (matched >= fewest || signs.source || people.length > 0 || (asksWhom && scope.unheard === 0)) &&
    matched >= scope.words &&
    covered >= scope.covered &&
    (finding.kind !== 'actor' || scope.named <= 1) &&
    (asks !== 'difference' || tellingApart.has(finding.kind) || covered >= certain);
  // A finding that says too little gives way to one that covers all, but not to what is said of an actor's verdict.
  const first = all.find(
    (hit, at) =>
      speaks(hit) &&
      (at === 0 ||
        (hit.covered >= certain && !library.actors.has(hit.finding.id) && scope.named <= 1)),
  );
  const hits = first ? [first, ...all.filter((one) => one !== first)] : all;
  const [best] = hits;
  const spoken = best !== undefined && best === first;
  const sure = spoken && best.covered >= enough;
  if (sure && best.finding.kind === 'actor') {
    const { id } = best.finding;
    return { kind: 'membership', actors: actors.includes(id) ? actors : [id] };
  }
  if (sure && best.finding.kind !== 'silence') return { kind: 'found', asks, hits, weak: false };
  const perhaps = spoken && best.covered >= (signs.source ? barely : least);
  if (perhaps && best.finding.kind === 'silence') {
    const finding = silenceAmong(library, read, hits, barely);
    return finding && { kind: 'silence', finding, near: hits };
  }
  const named = actors.length > 0 && shareOf(library, read) >= scope.named;
  if (named && !signs.kinds.has('difference') && !(perhaps && open))
    return { kind: 'membership', actors };
  if (!perhaps) return undefined;
  const words = best.finding.kind === 'quotation' && signs.kinds.has('quotation');
  return { kind: 'found', asks, hits, weak: !words };
}
