// What the check says of circles and of faults that show only in reasoning.
import { describe, expect, test } from 'vitest';
import { type Change, faultsOf } from './broken.ts';

type Case = [string, Readonly<Record<string, Change>>, string[]];

describe('A circle', () => {
  test.each<Case>([
    [
      'of bodies that are part of each other',
      { 'actors/earth.yaml': [['does:', 'part-of: north-pole\ndoes:']] },
      [
        'actors/earth.yaml:10:10  this leads back to earth; break the circle',
        'actors/north-pole.yaml:2:10  this leads back to north-pole; break the circle',
      ],
    ],
    [
      'of a body that is part of itself',
      { 'actors/mars.yaml': [['does:', 'part-of: mars\ndoes:']] },
      ['actors/mars.yaml:7:10  this leads back to mars; break the circle'],
    ],
    [
      'of criteria',
      {
        'criteria/shines.yaml': [
          ['  attribute: light\n  is:\n    - own\n', '  criterion: world\n'],
        ],
      },
      [
        'criteria/shines.yaml:3:3  this leads back to shines; break the circle',
        'criteria/world.yaml:3:3  this leads back to world; break the circle',
      ],
    ],
    [
      'of arguments',
      {
        'arguments/round-is-not-enough.yaml': [['attacks:', 'supports:']],
        'arguments/every-round-body.yaml': [
          ['order: 2', 'supports:\n  - round-is-not-enough\norder: 2'],
        ],
      },
      [
        'arguments/every-round-body.yaml:6:3  this leads back to every-round-body; break the circle',
        'arguments/round-is-not-enough.yaml:19:3  this leads back to round-is-not-enough; break the circle',
      ],
    ],
    [
      'of questions that wait for each other',
      { 'attributes.yaml': [['go round?', 'go round?\n  after: path']] },
      [
        'attributes.yaml:4:10  this leads back to orbits; break the circle',
        'attributes.yaml:53:10  this leads back to path; break the circle',
      ],
    ],
  ])('is told at every step, and nothing is reasoned from it: %s', async (_, changes, faults) => {
    expect(await faultsOf(changes)).toEqual(faults);
  });
});

const small = '  - order: 20\n';
const never =
  '  - order: 50\n    when:\n      attribute: orbits\n      is:\n        - nothing\n    place: Nowhere.\n    status: says\n    cites:\n      - notes#1.moon\n';
const lone =
  'name: Lone\ntest:\n  attribute: shape\n  is:\n    - round\nsentences:\n  yes: It is.\nstatus: says\ncites:\n  - notes#2.rule\n';
const inside =
  'inside:\n  text: Those that have finished are in.\n  status: reading\n  cites:\n    - notes#2.rule\n';
const objections =
  'objections:\n  - objection: Is it not too small?\n    answer: The rule does not ask for size.\n    status: follows\n    cites:\n      - notes#2.rule\n';

describe('A fault that shows in reasoning', () => {
  test.each<Case>([
    [
      'a rule that no actor can reach',
      {
        'tiers/companion.yaml': [[small, never + small]],
      },
      [
        'tiers/companion.yaml:21:7  no actor can be placed by this rule: earlier rules take every case; reorder, narrow or remove it',
      ],
    ],
    [
      'a criterion that nobody uses',
      { 'criteria/lone.yaml': lone },
      [
        'criteria/lone.yaml:1:1  no definition, tier rule or criterion uses this criterion; use it or remove the file',
      ],
    ],
    [
      'an actor that cannot be decided, told once and not again for the post in it',
      { 'actors/mars.yaml': [['      shape: round\n      path: cleared\n', '']] },
      ['actors/mars.yaml:13:3  this actor cannot be decided: state shape or path'],
    ],
    [
      'a verdict that its tier does not allow',
      { 'tiers/planet.yaml': [['  - partly\n', '']] },
      [
        'actors/young-planets.yaml:13:3  the verdict is partly, but the tier planet takes only yes; correct the facts, the rule or the tier',
      ],
    ],
    [
      'partly without inside',
      { 'actors/young-planets.yaml': [[inside, '']] },
      [
        'actors/young-planets.yaml:1:1  the verdict is partly: say with "inside:" which part of it is in',
      ],
    ],
    [
      'inside without partly',
      { 'actors/pluto.yaml': [['compare:', `${inside}compare:`]] },
      [
        'actors/pluto.yaml:31:3  the verdict is no; "inside" belongs to a verdict of partly; remove it',
      ],
    ],
    [
      'no objections',
      { 'actors/mars.yaml': [[objections, '']] },
      ['actors/mars.yaml:1:1  add "objections:" with the strongest objection and its answer'],
    ],
    [
      'a body that is a part and a post at once',
      { 'actors/north-pole.yaml': [['part-of: earth', 'part-of: earth\npost-in: mars']] },
      ['actors/north-pole.yaml:3:10  give part-of or post-in, not both'],
    ],
    [
      'an actor that no rule places',
      {
        'tiers/other-body.yaml': [['        - nothing\n', '']],
        'actors/sun.yaml': [['light: own', 'light: none']],
      },
      [
        'actors/sun.yaml:11:3  no tier rule places this actor; add a rule to a tier, or correct the facts',
      ],
    ],
  ])('is told: %s', async (_, changes, faults) => {
    expect(await faultsOf(changes)).toEqual(faults);
  });
});
