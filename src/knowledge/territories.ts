// Which territories are under which state: what is at home in the one is at home in the other.
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

/** A state's territories are in the list of countries, are no states themselves, and are under one state each. */
export function checkTerritories(library: Library, at: Locate): Problem[] {
  return [...library.institutions.values()].flatMap(({ id, territories = [] }) =>
    territories.flatMap((code, index) => {
      const country = countries.get(code);
      const state = stateOf(library, code);
      const why =
        (!country && `"${code}" is not the ISO 3166 code of a territory; correct it`) ||
        (country?.state && `${code} is the code of ${country.name}, a state; remove it`) ||
        (state !== id && `"${code}" stands in ${state} too; keep it in one file`);
      return why ? [at(['institutions', id], ['territories', index], why)] : [];
    }),
  );
}
