// Names to search: those of the library, and more of their kind, of the countries of the world, until there are enough.
import { countries } from '../src/knowledge/countries.ts';
import type { Library } from '../src/knowledge/library.ts';
import type { Named } from '../src/lookup/names.ts';
import { pick, shuffled } from './random.ts';

/** An entry whose names count: `made` where we put country and kind together. */
export interface Grown extends Named {
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly made: boolean;
}

/** How a country and a kind are joined, by the language of the kind's name. */
const joined: Readonly<
  Record<string, (kind: string, country: string, adjective: string) => string>
> = {
  en: (kind, country) => `${kind} of ${country}`,
  fr: (kind, country) => `${kind} ${country}`,
  es: (kind, country) => `${kind} de ${country}`,
  de: (kind, country) => `${kind} ${country}`,
  it: (kind, country) => `${kind} di ${country}`,
  pt: (kind, country) => `${kind} de ${country}`,
  nl: (kind, country) => `${kind} ${country}`,
  pl: (kind, country) => `${kind} ${country}`,
  tr: (kind, country) => `${country} ${kind}`,
  ru: (kind, country) => `${kind} ${country}`,
  ar: (kind, country) => `${kind} ${country}`,
};

/** About `size` names: real entries (all of them, or some by chance), and where these do not suffice made ones. */
export function grow(library: Library, size: number, random: () => number): Grown[] {
  const real: Grown[] = shuffled(
    [...library.actors.values(), ...library.bodies.values()].map((entry) => ({
      ...entry,
      made: false,
    })),
    random,
  );
  const entries: Grown[] = [];
  let count = 0;
  const add = (entry: Grown) => {
    entries.push(entry);
    count += 1 + Object.values(entry.names).flat().length;
  };
  for (const entry of real) if (count < size) add(entry);
  const kinds = [...library.actors.values()];
  const places = [...countries().values()];
  const taken = new Set<string>();
  while (count < size) {
    const kind = pick(kinds, random);
    const country = pick(places, random);
    const id = `made-${kind.id}-${country.code}`;
    if (taken.has(id)) continue;
    taken.add(id);
    const names: Record<string, string[]> = {};
    for (const [language, list] of Object.entries(kind.names)) {
      const join = joined[language];
      if (join)
        names[language] = list
          .slice(0, 2)
          .map((name) => join(name, country.name, country.adjective));
    }
    const name = `${country.adjective} ${kind.name}`;
    const initials = `${name} ${country.code}`.split(' ').map((word) => word[0]);
    names['en'] = [...(names['en'] ?? []), initials.join('').toUpperCase()];
    add({ id, name, names, made: true });
  }
  return entries;
}
