// Puts together what commands may look at: the library, its indexes of names, the commands, the day.
import { type Command, type Context, type ShelfName, shelves } from './command.ts';
import type { Library } from './knowledge/library.ts';
import { indexNames, type NameIndex } from './lookup/names.ts';
import { screen } from './page.ts';

/** A context for answering. `today` is the day of asking, as 2026-11-23. */
export function contextOf(
  library: Library,
  commands: ReadonlyMap<string, Command>,
  { today, version }: { readonly today: string; readonly version: string },
): Context {
  const names = Object.fromEntries(
    shelves.map((shelf) => [shelf, indexNames(library[shelf].values())]),
  );
  return {
    library,
    commands,
    names: names as Record<ShelfName, NameIndex>,
    today,
    version,
    room: screen,
  };
}
