// What was answered lately: the same question in the same context gets the same answer, so a class that asks alike is
// answered once. It knows no person and no server, and is gone with the process or when the knowledge is read again.
import type { Context } from '../command.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { Recent } from '../recent.ts';

/** Some ten times what a class asks in an hour; each takes one to three kilobytes. */
const most = 2000;

/** A longer question is hardly ever asked twice, and must not fill the memory. */
const longestKey = 500;

/** Gives what `make` makes, plain data, or a copy of what it made lately from the same things in the same context. */
export type Remembered<T> = (context: Context, depends: readonly unknown[], make: () => T) => T;

/** A memory of its own for results of one kind. They are kept as JSON: so they take least, and nobody can change them. */
export function remembered<T>(): Remembered<T> {
  const known = onceForLibrary(() => new WeakMap<Context['commands'], Recent<string>>());
  return (context, depends, make) => {
    const { library, commands, room, today } = context;
    const key = JSON.stringify([room, today, ...depends]);
    if (key.length > longestKey) return make();
    const all = known(library);
    const recent = all.get(commands) ?? new Recent<string>(most);
    all.set(commands, recent);
    return JSON.parse(recent.of(key, () => JSON.stringify(make()))) as T;
  };
}
