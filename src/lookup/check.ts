// Checks that no two entries of a kind share a name without saying so.
import type { Locate } from '../knowledge/check.ts';
import type { Library } from '../knowledge/library.ts';
import type { Problem } from '../knowledge/problem.ts';
import { fold } from './fold.ts';
import type { NameRecord, NameRecords } from './records.ts';
import { namesOf } from './shelves.ts';

const kinds = ['actors', 'terms', 'people', 'tiers', 'arguments'] as const;

/** A problem at every name that another entry of the same kind also has, unless both list it under `shares`. */
export function checkNames(library: Library, at: Locate): Problem[] {
  return kinds.flatMap((kind) => {
    const { records } = namesOf(library)[kind];
    return runsOf(records).flatMap((same) => {
      const [first] = same;
      const empty = first?.folded === '' ? same : [];
      return [
        ...empty.map((record) => fault(library, at, kind, record, emptyName(record))),
        ...same.flatMap((record, number) => {
          const other = same
            .slice(0, number)
            .find(({ id }) => id !== record.id && clash(library, kind, id, record));
          return other ? [fault(library, at, kind, record, takenName(record, other))] : [];
        }),
      ];
    });
  });
}

/** The records that share their folded name with another one, and those that have none. There are few: most are never made. */
function runsOf(records: NameRecords): NameRecord[][] {
  const runs: NameRecord[][] = [];
  for (let from = 0, to = 0; from < records.length; from = to) {
    const folded = records.folded(from);
    do to++;
    while (
      to < records.length &&
      records.size(to) === folded.length &&
      records.folded(to) === folded
    );
    if (to - from > 1 || folded === '') runs.push(records.slice(from, to));
  }
  return runs;
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
