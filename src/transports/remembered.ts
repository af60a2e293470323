// What was answered lately: the same question in the same context gets the same answer, so a class that asks alike is
// answered once. It knows no person and no server, and is gone with the process or when the knowledge is read again.
import type { Context } from '../command.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { Recent } from '../recent.ts';

/** Some ten times what a class asks in an hour, of one to three kilobytes each; of each name several beginnings are typed. */
export const most = { messages: 2000, choices: 3000 } as const;

/** A longer question is hardly ever asked twice, and must not fill the memory. */
const longestKey = 500;

/** Gives what `make` makes, or what it made lately from the same things in the same context: nobody may change it. */
export type Remembered<T> = (context: Context, depends: readonly unknown[], make: () => T) => T;

/** A memory of its own for results of one kind, `size` of them at most. */
export function remembered<T>(size: number): Remembered<T> {
  const known = onceForLibrary(() => new WeakMap<Context['commands'], Recent<T>>());
  return (context, depends, make) => {
    const { library, commands, room, today } = context;
    const key = JSON.stringify([room, today, ...depends]);
    if (key.length > longestKey) return make();
    const all = known(library);
    const recent = all.get(commands) ?? new Recent<T>(size);
    all.set(commands, recent);
    return recent.of(key, make);
  };
}
