// Walks a zod shape beside the data it describes: for messages, for references across files, for completion.
import { z } from 'zod';
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

/** Every reference in `value`, a value of `shape`, in the order of writing. */
export function references(shape: z.core.$ZodType, value: unknown, path: Path = []): Reference[] {
  const target = targetOf(shape);
  if (typeof value === 'string') return target ? [{ target, id: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => {
    const child = inside(shape, key);
    return child ? references(child, item, [...path, key]) : [];
  });
}
