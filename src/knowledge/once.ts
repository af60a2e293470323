// Computes something of a library once: libraries do not change, and a reload makes a new one.
import type { Library } from './library.ts';

/** The same function, remembering its result for each library as long as that library is in use. */
export function onceForLibrary<T>(compute: (library: Library) => T): (library: Library) => T {
  const results = new WeakMap<Library, { readonly value: T }>();
  return (library) => {
    const known = results.get(library);
    if (known) return known.value;
    const value = compute(library);
    results.set(library, { value });
    return value;
  };
}
