// Which territories are under which state: what is at home in the one is at home in the other.
import type { Body } from './bodies.ts';
import type { Locate } from './check.ts';
import { countries } from './countries.ts';
import type { Library } from './library.ts';
import { onceForLibrary } from './once.ts';
import type { Problem } from './problem.ts';

/** The states of territories, by the territories' codes. */
const statesOf = onceForLibrary(
  ({ institutions }) =>
    new Map(
      [...institutions].flatMap(([state, { territories = [] }]) =>
        territories.map((territory) => [territory, state] as const),
      ),
    ),
);

/** The code of the state that a territory is under; of any other country its own. */
export function stateOf(library: Library, code: string): string {
  return statesOf(library).get(code) ?? code;
}

/** The territories to which bodies of a state belong, by the bodies' ids. */
type Belonging = ReadonlyMap<string, string>;

/** That of each state, worked out when it is first asked for. */
const belongingOf = onceForLibrary((library) => {
  const known = new Map<string, Belonging>();
  return (state: string): Belonging => {
    const belonging = known.get(state) ?? belongingIn(library, state);
    known.set(state, belonging);
    return belonging;
  };
});

/** A body belongs to the territory that one of its names says: «Hong Kong Police», «Parliament of Greenland». */
function belongingIn(library: Library, state: string): Belonging {
  const shared = new Set(countries().get(state)?.names);
  const territories = (library.institutions.get(state)?.territories ?? []).map((code) => {
    const { name = '', adjective = '' } = countries().get(code) ?? {};
    return [code, [name, adjective].filter((one) => !shared.has(one)).map(spaced)] as const;
  });
  return new Map(
    library.bodies.ofFile(state).flatMap(({ id, name, names }) => {
      const all = [name, ...Object.values(names).flat()].map(spaced);
      const said = territories.find(([, own]) =>
        own.some((one) => all.some((other) => other.includes(one))),
      );
      return said === undefined ? [] : [[id, said[0]] as const];
    }),
  );
}

/** A name as its words with a space on either side of each, so that it is found in another as whole words. */
function spaced(name: string): string {
  return ` ${name.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** The bodies of a country: those of its own file, and of its state's those that belong to it where it is a territory. */
export function bodiesIn(library: Library, code: string): readonly Body[] {
  const own = library.bodies.ofFile(code);
  const state = stateOf(library, code);
  if (state === code) return own;
  const belonging = belongingOf(library)(state);
  return [...own, ...library.bodies.ofFile(state).filter(({ id }) => belonging.get(id) === code)];
}

/** A state's territories are in the list of countries, are no states themselves, and are under one state each. */
export function checkTerritories(library: Library, at: Locate): Problem[] {
  return [...library.institutions.values()].flatMap(({ id, territories = [] }) =>
    territories.flatMap((code, index) => {
      const country = countries().get(code);
      const state = stateOf(library, code);
      const why =
        (!country && `"${code}" is not the ISO 3166 code of a territory; correct it`) ||
        (country?.state && `${code} is the code of ${country.name}, a state; remove it`) ||
        (state !== id && `"${code}" stands in ${state} too; keep it in one file`);
      return why ? [at(['institutions', id], ['territories', index], why)] : [];
    }),
  );
}
