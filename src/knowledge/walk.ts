// Walks a zod shape beside the data it describes: for messages, for references across files, for completion.
import * as z from 'zod';
import type { Target } from './schema.ts';

type Path = readonly PropertyKey[];

/** A reference found in an entry: what it points to, the id written there, and where. */
export interface Reference {
  readonly target: Target;
  readonly id: string;
  readonly path: Path;
}

/** The shape inside optional, lazy and transforming wrappers. */
export function bare(shape: z.core.$ZodType): z.core.$ZodType {
  if (shape instanceof z.ZodOptional) return bare(shape.unwrap());
  if (shape instanceof z.ZodLazy) return bare(shape.unwrap());
  if (shape instanceof z.ZodPipe) return bare(shape.in);
  return shape;
}

/** What an id of this shape points to, if it is a reference. */
function targetOf(shape: z.core.$ZodType): Target | undefined {
  const meta = z.globalRegistry.get(shape) ?? z.globalRegistry.get(bare(shape));
  return meta?.['target'] as Target | undefined;
}

/** The shape of the value under `key`, or undefined where the shape has no such place. */
export function inside(shape: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  const plain = bare(shape);
  if (plain instanceof z.ZodObject) return plain.shape[String(key)];
  if (plain instanceof z.ZodArray) return plain.element;
  if (plain instanceof z.ZodRecord) return plain.valueType;
  return undefined;
}

/** The keys that a value at `path` may have; empty where any key or none may stand. */
export function keysAt(shape: z.core.$ZodType, path: Path): string[] {
  const found = path.reduce<z.core.$ZodType | undefined>((at, key) => at && inside(at, key), shape);
  const plain = found && bare(found);
  return plain instanceof z.ZodObject ? Object.keys(plain.shape) : [];
}

/** A shape as the search for references sees it. */
interface Seen {
  readonly target: Target | undefined;
  /** The shape of the value under a key; a list or a record has one for all its keys. */
  readonly under: (key: string) => z.core.$ZodType | undefined;
  /** Whether a reference may stand anywhere in it: where none may, nobody need look. */
  readonly holds: boolean;
}

/** Shapes do not change, and looking through their wrappers takes most of the time of a walk. */
const seen = new WeakMap<z.core.$ZodType, Seen>();

function lookAt(shape: z.core.$ZodType): Seen {
  const known = seen.get(shape);
  if (known) return known;
  const target = targetOf(shape);
  const plain = bare(shape);
  const found: Seen = {
    target,
    under: (key) => inside(plain, key),
    holds: target !== undefined || mayHold(plain, 6),
  };
  seen.set(shape, found);
  return found;
}

/** Whether a reference may stand in a value of this shape; for what lies deeper than `depth`, yes, as shapes may hold themselves. */
function mayHold(shape: z.core.$ZodType, depth: number): boolean {
  if (depth === 0 || targetOf(shape) !== undefined) return true;
  const plain = bare(shape);
  if (plain instanceof z.ZodObject)
    return Object.values(plain.shape).some((child) => mayHold(child as z.core.$ZodType, depth - 1));
  if (plain instanceof z.ZodArray) return mayHold(plain.element, depth - 1);
  if (plain instanceof z.ZodRecord) return mayHold(plain.valueType, depth - 1);
  return false;
}

/** Every reference in `value`, a value of `shape`, in the order of writing. */
export function references(shape: z.core.$ZodType, value: unknown): Reference[] {
  const found: Reference[] = [];
  gather(shape, value, [], found);
  return found;
}

function gather(shape: z.core.$ZodType, value: unknown, path: Path, found: Reference[]): void {
  const { target, under, holds } = lookAt(shape);
  if (!holds) return;
  if (typeof value === 'string') {
    if (target) found.push({ target, id: value, path });
  } else if (Array.isArray(value)) {
    const child = under('0');
    if (child) for (const [at, item] of value.entries()) gather(child, item, [...path, at], found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const child = under(key);
      if (child) gather(child, item, [...path, key], found);
    }
  }
}
