// Checks across files that need no reasoning: every id that is written somewhere exists.
import { passagesOf } from './library.ts';
import type { Problem } from './problem.ts';
import { problemAt, type TextFile } from './read.ts';
import { entryShapes, type Folder, fileShapes, type Source, type Target } from './schema.ts';
import { references } from './walk.ts';

export type Single = keyof typeof fileShapes;

/** A file that has its shape, before anything is known about the others. */
export interface Read {
  readonly source: TextFile;
  readonly value: unknown;
}

/** All files that have their shape, and the ids of all files, broken ones too. */
export interface Draft {
  readonly entries: Map<Folder, Map<string, Read>>;
  readonly singles: Map<Single, Read>;
  readonly ids: Map<Folder, Set<string>>;
}

/** A problem at a place of an entry (`actors`, id) or of a single file (`attributes`). */
export type Locate = (
  file: readonly [Folder, string] | readonly [Single],
  path: readonly PropertyKey[],
  message: string,
  key?: boolean,
) => Problem;

export function locator(draft: Draft): Locate {
  return ([name, id], path, message, key = false) => {
    const found =
      id === undefined
        ? draft.singles.get(name as Single)
        : draft.entries.get(name as Folder)?.get(id);
    return problemAt(
      found?.source ?? { file: `${name}/${id ?? ''}`, text: '' },
      path,
      message,
      key,
    );
  };
}

/** Every reference that points to nothing, with the ids that come nearest. */
export function checkReferences(draft: Draft): Problem[] {
  const known = targets(draft);
  const files = [
    ...[...draft.entries].flatMap(([name, files]) =>
      [...files.values()].map((file) => ({ shape: entryShapes[name], ...file })),
    ),
    ...[...draft.singles].map(([name, file]) => ({ shape: fileShapes[name], ...file })),
  ];
  return files.flatMap(({ shape, source, value }) =>
    references(shape, value)
      .filter(({ target, id }) => known.get(target)?.has(id) === false)
      .map(({ target, id, path }) => {
        const near = nearest(id, [...(known.get(target) ?? [])]);
        const way =
          near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'add it, or correct the id';
        return problemAt(source, path, `"${id}" is not among the ${target}; ${way}`);
      }),
  );
}

/** What references may point to; a target whose own file is broken is left out, so that one fault is told once. */
function targets(draft: Draft): Map<Target, Set<string>> {
  const known = new Map<Target, Set<string>>(draft.ids);
  const attributes = draft.singles.get('attributes');
  if (attributes) known.set('attributes', new Set(Object.keys(attributes.value as object)));
  const sources = draft.entries.get('sources') ?? new Map<string, Read>();
  if (sources.size === draft.ids.get('sources')?.size) {
    const shelf = new Map(
      [...sources].map(([id, { value }]) => [id, { ...(value as Source), id }]),
    );
    known.set('passages', new Set(passagesOf(shelf).keys()));
  }
  return known;
}

/** Up to two of `ids` that share the most pairs of letters with `id`, if they share at least half. */
export function nearest(id: string, ids: readonly string[]): string[] {
  const pairs = (text: string) => new Set([...text].slice(1).map((letter, i) => text[i] + letter));
  const wanted = pairs(id);
  const score = (other: string) => {
    const theirs = pairs(other);
    const both = [...wanted].filter((pair) => theirs.has(pair)).length;
    return (2 * both) / (wanted.size + theirs.size || 1);
  };
  return ids
    .map((other) => ({ other, score: score(other) }))
    .filter((found) => found.score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map((found) => found.other);
}
