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

describe('A territory with a kind', () => {
  test.each([
    ['Greenlandic parliament', 'dk-inatsisartut'],
    ["Greenland's parliament", 'dk-inatsisartut'],
    ['Faroese parliament', 'dk-logting'],
    ['police of Hong Kong', 'cn-hong-kong-police'],
    ["Hong Kong's police", 'cn-hong-kong-police'],
    ['Hongkong police', 'cn-hong-kong-police'],
    ['Hong Kong central bank', 'cn-hkma'],
    ['military of New Caledonia', 'fr-armed-forces-of-new-caledonia'],
  ])('is what stands under its name among the bodies of its state: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test.each([
    ['Puerto Rican police', 'police@pr'],
    ['Bermudian police', 'police@bm'],
    ['Manx football clubs', 'football-clubs@im'],
  ])('is none of the other bodies of its state: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });
});

describe("A state's force", () => {
  test.each([
    ['US army in Puerto Rico', 'us-army'],
    ['US National Guard in Guam', 'us-national-guard'],
    ['French gendarmerie in New Caledonia', 'fr-gendarmerie'],
    ['British army in Gibraltar', 'gb-army'],
    ['Danish military in Greenland', 'dk-armed-forces'],
    ['Dutch marines in Curaçao', 'nl-armed-forces'],
    ['Chinese army in Hong Kong', 'military@cn'],
  ])('is at home on its territory: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test.each([
    ['Georgian army in Abkhazia', 'ge-defence-forces'],
    ['Somali army in Somaliland', 'so-sna'],
    ['Moldovan army in Transnistria', 'md-national-army'],
  ])('is at home where another authority holds its ground: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test.each(['French army in Gibraltar', 'Russian army in Abkhazia', 'US army in Taiwan'])(
    'is foreign where the ground is not its own: %s',
    (typed) => {
      expect(found(typed)).toMatchObject({ kind: 'found', id: 'foreign-forces' });
    },
  );
});
