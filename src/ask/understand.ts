// What a question asks, and which findings answer it. Computed from the words alone; nothing is made up.
import { actorOf } from '../knowledge/actors.ts';
import { type Library, need } from '../knowledge/library.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { byExample } from './by-example.ts';
import { type Finding, type FindingKind, findingsOf } from './corpus.ts';
import { asDefined, asTerm } from './defined.ts';
import { glossed } from './glossed.ts';
import { fewest, hitsFor, reasonBeside } from './hits.ts';
import { likest } from './likeness.ts';
import { narrowerIn } from './narrower.ts';
import { partsNamed } from './parts.ts';
import { type Read, readQuestion, shareOf, strangerIn } from './question.ts';
import { type Respelt, respelled } from './respell.ts';
import { aboutThem, certain, enough, least, type Scope, scopeOf } from './scope.ts';
import type { Hit } from './search.ts';
import { idlePhrases } from './searching.ts';
import { silenceAmong, silentOn } from './unsaid.ts';
import { asTyped } from './written.ts';

/** What a question was taken for, and what else is to be said of how it was read. */
export type Understood = Meaning & {
  /** The words that were taken for others. */
  readonly respelt?: readonly Respelt[];
  /** The name that was asked about, where only something more general is known: «the fashion police». */
  readonly narrower?: string;
};

type Meaning =
  /** Whether some actors belong, or how to treat them. */
  | { readonly kind: 'membership' | 'treatment'; readonly actors: readonly string[] }
  | { readonly kind: 'difference'; readonly actors: readonly [string, string] }
  | { readonly kind: 'slide'; readonly parts: readonly string[] }
  /** Something that the source does not say. */
  | { readonly kind: 'silence'; readonly finding: Finding; readonly near: readonly Hit[] }
  /** Answered by the first hit; with `weak`, perhaps by one of the first three. */
  | {
      readonly kind: 'found';
      readonly asks: QuestionKind | undefined;
      readonly hits: readonly Hit[];
      readonly weak: boolean;
      /** Whether it is asked what a word means, and nothing else. */
      readonly alone?: boolean;
    }
  /** Whether somebody belongs whom the library does not know. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** Nothing at all was asked: a greeting, a word of thanks. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'nothing'; readonly near: readonly Hit[] };

/** The least share where a question speaks of the source itself. */
const barely = 0.2;

/** So many letters of a question are read: time must not grow with what is typed. */
const mostLetters = 2000;

/** Understands a question in a person's own words. The same question gets the same answer. */
export function understand(library: Library, typed: string): Understood {
  const question = typed.slice(0, mostLetters);
  const read = readQuestion(library, question);
  const ruled = byRules(library, question, read);
  const meant = inEnglish(library, read, ruled);
  if (meant) return meant;
  const written = isAnswer(ruled) ? asWritten(library, question, read, ruled) : undefined;
  if (written && isAnswer(written) && written.kind !== 'silence') return written;
  const right = respelled(library, question, read);
  if (right) {
    const { question: other, words } = right;
    const found = anew(library, other);
    if (isAnswer(found) && (!written || found.kind !== 'silence'))
      return { ...found, respelt: words };
  }
  return written ?? asWritten(library, question, read, ruled);
}

/** From this likeness on an example in the same language tells more than the words one by one. */
const told = 0.5;

/**
 * What a question in another language asks, word by word in English; undefined where it is in English, where its own words
 * tell as much, and where nothing answers it. Whether somebody belongs is seen by the signs of each language alone.
 */
function inEnglish(library: Library, read: Read, ruled: Understood): Understood | undefined {
  const english = glossed(library, read);
  if (english === undefined || ['membership', 'difference', 'slide'].includes(ruled.kind))
    return undefined;
  if (likest(library, read).some(({ likeness }) => likeness >= told)) return undefined;
  const meant = anew(library, english);
  return isAnswer(meant) && !['membership', 'silence'].includes(meant.kind) ? meant : undefined;
}

/** What a question asks in other words. */
function anew(library: Library, question: string): Understood {
  const read = readQuestion(library, question);
  return asWritten(library, question, read, byRules(library, question, read));
}

/** What is asked by the words as they are written. */
function asWritten(library: Library, question: string, read: Read, ruled: Understood): Understood {
  const near = 'hits' in ruled ? ruled.hits : 'near' in ruled ? ruled.near : namedIn(library, read);
  const understood = byExample(library, read, ruled, near) ?? ruled;
  const narrower = understood.kind === 'membership' ? narrowerIn(library, read) : undefined;
  if (!narrower) return understood;
  const name = asTyped(question, narrower.words);
  return narrower.ends ? { ...understood, narrower: name } : { kind: 'unknown', name };
}

/** Whether something was understood that is answered surely. */
function isAnswer(understood: Understood): boolean {
  const isWeak = understood.kind === 'found' && understood.weak;
  return !isWeak && !['nothing', 'unknown', 'empty'].includes(understood.kind);
}

/** What a question asks by the signs in its words, and what is found by the others. */
export function byRules(library: Library, question: string, read: Read): Understood {
  const { kinds, elsewhere, ordered, source } = read.signs;
  const scope = scopeOf(library, read);
  // «What happens to a state whose arms no longer count?» is no question whether the state counts.
  const member = kinds.has('membership') && read.asks !== 'consequence';
  const membership = read.actors.length > 0 && member && !scope.outside;
  const parts = partsNamed(library, read.words);
  if (parts.length > 0 && !membership) return { kind: 'slide', parts };
  const reason = kinds.has('reason') && read.actors.length > 0 && reasonBeside(library, read);
  if (reason) return { kind: 'found', asks: 'reason', hits: reason, weak: false };
  const [first, second, third] = read.actors;
  const differing = kinds.has('difference') && !scope.outside;
  if (differing && first !== undefined && second !== undefined && third === undefined)
    return { kind: 'difference', actors: [first, second] };
  if (membership && !kinds.has('quotation')) return { kind: 'membership', actors: read.actors };
  const idle = read.matter.length === 0 && kinds.size === 0 && read.actors.length === 0;
  if ((idle && !source && !read.open) || isGreeting(library, read)) return { kind: 'empty' };
  const hits = hitsFor(library, question, read);
  const defined = asDefined(library, read, hits);
  const term = asTerm(library, read, hits, scope);
  if (term?.alone) return term;
  if (defined && (!term || defined.kind === 'nothing')) return defined;
  const silence = silentOn(library, read, hits);
  if (silence) return { kind: 'silence', finding: silence, near: hits };
  const near = [...namedIn(library, read), ...hits];
  if (ordered || scope.outside || (elsewhere && !source)) return { kind: 'nothing', near };
  if (idle && source) return { kind: 'slide', parts: [firstPart(library)] };
  const stranger = kinds.has('membership') ? strangerIn(library, read) : undefined;
  if (stranger !== undefined) return { kind: 'unknown', name: stranger };
  return (
    term ??
    aboutActors(library, read, scope) ??
    asFound(library, read, hits, scope) ?? { kind: 'nothing', near }
  );
}

/** Whether all its words are phrases that say nothing: «what can you do». */
function isGreeting(library: Library, { stems }: Read): boolean {
  return idlePhrases(library, stems).size === stems.length;
}

/** Where a source says what it is: its first part. */
function firstPart(library: Library): string {
  return need(library.sources, library.about.source).parts[0]?.at ?? '';
}

/** What the library holds of the kinds of actors that a question names, where it answers nothing else. */
function namedIn(library: Library, { actors }: Read): Hit[] {
  const kinds = actors.flatMap((id) => actorOf(library, id).kind ?? id);
  return findingsOf(library)
    .filter(({ kind, id }) => kind === 'actor' && kinds.includes(id))
    .map((finding) => ({ finding, score: 1, covered: 1, matched: 1 }));
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
  if (sure && best.finding.kind === 'actor')
    return { kind: 'membership', actors: [best.finding.id] };
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
