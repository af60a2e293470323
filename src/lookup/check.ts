// Checks that no two entries of a kind share a name without saying so.
import type { Locate } from '../knowledge/check.ts';
import type { Library } from '../knowledge/library.ts';
import type { Problem } from '../knowledge/read.ts';
import { fold } from './fold.ts';

const kinds = ['actors', 'terms', 'people', 'tiers', 'arguments'] as const;

/** A problem at every name that another entry of the same kind also has, unless both list it under `shares`. */
export function checkNames(library: Library, at: Locate): Problem[] {
  return kinds.flatMap((kind) => {
    const entries: readonly Named[] = [...library[kind].values()];
    const shares = new Map(entries.map((entry) => [entry.id, new Set(entry.shares?.map(fold))]));
    const taken = new Map<string, string>();
    return entries.flatMap((entry) =>
      namesWithPaths(entry).flatMap(({ name, path }) => {
        const folded = fold(name);
        const fault = (message: string) => [at([kind, entry.id], path, message)];
        if (folded === '') return fault(`"${name}" has no letters or digits; remove it`);
        const other = taken.get(folded) ?? entry.id;
        taken.set(folded, entry.id);
        if (other === entry.id) return [];
        if (shares.get(entry.id)?.has(folded) && shares.get(other)?.has(folded)) return [];
        return fault(
          `${other} is called "${name}" too; keep it with one of them, or list it under "shares:" in both`,
        );
      }),
    );
  });
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly names?: Record<string, string[]> | undefined;
  readonly shares?: string[] | undefined;
}

function namesWithPaths(entry: {
  name: string;
  names?: Record<string, string[]> | undefined;
}): { name: string; path: PropertyKey[] }[] {
  const others = Object.entries(entry.names ?? {}).flatMap(([language, names]) =>
    names.map((name, index) => ({ name, path: ['names', language, index] })),
  );
  return [{ name: entry.name, path: ['name'] }, ...others];
}
