// The card: verdict, the reasons that decide it, the place, the strongest objection, on one screen.
import type { Context } from './command.ts';
import { type Library, need, type WithId } from './knowledge/library.ts';
import type { Actor, Objection } from './knowledge/schema.ts';
import { blockSize, replySize } from './page.ts';
import { placing, reasonsFor, settling, type Voice } from './reason/explain.ts';
import { lineageOf } from './reason/facts.ts';
import type { Judgement } from './reason/judge.ts';
import { type Block, cited, type Line, plain, type Reply } from './reply.ts';

/** Who the card is about: an actor of the library, or a name that only the asker knows. */
export interface Bearer {
  readonly name: string;
  readonly actor?: WithId<Actor>;
}

/** At most so many reasons stand on a card (promise 9). */
const mostReasons = 5;

/** Title and blocks of the card, kept within the context's room: reasons give way first, then the editor's note. */
export function card(
  { library, room: most }: Context,
  bearer: Bearer,
  judgement: Judgement,
): Pick<Reply, 'title' | 'blocks'> {
  const voice = voiceOf(library, bearer.actor);
  const title = `${bearer.name}: ${library.about.group[judgement.verdict]}`;
  const before = [
    placeBlock(library, judgement, voice),
    ...postBlock(library, bearer.actor),
    ...insideBlock(library, bearer.actor, judgement),
  ];
  const turn = settling(library, judgement, voice);
  const after: Block[] = [
    ...(turn === undefined ? [] : [{ kind: 'text', line: plain(turn) } as const]),
    ...objectionsOf(library, bearer.actor)
      .slice(0, 1)
      .map((one) => objectionBlock(library, one)),
  ];
  const lines = reasonsFor(library, judgement, voice).map((reason) => cited(library, reason));
  const notes: Block[] = bearer.actor?.note ? [{ kind: 'note', text: bearer.actor.note }] : [];
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
export function voiceOf(library: Library, actor: WithId<Actor> | undefined): Voice {
  if (!actor) return { plural: false, own: [] };
  const post = actor['post-in'];
  const speaker = post === undefined ? actor : need(library.actors, post);
  const plural = speaker.plural ?? false;
  const above = lineageOf(library, speaker.id).filter(
    (id) => (need(library.actors, id).plural ?? false) === plural,
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

function postBlock(library: Library, actor: WithId<Actor> | undefined): Block[] {
  const post = actor?.['post-in'];
  if (post === undefined) return [];
  const { name } = need(library.actors, post);
  return [
    {
      kind: 'text',
      line: plain(`A person in a post is judged by the institution, here: ${name}.`),
    },
  ];
}

function insideBlock(
  library: Library,
  actor: WithId<Actor> | undefined,
  { verdict }: Judgement,
): Block[] {
  if (!actor || verdict !== 'partly') return [];
  const inside = lineageOf(library, actor.id).flatMap(
    (id) => need(library.actors, id).inside ?? [],
  );
  return inside.slice(0, 1).map((claim) => ({ kind: 'text', line: cited(library, claim) }));
}

/** The objections to an actor's verdict, its own or else those of the body above it. */
function objectionsOf(library: Library, actor: WithId<Actor> | undefined): readonly Objection[] {
  if (!actor) return [];
  return lineageOf(library, actor.id).flatMap((id) => need(library.actors, id).objections ?? []);
}

export function objectionBlock(library: Library, objection: Objection): Block {
  return {
    kind: 'objection',
    objection: objection.objection,
    answer: cited(library, { ...objection, text: objection.answer }),
  };
}
