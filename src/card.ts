// The card: verdict, the reasons that decide it, the place, the strongest objection, on one screen.
import type { Context } from './command.ts';
import { actorOf, inSentence, namedBodies, type Whom } from './knowledge/actors.ts';
import type { Library } from './knowledge/library.ts';
import type { Objection } from './knowledge/schema.ts';
import { blockSize, replySize } from './page.ts';
import { placing, reasonsFor, settling, type Voice } from './reason/explain.ts';
import { lineageOf } from './reason/facts.ts';
import type { Judgement } from './reason/judge.ts';
import { type Block, cited, type Line, plain, type Reply } from './reply.ts';

/** Who the card is about: an actor of the library, or a name that only the asker knows. */
export interface Bearer {
  readonly name: string;
  readonly actor?: Whom;
}

/** At most so many reasons stand on a card (promise 9). */
const mostReasons = 5;

/** Title and blocks of the card, kept within the context's room: reasons give way first, then a kind's note, then the objection. */
export function card(
  { library, room: most }: Context,
  bearer: Bearer,
  judgement: Judgement,
): Pick<Reply, 'title' | 'blocks'> {
  const voice = voiceOf(library, bearer.actor);
  const title = `${bearer.name}: ${library.about.group[judgement.verdict]}`;
  const lacking = lackingOf(library, bearer.actor);
  const kind = kindBlock(library, bearer.actor, lacking);
  const place = placeBlock(library, judgement, voice);
  const before = [
    // That there is none comes before what would be its place.
    ...(lacking === undefined ? [place, ...kind] : [...kind, place]),
    ...postBlock(library, bearer.actor),
    ...insideBlock(library, bearer.actor, judgement),
    ...ownNote(bearer.actor),
  ];
  const turn = settling(library, judgement, voice);
  const after: Block[] = [
    ...(turn === undefined ? [] : [{ kind: 'text', line: plain(turn) } as const]),
    ...objectionsOf(library, bearer.actor)
      .slice(0, 1)
      .map((one) => objectionBlock(library, one)),
  ];
  const lines = reasonsFor(library, judgement, voice).map((reason) => cited(library, reason));
  const notes: Block[] =
    bearer.actor?.note && bearer.actor.kind === undefined
      ? [{ kind: 'note', text: bearer.actor.note }]
      : [];
  const whole = replySize({ title, blocks: [...before, ...after] });
  const tight = fitting(lines, most - whole).length < Math.min(fewestBesideObjection, lines.length);
  if (tight && ownNote(bearer.actor).length > 0 && after.at(-1)?.kind === 'objection') after.pop();
  const fixed = replySize({ title, blocks: [...before, ...after] });
  const withNotes = fixed + notes.reduce((sum, note) => sum + blockSize(note), 0);
  const beside = fitting(lines, most - withNotes);
  const enough = withNotes <= most && beside.length >= Math.min(fewestBesideNote, lines.length);
  const reasons = enough ? beside : fitting(lines, most - fixed);
  const blocks: Block[] = [
    ...before,
    ...(reasons.length > 0 ? [{ kind: 'reasons', lines: reasons } as const] : []),
    ...after,
    ...(enough ? notes : []),
  ];
  return { title, blocks };
}

/** The verdict on an actor in a line, with its place. */
export function verdictLine(library: Library, actor: Whom, { verdict, place }: Judgement): Line {
  const head = `${actor.name}: ${library.about.group[verdict]}.`;
  const placed = placing(library, place, voiceOf(library, actor));
  return placed ? cited(library, { ...placed, text: `${head} ${placed.text}` }) : plain(head);
}

/** What the editor says of a body itself, such as that it was dissolved: it stands before the reasons of its kind. */
function ownNote(actor: Whom | undefined): Block[] {
  return actor?.kind !== undefined && actor.note ? [{ kind: 'note', text: actor.note }] : [];
}

/** Beside a body's own note an objection must leave room for so many reasons, or it gives way to them. */
const fewestBesideObjection = 2;

/** An editor's note must leave room for so many reasons, or it gives way to them. */
const fewestBesideNote = 3;

/** As many reasons as there is room for, from the first; one at least. */
function fitting(lines: readonly Line[], room: number): Line[] {
  const kept = lines.slice(0, 1);
  for (const line of lines.slice(1, mostReasons)) {
    if (blockSize({ kind: 'reasons', lines: [...kept, line] }) > room) break;
    kept.push(line);
  }
  return kept;
}

/** How sentences about this actor are worded; a post speaks with the voice of its institution. */
export function voiceOf(library: Library, actor: Whom | undefined): Voice {
  if (!actor) return { plural: false, own: [] };
  const post = postOf(library, actor);
  const speaker = post === undefined ? actor : actorOf(library, post);
  const plural = speaker.plural ?? false;
  const above = lineageOf(library, speaker.id).filter(
    (id) => (actorOf(library, id).plural ?? false) === plural,
  );
  return { plural, own: [actor.id, ...above] };
}

function placeBlock(
  library: Library,
  { place, definition, verdict }: Judgement,
  voice: Voice,
): Block {
  const inDefinition = `In ${definition.name}.`;
  const placed = placing(library, place, voice);
  if (placed) {
    return {
      kind: 'place',
      line: cited(library, { ...placed, text: `${placed.text} ${inDefinition}` }),
    };
  }
  const open =
    verdict === 'unknown' ? 'Too little is known to place it.' : 'Its place is still open.';
  return { kind: 'place', line: plain(`${open} ${inDefinition}`) };
}

/** For a post, or an instance of one: the institution whose verdict it takes. */
function postOf(library: Library, { kind, 'post-in': post }: Whom): string | undefined {
  return post ?? (kind === undefined ? undefined : actorOf(library, kind)['post-in']);
}

/** For a kind in a country that has none of it: the sentence that tells it. */
function lackingOf(library: Library, actor: Whom | undefined): string | undefined {
  const [, country = ''] = actor?.id.split('@') ?? [];
  return library.institutions.get(country)?.lacks?.find(({ kind }) => kind === actor?.kind)?.text;
}

/**
 * What an instance is judged as; that it is one is knowledge of the world, of which the source says nothing.
 * @param lacking says that there is none.
 */
function kindBlock(
  library: Library,
  actor: Whom | undefined,
  lacking: string | undefined,
): Block[] {
  if (actor?.kind === undefined) return [];
  const { name, one = name, as, 'post-in': post } = actorOf(library, actor.kind);
  const own = actor.facts ? ', with a fact of its own' : '';
  const [, country] = actor.id.split('@');
  const kind = (country === undefined ? as : undefined) ?? inSentence(one);
  // The gazetteer names bodies, not posts: of a post it cannot tell.
  const there =
    country === undefined ||
    post !== undefined ||
    namedBodies(library, actor.kind, country).length > 0;
  const wouldBe = `Judged as what it would be: ${kind} (${actor.place}).`;
  const text = there
    ? `Judged as what it is: ${kind} (${actor.place}${own}). That much is general knowledge, not the source's.`
    : lacking === undefined
      ? `${wouldBe} The library names none there, and does not say whether there is one.`
      : `${lacking} That much is general knowledge, not the source's. ${wouldBe}`;
  return [{ kind: 'text', line: plain(text) }];
}

function postBlock(library: Library, actor: Whom | undefined): Block[] {
  const post = actor && postOf(library, actor);
  if (post === undefined) return [];
  const { name } = actorOf(library, post);
  return [
    {
      kind: 'text',
      line: plain(`A person in a post is judged by the institution, here: ${name}.`),
    },
  ];
}

function insideBlock(library: Library, actor: Whom | undefined, { verdict }: Judgement): Block[] {
  if (!actor || verdict !== 'partly') return [];
  const inside = lineageOf(library, actor.id).flatMap((id) => actorOf(library, id).inside ?? []);
  return inside.slice(0, 1).map((claim) => ({ kind: 'text', line: cited(library, claim) }));
}

/** The objections to an actor's verdict, its own or else those of the body above it. */
function objectionsOf(library: Library, actor: Whom | undefined): readonly Objection[] {
  if (!actor) return [];
  return lineageOf(library, actor.id).flatMap((id) => actorOf(library, id).objections ?? []);
}

export function objectionBlock(library: Library, objection: Objection): Block {
  return {
    kind: 'objection',
    objection: objection.objection,
    answer: cited(library, { ...objection, text: objection.answer }),
  };
}
