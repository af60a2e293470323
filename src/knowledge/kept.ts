// What is worked out of a library is kept beside what its files parse to, each part in a file of its own, so that another
// process need not work it out again. A part is read when it is first needed.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Library } from './library.ts';
import { onceForLibrary } from './once.ts';

/** Where parts are kept, by their names. */
export interface Keeper {
  /** What was kept; undefined where there is none. */
  readonly recall: (part: string) => unknown;
  /** Keeps it. Never throws: it only saves time. */
  readonly keep: (part: string, packed: object) => void;
}

/** How a part is worked out as plain data, and what is made of those: here, and wherever they are taken up again. */
export interface Part<T, P extends object> {
  readonly name: string;
  readonly pack: (library: Library) => P;
  readonly unpack: (packed: P, library: Library) => T;
}

/** A keeper that waits with what it is given until the library is known to be without a fault. */
export interface Waiting extends Keeper {
  /** Keeps what has been waiting, and from now on at once. */
  readonly release: () => void;
}

/** Such a keeper before that is known: what is worked out of a faulty edit must not take the place of what was good. */
export function waiting({ recall, keep }: Keeper): Waiting {
  const held = new Map<string, object>();
  let released = false;
  return {
    recall,
    keep: (part, packed) => (released ? keep(part, packed) : void held.set(part, packed)),
    release() {
      released = true;
      for (const [part, packed] of held) keep(part, packed);
      held.clear();
    },
  };
}

const keepers = new WeakMap<Library, Keeper>();

/** All parts that there are in the program, as far as it is loaded. */
const parts: ((library: Library) => unknown)[] = [];

/** Works every part out, so that it is kept and nobody waits for it; whatever else is to be done has its turn between two. */
export async function workOutParts(library: Library): Promise<void> {
  for (const part of parts) {
    part(library);
    await nextTurn();
  }
}

/** The library, whose parts are kept by `keeper` from now on. */
export function withKeeper(library: Library, keeper: Keeper): Library {
  keepers.set(library, keeper);
  return library;
}

/** A part of a library, worked out once for as long as the library is in use, and not even once where it was kept. */
export function keptForLibrary<T, P extends object>({
  name,
  pack,
  unpack,
}: Part<T, P>): (library: Library) => T {
  const part = onceForLibrary((library: Library) => {
    const keeper = keepers.get(library);
    const known = keeper?.recall(name) as P | undefined;
    const packed = known ?? pack(library);
    if (!known) keeper?.keep(name, packed);
    return unpack(packed, library);
  });
  parts.push(part);
  return part;
}
