// What a typed name comes to beyond its letters: by the sentence around it, and by the verdict on what it may mean.
import { actorsIn } from '../ask/actors-in.ts';
import { readQuestion } from '../ask/question.ts';
import { whatIsSaid } from '../ask/said.ts';
import type { Context } from '../command.ts';
import type { Library } from '../knowledge/library.ts';
import { kindInName } from '../lookup/kind-in-name.ts';
import { resolve } from '../lookup/resolve.ts';
import type { Resolved } from '../lookup/resolved.ts';
import type { ShelfName } from '../lookup/shelves.ts';
import { subjectOf } from '../reason/facts.ts';
import { judge } from '../reason/judge.ts';
import { cut } from '../text.ts';

/** Longest text that Discord lets a person type into an option of ours; no name is longer. */
export const longest = 100;

/**
 * The kind that an unknown name says its bearer is of. One that belongs is not taken from a name: whoever bears arms may
 * call itself an army or a police.
 */
export function byItsName({ library, names }: Context, typed: string): string | undefined {
  const kind = kindInName(names.actors, typed, library.about.strip.links);
  if (kind === undefined || judge(library, subjectOf(library, kind)).verdict !== 'no')
    return undefined;
  return kind;
}

/**
 * What a whole sentence came to: the actors that it names, if a name it is not. Of a kind and one body, the body. Where it
 * names nobody, what is left without the words around that say nothing.
 */
export function inSentence(
  { library, names }: Context,
  shelf: ShelfName,
  typed: string,
  resolved: Resolved,
): Resolved {
  const field = ofFirstField(library, typed, resolved);
  if (field) return field;
  const found = resolved.kind === 'found' && !(resolved.via === 'fuzzy' && isList(typed));
  if (shelf !== 'actors' || found || resolved.via === 'exact') return resolved;
  const ids = actorsIn(library, typed);
  if (resolved.kind === 'found' && ids.length < 2) return resolved;
  const bodies = ids.filter((id) => library.bodies.has(id));
  const verdicts = new Set(ids.map((one) => judge(library, subjectOf(library, one)).verdict));
  // «Harvard police» is neither the one nor the other.
  if (bodies.length === 1 && ids.length > 1 && verdicts.size > 1) return resolved;
  const [id, second] = bodies.length === 1 ? bodies : ids;
  if (id === undefined && resolved.kind === 'nothing') {
    const said = whatIsSaid(library, typed);
    const left = said === '' ? resolved : resolve(names[shelf], said, library.about.strip);
    if (left.kind === 'found') return { ...left, assumed: { typed: cut(typed, longest) } };
    const near = new Set([...readQuestion(library, typed).actors, ...resolved.near]);
    return { ...resolved, near: [...near].slice(0, 4) };
  }
  if (id === undefined || (resolved.kind === 'several' && bodies.length !== 1)) return resolved;
  if (second !== undefined) return { kind: 'several', ids: ids.slice(0, 5), via: 'fuzzy' };
  return { kind: 'found', id, via: 'fuzzy', assumed: { typed: cut(typed, longest) }, near: [] };
}

/** A ministry of several fields, as that of the first of them where the verdict on all is the same. */
function ofFirstField(library: Library, typed: string, resolved: Resolved): Resolved | undefined {
  if (resolved.kind !== 'several' || !resolved.one) return undefined;
  const verdicts = new Set(
    resolved.ids.map((id) => judge(library, subjectOf(library, id)).verdict),
  );
  const [id] = resolved.ids;
  if (id === undefined || verdicts.size > 1) return resolved;
  return {
    kind: 'found',
    id,
    via: resolved.via,
    assumed: { typed: cut(typed.trim(), longest) },
    near: [],
  };
}

/** Whether marks stand between what was typed, as between the names of several. */
function isList(typed: string): boolean {
  return /[,;|]/.test(typed);
}
