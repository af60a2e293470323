// Puts together what commands may look at: the library, its indexes of names, the commands, the day.
import type { Command, Context } from './command.ts';
import { Gaps } from './gaps.ts';
import type { Library } from './knowledge/library.ts';
import { namesOf } from './lookup/shelves.ts';
import { screen } from './page.ts';

/** A context for answering. `today` is the day of asking, as 2026-11-23. */
export function contextOf(
  library: Library,
  commands: ReadonlyMap<string, Command>,
  { today, version }: { readonly today: string; readonly version: string },
): Context {
  return {
    library,
    commands,
    names: namesOf(library),
    today,
    version,
    room: screen,
    gaps: new Gaps(),
  };
}
