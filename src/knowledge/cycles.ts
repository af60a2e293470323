// Finds circles: actors that are part of themselves, criteria, arguments and questions that rest on themselves.
import type { Locate } from './check.ts';
import { type Library, need } from './library.ts';
import type { Problem } from './problem.ts';
import type { Test } from './schema.ts';

/** Following these keys from an entry must not lead back to it. */
export function cycles(library: Library, at: Locate): Problem[] {
  const criteriaIn = (test: Test): string[] => [
    ...(test.criterion ? [test.criterion] : []),
    ...[...(test.all ?? []), ...(test.any ?? []), ...(test.not ? [test.not] : [])].flatMap(
      criteriaIn,
    ),
  ];
  const graphs = [
    {
      folder: 'actors' as const,
      path: (id: string) => [library.actors.get(id)?.['part-of'] ? 'part-of' : 'post-in'],
      next: (id: string) =>
        [library.actors.get(id)?.['part-of'] ?? library.actors.get(id)?.['post-in'] ?? []].flat(),
    },
    {
      folder: 'criteria' as const,
      path: () => ['test'],
      next: (id: string) => criteriaIn(need(library.criteria, id).test),
    },
    {
      folder: 'arguments' as const,
      path: () => ['supports'],
      next: (id: string) => need(library.arguments, id).supports ?? [],
    },
  ];
  const message = (id: string) => `this leads back to ${id}; break the circle`;
  const found = graphs.flatMap(({ folder, path, next }) =>
    [...library[folder].keys()]
      .filter((id) => reaches(id, id, next))
      .map((id) => at([folder, id], path(id), message(id))),
  );
  const after = (id: string) => [library.attributes.get(id)?.after ?? []].flat();
  const questions = [...library.attributes.keys()].filter((id) => reaches(id, id, after));
  return [...found, ...questions.map((id) => at(['attributes'], [id, 'after'], message(id)))];
}

function reaches(
  from: string,
  to: string,
  next: (id: string) => readonly string[],
  seen = new Set<string>(),
): boolean {
  return next(from).some((id) => {
    if (id === to) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return reaches(id, to, next, seen);
  });
}
