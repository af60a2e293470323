// Everyone who can be asked about: the kinds of actors, the named bodies, and a kind in some country.
import { type Country, countries } from './countries.ts';
import { type Library, need, type WithId } from './library.ts';
import { onceForLibrary } from './once.ts';
import type { Actor } from './schema.ts';
import { bodiesIn } from './territories.ts';

/** An actor, or an instance of one: then `kind` is the actor whose facts it takes, and `place` where it belongs. */
export type Whom = WithId<Actor> & {
  readonly kind?: string;
  readonly place?: string;
};

/** The id of a kind in a country, as in `parliament@ke`. */
export function inCountry(kind: string, country: string): string {
  return `${kind}@${country}`;
}

/** The actor, named body or kind in a country of this id, or undefined. */
export function findActor(library: Library, id: string): Whom | undefined {
  return library.actors.get(id) ?? body(library, id) ?? composed(library, id);
}

/** As `findActor`, for an id that must be there. Throws when it is not. */
export function actorOf(library: Library, id: string): Whom {
  const found = findActor(library, id);
  if (!found) throw new Error(`no actor ${JSON.stringify(id)}: was the library checked?`);
  return found;
}

function body(library: Library, id: string): Whom | undefined {
  const found = library.bodies.get(id);
  if (!found) return undefined;
  const { file, key: _, ...own } = found;
  const { does, compare, plural } = need(library.actors, own.kind);
  return { does, compare, plural, ...own, place: placeOf(library, file) };
}

/** What the bodies of a gazetteer file belong to: a country, or what the file says. */
export function placeOf(library: Library, file: string): string {
  return countries().get(file)?.name ?? need(library.institutions, file).place ?? file;
}

/** The adjective of a country, «Kenyan». */
function adjectiveOf(library: Library, { code, adjective }: Country): string {
  return library.institutions.get(code)?.adjective ?? adjective;
}

/** The countries by their adjectives: «Congolese» are two. */
const byAdjective = onceForLibrary((library) => {
  const all = new Map<string, Country[]>();
  for (const country of countries().values()) {
    const adjective = adjectiveOf(library, country);
    all.set(adjective, [...(all.get(adjective) ?? []), country]);
  }
  return all;
});

/** Whether an adjective does not tell a country: states come before territories, «Dutch» is not of the Caribbean. */
function isShared(library: Library, { code, state }: Country, adjective: string): boolean {
  const all = byAdjective(library).get(adjective) ?? [];
  return all.some((other) => other.code !== code && (other.state || !state));
}

function composed(library: Library, id: string): Whom | undefined {
  const [kind = '', code = ''] = id.split('@');
  const actor = library.actors.get(kind);
  const country = countries().get(code);
  if (!actor || !country) return undefined;
  if (!ofOneCountry(actor)) return undefined;
  const { does, compare, one, 'post-in': post } = actor;
  const name = titleIn(library, actor, country);
  const plural = one === undefined && actor.plural;
  const whom = { id, name, names: {}, kind, place: country.name, does, compare, plural };
  const institution = post === undefined ? undefined : bodyFor(library, post, code);
  return institution === undefined ? whom : { ...whom, 'post-in': institution };
}

/** The title of a kind in a country: «Kenyan parliament»; what is there of other states is not its own: «Foreign forces (Mali)». */
function titleIn(library: Library, actor: Actor, country: Country): string {
  const title = (actor.one ?? actor.name).replace(/^The /, '');
  if (statehoods(actor).includes('foreign-state')) return `${title} (${country.name})`;
  const adjective = adjectiveOf(library, country);
  const apart = isShared(library, country, adjective) ? ` (${country.name})` : '';
  return `${adjective} ${inSentence(title)}${apart}`;
}

/** Of what states an actor is, as its own facts say. */
function statehoods({ facts = [] }: Actor): string[] {
  return facts.flatMap(({ values }) => [values['statehood'] ?? []].flat());
}

/** Whether it is a body of the state by its facts, and no post in one: a state has its own in its capital. */
export function isOfState(actor: Actor): boolean {
  const own = statehoods(actor);
  return actor['post-in'] === undefined && own.length > 0 && own.every((one) => one === 'state');
}

/** Whether bodies of this kind belong to one country each: not what several governments have together. */
export function ofOneCountry(actor: Actor): boolean {
  return !statehoods(actor).includes('intergovernmental');
}

/**
 * The body that is meant by a kind in a country: the only one of the kind or a variant of it, or of several the one that
 * is called just so («Ministry of Interior of Israel»); undefined where there is none such. A part of what the country has
 * is not meant, nor one of the many that every country has: «Paraguayan prisons» are not the one that is named.
 */
export function bodyFor(library: Library, kind: string, code: string): string | undefined {
  const known = meantBodies(library);
  const id = inCountry(kind, code);
  const found = known.get(id) ?? { body: bodyMeant(library, kind, code) };
  known.set(id, found);
  return found.body;
}

/** What was found by a kind in a country: while a name is typed the same are looked for again and again. */
const meantBodies = onceForLibrary(() => new Map<string, { readonly body: string | undefined }>());

function bodyMeant(library: Library, kind: string, code: string): string | undefined {
  const all = namedBodies(library, kind, code).filter((id) => !library.bodies.get(id)?.partial);
  if (all.length === 0) return undefined;
  const country = countries().get(code);
  const { name, names, many = false } = need(library.actors, kind);
  if (!country || (all.length < 2 && !many)) return all[0];
  // Of many that each have a name of their own one is called by some of them: «statistics office» is no ministry of mining.
  const titles = [name, ...(many ? [] : Object.values(names).flat())].flatMap((one) => [
    `${one} of ${country.name}`,
    `${country.adjective} ${one}`,
  ]);
  const called = new Set(titles.map((title) => title.toLowerCase()));
  const such = all.filter((id) => {
    const body = need(library.bodies, id);
    return [body.name, ...Object.values(body.names).flat()].some((one) =>
      called.has(one.toLowerCase()),
    );
  });
  return such.length === 1 ? such[0] : undefined;
}

/** A title as it stands inside a sentence: `Parliament` as `parliament`, but `NATO` as it is. */
export function inSentence(title: string): string {
  return /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** The named bodies of a kind, or of a variant of it, that a country has today, by the gazetteer. */
export function namedBodies(library: Library, kind: string, country: string): string[] {
  const isSuch = (own: string) => own === kind || library.actors.get(own)?.['variant-of'] === kind;
  return bodiesIn(library, country).flatMap(({ id, kind: own, former }) =>
    isSuch(own) && !former ? [id] : [],
  );
}
