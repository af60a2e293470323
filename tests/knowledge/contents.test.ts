// What the check says of files that have their shape and do not fit together.
import { describe, expect, test } from 'vitest';
import { type Change, faultsOf } from './broken.ts';

type Case = [string, Readonly<Record<string, Change>>, string[]];
const mars = 'actors/mars.yaml';
const pluto = 'actors/pluto.yaml';

describe('An id that points to nothing', () => {
  test.each<Case>([
    [
      'with the nearest one',
      { [pluto]: [['compare: mars', 'compare: marz']] },
      ['actors/pluto.yaml:30:10  "marz" is not among the actors; did you mean mars?'],
    ],
    [
      'with the way out where none is near',
      { [pluto]: [['compare: mars', 'compare: xyzzy']] },
      ['actors/pluto.yaml:30:10  "xyzzy" is not among the actors; add it, or correct the id'],
    ],
    [
      'of a passage',
      { [mars]: [['- notes#2.rule', '- notes#2.rules']] },
      [
        'actors/mars.yaml:26:9  "notes#2.rules" is not among the passages; did you mean notes#2.rule or notes#2?',
      ],
    ],
    [
      'of an attribute in a test',
      { 'criteria/shines.yaml': [['attribute: light', 'attribute: lights']] },
      ['criteria/shines.yaml:3:14  "lights" is not among the attributes; did you mean light?'],
    ],
    [
      'in the library itself',
      { 'library.yaml': [['definition: field', 'definition: feld']] },
      ['library.yaml:9:13  "feld" is not among the definitions; did you mean field?'],
    ],
    [
      'of a relation, which may join actors and terms',
      { 'relations.yaml': [['object: earth', 'object: venus']] },
      ['relations.yaml:3:11  "venus" is neither an actor nor a term; add it, or correct the id'],
    ],
  ])('is told %s', async (_, changes, faults) => {
    expect(await faultsOf(changes)).toEqual(faults);
  });

  test('is not told of a thing whose own file is broken, so that one fault is told once', async () => {
    expect(await faultsOf({ 'sources/notes.yaml': [['unit: paragraph', 'unit: 4']] })).toEqual([
      'sources/notes.yaml:6:7  "unit" should be a text and is 4',
    ]);
    expect(await faultsOf({ [mars]: [['name: Mars\n', '']] })).toHaveLength(1);
  });
});

describe('A fact or value', () => {
  test.each<Case>([
    [
      'of an unknown attribute',
      { 'actors/earth.yaml': [['      made-of:', '      made-off:']] },
      [
        'actors/earth.yaml:24:7  unknown attribute "made-off"; the attributes are orbits, shape, path, light, made-of',
      ],
    ],
    [
      'that its attribute does not have',
      { [mars]: [['shape: round', 'shape: square']] },
      [
        'actors/mars.yaml:15:14  "square" is not a value of shape; the values are round, nearly-round, lumpy',
      ],
    ],
    [
      'that is a list where one is allowed',
      { [mars]: [['shape: round', 'shape:\n        - round\n        - lumpy']] },
      ['actors/mars.yaml:16:9  "shape" takes a single value, not a list'],
    ],
    [
      'that is stated twice',
      { 'actors/earth.yaml': [['path: cleared', 'path: cleared\n      shape: round']] },
      ['actors/earth.yaml:24:7  "shape" is stated twice; keep one'],
    ],
    [
      'in a test',
      {
        'tiers/planet.yaml': [
          ['            - in-part', '            - in-part\n            - half'],
        ],
      },
      [
        'tiers/planet.yaml:34:15  "half" is not a value of path; the values are cleared, in-part, shared',
      ],
    ],
    [
      'assumed otherwise',
      { 'attributes.yaml': [['otherwise: none', 'otherwise: dim']] },
      ['attributes.yaml:77:14  "dim" is not one of its values'],
    ],
  ])('is refused: %s', async (_, changes, faults) => {
    expect(await faultsOf(changes)).toEqual(faults);
  });
});

describe('What must be there once', () => {
  test.each<Case>([
    [
      'the letter of an attribute',
      { 'attributes.yaml': [['letter: h', 'letter: o']] },
      ['attributes.yaml:26:11  the letter "o" already stands for orbits; choose another'],
    ],
    [
      'the letter of a value',
      { 'attributes.yaml': [['letter: l\n      label: Lumpy', 'letter: r\n      label: Lumpy']] },
      ['attributes.yaml:45:15  the letter "r" already stands for round; choose another'],
    ],
    [
      'the order of a rule',
      { 'tiers/companion.yaml': [['order: 20', 'order: 30']] },
      [
        'tiers/companion.yaml:19:12  order 30 is also that of a rule of planet; give each rule its own',
        'tiers/planet.yaml:20:12  order 30 is also that of a rule of companion; give each rule its own',
      ],
    ],
  ])('is refused when it is there twice: %s', async (_, changes, faults) => {
    expect(await faultsOf(changes)).toEqual(faults);
  });

  test('a term is defined where and only where a passage defines it', async () => {
    expect(await faultsOf({ 'terms/planet.yaml': [['definition: notes#2.rule\n', '']] })).toEqual([
      'terms/planet.yaml:5:8  a defined term names the passage that defines it; add "definition:", or say used',
    ]);
    expect(await faultsOf({ 'terms/planet.yaml': [['usage: defined', 'usage: used']] })).toEqual([
      'terms/planet.yaml:5:8  a term with a definition has the usage defined',
    ]);
  });
});
