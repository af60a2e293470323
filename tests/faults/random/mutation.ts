// Random damage to an interaction: keys dropped, types changed, texts made huge or odd.
import fc from 'fast-check';

/** One change at a place that is found by walking down, at each level to the child of that number. */
export interface Damage {
  readonly walk: readonly number[];
  readonly change: Change;
}
type Change = { readonly drop: true } | { readonly put: unknown };

/** The keys by which a payload is known again; they are dropped or get another type, but no other text. */
const identity: readonly string[] = ['id', 'token'];

const huge = fc
  .constantFrom('x', '\u{1F9FF}', '"', '\ud800', '\u0000')
  .map((one) => one.repeat(5000));
const values = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 2 ** 53, 1.5, '', '0', [], {}, [[]], { a: 1 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  huge,
);

export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    walk: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
    change: fc.oneof(
      fc.constant<Change>({ drop: true }),
      values.map((put): Change => ({ put })),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The payload with the damage done to a copy of it. */
export function damaged(payload: unknown, all: readonly Damage[]): unknown {
  const copy: unknown = structuredClone(payload);
  for (const { walk, change } of all) {
    let at = copy;
    for (const [depth, number] of walk.entries()) {
      if (typeof at !== 'object' || at === null) break;
      const bag = at as Record<string, unknown>;
      const keys = Object.keys(bag);
      const key = keys[number % Math.max(1, keys.length)];
      if (key === undefined) break;
      const inner = bag[key];
      const last = depth === walk.length - 1 || typeof inner !== 'object' || inner === null;
      if (last) apply(bag, key, change, depth === 0 && identity.includes(key));
      at = last ? undefined : inner;
    }
  }
  return copy;
}

function apply(bag: Record<string, unknown>, key: string, change: Change, known: boolean): void {
  if ('drop' in change) delete bag[key];
  else if (!known || typeof change.put !== 'string') bag[key] = change.put;
}
