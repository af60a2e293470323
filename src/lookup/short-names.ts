// The bodies of a country under what is left of their names without it: `Parliament of Kenya` as `parliament` too.
import type { Body } from '../knowledge/bodies.ts';
import type { Library } from '../knowledge/library.ts';
import { bodiesIn } from '../knowledge/territories.ts';
import { placesOf } from './country-names.ts';
import { fold } from './fold.ts';
import { indexNames, type NameIndex } from './names.ts';
import { linksOf } from './strip.ts';

/** Gives the bodies of a country by its code, under their names and the shorter ones; each index is built once, when asked for. */
export function bodiesByCountry(library: Library): (code: string) => NameIndex {
  const links = linksOf(library.about.strip);
  const known = new Map<string, NameIndex>();
  /** What is left of a name without this country: of «Hong Kong Police» nothing among the bodies of China. */
  const shortened = (name: string, code: string): string | undefined => {
    const placed = placesOf(library).named(fold(name).split(' '), links);
    return placed?.codes.includes(code) ? placed.rest : undefined;
  };
  const withShortNames = (body: Body, code: string): Body => {
    const short = [body.name, ...Object.values(body.names).flat()].flatMap(
      (name) => shortened(name, code) || [],
    );
    return { ...body, names: { ...body.names, short } };
  };
  return (code) => {
    const bodies = bodiesIn(library, code);
    const index =
      known.get(code) ??
      indexNames(
        bodies.map((body) => withShortNames(body, code)),
        new Map(bodies.map((body) => [body.id, body])),
      );
    known.set(code, index);
    return index;
  };
}
