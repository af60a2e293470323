// States and their territories: what is of the one is not of the other, and neither is foreign to the other.
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/lookup/resolve.ts';
import { realContext } from '../real.ts';

const { library, names } = await realContext();
const found = (typed: string) => resolve(names.actors, typed, library.about.strip);

describe('A state with a kind', () => {
  test.each([
    ['Chinese police', 'police@cn'],
    ['police of China', 'police@cn'],
    ['Chinese government', 'cn-state-council'],
    ['French forces armées', 'fr-armees'],
    ['Danish parliament', 'dk-folketing'],
  ])('is no body of its territory, though that stands in the same file: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test('leaves the territory what is its own', () => {
    expect(found('Hong Kong Police')).toMatchObject({ kind: 'found', id: 'cn-hong-kong-police' });
    expect(found('Parliament of Greenland')).toMatchObject({
      kind: 'found',
      id: 'dk-inatsisartut',
    });
  });
});
