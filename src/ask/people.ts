// The people whose words the library holds, as questions name them.
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { wordsOf } from './stems.ts';

/** Their last names, folded. */
export const surnames = onceForLibrary(({ people }) =>
  [...people.values()].map(({ id, name }) => ({ id, name: wordsOf(name).at(-1) ?? '' })),
);

/** Whether somebody whose words are held here is the author of the source itself. */
export function isAuthor(library: Library, person: string): boolean {
  const { author } = need(library.sources, library.about.source);
  return need(library.people, person).name === author;
}
