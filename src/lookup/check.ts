// Checks that no two entries of a kind share a name without saying so.
import type { Locate } from '../knowledge/check.ts';
import type { Library } from '../knowledge/library.ts';
import type { Problem } from '../knowledge/problem.ts';
import { fold } from './fold.ts';
import type { NameRecord } from './names.ts';
import { namesOf } from './shelves.ts';

const kinds = ['actors', 'terms', 'people', 'tiers', 'arguments'] as const;

/** A problem at every name that another entry of the same kind also has, unless both list it under `shares`. */
export function checkNames(library: Library, at: Locate): Problem[] {
  return kinds.flatMap((kind) => {
    const problems: Problem[] = [];
    let same: NameRecord[] = [];
    const { records } = namesOf(library)[kind];
    for (const record of records.slice(0, records.length)) {
      if (record.folded === '') problems.push(fault(library, at, kind, record, emptyName(record)));
      if (same[0]?.folded !== record.folded) same = [];
      const other = same.find(({ id }) => id !== record.id && clash(library, kind, id, record));
      if (other) problems.push(fault(library, at, kind, record, takenName(record, other)));
      same.push(record);
    }
    return problems;
  });
}

/** Whether two entries may not share a name: bodies of different files may, for then the bot asks back. */
function clash(
  library: Library,
  kind: (typeof kinds)[number],
  other: string,
  { id, folded }: NameRecord,
): boolean {
  const bodies = [library.bodies.get(other), library.bodies.get(id)];
  if (kind === 'actors' && (bodies[0] || bodies[1])) return bodies[0]?.file === bodies[1]?.file;
  if (kind !== 'actors' && kind !== 'terms') return true;
  const knowingly = [other, id].every((one) =>
    library[kind].get(one)?.shares?.some((name) => fold(name) === folded),
  );
  return !knowingly;
}

function emptyName({ name }: NameRecord): string {
  return `"${name}" has no letters or digits; remove it`;
}

function takenName({ name }: NameRecord, { id }: NameRecord): string {
  return `${id} is called "${name}" too; keep it with one of them, or list it under "shares:" in both`;
}

function fault(
  library: Library,
  at: Locate,
  kind: (typeof kinds)[number],
  { id, name, language }: NameRecord,
  message: string,
): Problem {
  const body = library.bodies.get(id);
  const entry: { names?: Record<string, string[]> | undefined } | undefined =
    body ?? library[kind].get(id);
  const list = language === undefined ? undefined : entry?.names?.[language];
  const path = list && language ? ['names', language, list.indexOf(name)] : ['name'];
  return body
    ? at(['institutions', body.file], ['bodies', body.key, ...path], message)
    : at([kind, id], path, message);
}
