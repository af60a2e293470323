// Which body is meant by a kind in a country: what the country has of it today, and not a part or one of many.
import { describe, expect, test } from 'vitest';
import { actorOf, bodyFor, namedBodies } from '../../src/knowledge/actors.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

describe('A kind in a country', () => {
  test.each([
    ['military', 'za', 'za-sandf'],
    ['police', 'sv', 'sv-pnc'],
    ['police', 'zw', 'zw-zrp'],
    ['domestic-intelligence', 'at', 'at-dsn'],
    ['signals-intelligence', 'gb', 'gb-gchq'],
  ])('is the body of today, not one that is no more: %s, %s is %s', (kind, code, id) => {
    expect(bodyFor(library, kind, code)).toBe(id);
  });

  test.each([
    ['police', 'hk', 'cn-hong-kong-police'],
    ['parliament', 'gl', 'dk-inatsisartut'],
    ['parliament', 'fo', 'dk-logting'],
  ])('is, of a territory, what its state has under its name: %s, %s is %s', (kind, code, id) => {
    expect(bodyFor(library, kind, code)).toBe(id);
    expect(namedBodies(library, kind, code)).toEqual([id]);
  });

  test.each([
    ['a body that is no more', 'border-guard', 'de'],
    ['a body that is no more', 'special-forces', 'zw'],
    ['a body that is no more', 'paramilitary-forces', 'fr'],
    ['a body of one state or region', 'prisons', 'au'],
    ['a body of one state or region', 'gendarmerie', 'iq'],
    ['a body of one state or region', 'government', 'iq'],
    ['a body of one state or region', 'coast-guard', 'tz'],
    ['one prison', 'prisons', 'py'],
    ['one prison', 'prisons', 'in'],
    ['one service of the armed forces', 'military', 'zw'],
    ['the only one named of the many that every country has', 'courts', 'my'],
    ['the only one named of the many that every country has', 'universities', 'ws'],
  ])('is not %s: %s, %s', (_, kind, code) => {
    expect(bodyFor(library, kind, code)).toBeUndefined();
  });

  test('has parts that are named, and none of what is no more', () => {
    expect(namedBodies(library, 'prisons', 'in')).toContain('in-tihar');
    expect(namedBodies(library, 'border-guard', 'de')).not.toContain('de-bgs');
  });
});

test('What other states have in a country is not titled as its own', () => {
  expect(actorOf(library, 'foreign-forces@ml').name).toBe('Foreign forces (Mali)');
  expect(actorOf(library, 'parliament@ke').name).toBe('Kenyan parliament');
});
