// The kinds of options: each suggests while a person types, and reads what they typed.

import { personsOf } from '../ask/question.ts';
import { wordsOf } from '../ask/stems.ts';
import type { Context, Option, OptionRead, Other } from '../command.ts';
import { actorOf } from '../knowledge/actors.ts';
import { answered, titleOf } from '../lookup/names.ts';
import { resolve } from '../lookup/resolve.ts';
import type { Resolved, Via } from '../lookup/resolved.ts';
import { type ShelfName, shelves } from '../lookup/shelves.ts';
import { suggest } from '../lookup/suggest.ts';
import { cut } from '../text.ts';
import { byItsName, inSentence, longest } from './judged-names.ts';

/** An entry that an option named, and how it was found. */
export interface Chosen extends Other {
  readonly via: Via;
}

export interface About<R extends boolean> {
  readonly description: string;
  readonly required: R;
}

/** An option that names an entry of one or several shelves; where several have the name, the first shelf wins. */
export function anEntry<const R extends boolean>(
  on: readonly ShelfName[],
  about: About<R>,
): Option<Chosen> & { readonly required: R } {
  return {
    ...about,
    type: 'string',
    shelves: on,
    maxLength: longest,
    suggest: (context, typed) =>
      on
        .flatMap((shelf) =>
          suggest(
            context.names[shelf],
            typed,
            context.library.about.strip,
            startersOf(context, shelf),
          ),
        )
        .filter((one, at, all) => all.findIndex((other) => other.id === one.id) === at)
        .slice(0, 25),
    read: (context, typed) => readEntry(context, on, typed),
  };
}

function startersOf({ library, names }: Context, shelf: ShelfName): readonly string[] {
  if (shelf === 'actors') return library.about.starters;
  const all = [...names[shelf].byId.values()];
  const ordered = all.map((entry) => ({
    entry,
    order: 'order' in entry ? Number(entry.order) : 0,
  }));
  return ordered.sort((a, b) => a.order - b.order).map(({ entry }) => entry.id);
}

function readEntry(context: Context, on: readonly ShelfName[], typed: string): OptionRead<Chosen> {
  const tried = on.map((shelf) => ({
    shelf,
    resolved: resolve(context.names[shelf], typed, context.library.about.strip),
  }));
  const exact = tried.find(({ resolved }) => resolved.kind === 'found' && resolved.via === 'exact');
  const several = tried.find(({ resolved }) => resolved.kind === 'several');
  const fuzzy = tried.find(({ resolved }) => resolved.kind === 'found');
  const best = exact ?? several ?? fuzzy ?? tried[0];
  if (!best) throw new Error('an option must name at least one shelf');
  const { shelf } = best;
  const kind = shelf === 'actors' && best.resolved.kind === 'nothing' && byItsName(context, typed);
  const resolved =
    best.resolved.via !== 'exact' && standsElsewhere(context, on, typed)
      ? nothing
      : inSentence(context, shelf, typed, best.resolved);
  if (resolved.kind === 'nothing' && kind) {
    const name = titleOf(context.names[shelf], kind);
    const assumed = `I do not know "${cut(typed.trim(), longest)}". By its name alone, this is the answer for: ${name}.`;
    return { value: { shelf, id: kind, via: 'fuzzy' }, assumed, short: kind };
  }
  if (resolved.kind === 'found') {
    const value = { shelf, id: resolved.id, via: resolved.via };
    if (!resolved.assumed) return { value };
    return {
      value,
      assumed: assumption(context, shelf, resolved),
      others: resolved.near.map((id) => ({ shelf, id })),
      short: resolved.id,
    };
  }
  const near = tried.flatMap((one) => {
    const own = one.shelf === shelf ? resolved : one.resolved;
    return own.kind === 'nothing' ? own.near.map((id) => ({ shelf: one.shelf, id })) : [];
  });
  const others = resolved.kind === 'several' ? resolved.ids.map((id) => ({ shelf, id })) : near;
  return { fault: { kind: 'unresolved', typed: typed.trim(), shelves: on, resolved, others } };
}

/** What a name came to that is only near to entries here and the very name of one on another shelf. */
const nothing: Resolved = { kind: 'nothing', via: 'fuzzy', near: [] };

function standsElsewhere(
  { names, library }: Context,
  on: readonly ShelfName[],
  typed: string,
): boolean {
  return shelves.some(
    (shelf) =>
      !on.includes(shelf) && resolve(names[shelf], typed, library.about.strip).via === 'exact',
  );
}

/** The names of languages by their code, in the language of the replies; read in when they are first needed. */
let languageNames: Intl.DisplayNames | undefined;

function languageName(code: string): string | undefined {
  languageNames ??= new Intl.DisplayNames([answered], { type: 'language' });
  return languageNames.of(code);
}

/** «Taking "parlement" as Parliament (French).» */
function assumption(
  context: Context,
  shelf: ShelfName,
  found: Resolved & { kind: 'found' },
): string {
  const { typed = '', language } = found.assumed ?? {};
  const name = titleOf(context.names[shelf], found.id);
  const tongue = language ? languageName(language) : undefined;
  const taken = `Taking "${typed}" as ${name}${tongue ? ` (${tongue})` : ''}.`;
  return shelf === 'actors' && namesPost(context, typed, found.id)
    ? `${taken} A person in a post is judged by the institution.`
    : taken;
}

/** Whether a post was typed of which the body is found that it is in: «FBI director» (rule R0). */
function namesPost({ library, names }: Context, typed: string, id: string): boolean {
  const { kind, 'post-in': post } = actorOf(library, id);
  if (kind === undefined || post !== undefined) return false;
  if (actorOf(library, kind)['post-in'] !== undefined) return false;
  const own = new Set(
    Object.values(names.actors.byId.get(id)?.names ?? {}).flatMap((all) => all.flatMap(wordsOf)),
  );
  return wordsOf(typed).some((word) => personsOf(library).has(word) && !own.has(word));
}
