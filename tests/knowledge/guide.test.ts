// Keeps the editor's guide complete where nothing but the guide tells what a key is for.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { about } from '../../src/knowledge/shapes/files.ts';
import { gazetteer } from '../../src/knowledge/shapes/institutions.ts';

const guide = readFileSync(new URL('../../knowledge/README.md', import.meta.url), 'utf8');

/** The keys of a shape that may be left out. */
const optionalIn = (shape: Readonly<Record<string, z.ZodType>>) =>
  Object.keys(shape).filter((key) => shape[key]?.safeParse(undefined).success);

describe('The editor’s guide', () => {
  test.each([
    ['library.yaml', optionalIn(about.shape)],
    ['a file of the gazetteer', optionalIn(gazetteer.shape)],
  ])('names every key that %s may have or not', (_, keys) => {
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter((key) => !new RegExp(`\`${key}:?\``, 'u').test(guide))).toEqual([]);
  });
});

test('No key at the head of library.yaml means another thing at that of a file of the gazetteer', () => {
  const heads = Object.keys(gazetteer.shape);
  expect(Object.keys(about.shape).filter((key) => heads.includes(key))).toEqual([]);
});
