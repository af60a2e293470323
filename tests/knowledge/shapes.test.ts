// What the check says of a file that has not its shape: the place, the fault, the way out.
import { describe, expect, test } from 'vitest';
import { type Change, faultsOf, textOf } from './broken.ts';

type Case = [string, Readonly<Record<string, Change>>, string[]];
const mars = 'actors/mars.yaml';
const actorKeys =
  'name, plural, one, many, as, label, names, shares, part-of, post-in, variant-of, does, facts, inside, objections, compare, note';

describe('A file that has not its shape', () => {
  test.each<Case>([
    [
      'an unknown key at the key',
      { [mars]: [['does:', 'doess: 1\ndoes:']] },
      [`actors/mars.yaml:7:1  unknown key "doess"; the keys here are ${actorKeys}`],
    ],
    [
      'an unknown key inside at the key, with the keys of that place',
      {
        [mars]: [
          ['      made-of: rock\n    status', '      made-of: rock\n    sure: 1\n    status'],
        ],
      },
      [
        'actors/mars.yaml:18:5  unknown key "sure"; the keys here are values, reason, status, cites',
      ],
    ],
    [
      'a wrong value at the value, with the permitted ones',
      { [mars]: [['status: follows', 'status: sure']] },
      [
        'actors/mars.yaml:24:13  "status" is "sure"; the permitted values are says, follows, reading, general',
      ],
    ],
    [
      'a missing key at the file’s beginning',
      { [mars]: [['name: Mars\n', '']] },
      ['actors/mars.yaml:1:1  "name" is missing here; add "name:"'],
    ],
    [
      'a missing key inside at its parent, with the permitted values',
      { [mars]: [['    status: follows\n', '']] },
      [
        'actors/mars.yaml:22:5  "status" is missing here; add "status:", one of says, follows, reading, general',
      ],
    ],
    [
      'a claim without a passage',
      { [mars]: [['    cites:\n      - notes#2.rule\n', '']] },
      ['actors/mars.yaml:22:5  "cites" is missing here; add "cites:"'],
    ],
    [
      'a claim with an empty list of passages',
      { [mars]: [['    cites:\n      - notes#2.rule\n', '    cites: []\n']] },
      ['actors/mars.yaml:25:12  "cites": cite at least one passage, as source#part.line'],
    ],
    [
      'a claim whose passages are still to be written',
      { [mars]: [['    cites:\n      - notes#2.rule\n', '    cites:\n']] },
      ['actors/mars.yaml:25:11  "cites" should be a list and is empty'],
    ],
    [
      'a text that is a number',
      { [mars]: [['name: Mars', 'name: 4']] },
      ['actors/mars.yaml:1:7  "name" should be a text and is 4'],
    ],
    [
      'an empty text',
      { [mars]: [['name: Mars', 'name: ""']] },
      ['actors/mars.yaml:1:7  "name" is empty; write it or leave the key out'],
    ],
    [
      'a text too long for the screen',
      { [mars]: [['Is it not too small?', 'x'.repeat(121)]] },
      [
        'actors/mars.yaml:22:16  "objection": keep it within 120 characters: it must fit one screen',
      ],
    ],
    [
      'a language that has no code',
      { [mars]: [['  fr:', '  french:']] },
      [
        'actors/mars.yaml:5:3  the key "french" cannot be used: name the language by its ISO 639 code, such as en or fr',
      ],
    ],
    [
      'a list of a fixed length',
      { 'library.yaml': [['  - "/help lists the rest."\n', '']] },
      ['library.yaml:13:3  "greeting" should have exactly 3 entries'],
    ],
    [
      'a test of two forms',
      { 'criteria/shines.yaml': [['attribute: light', 'attribute: light\n  criterion: world']] },
      [
        'criteria/shines.yaml:3:3  "test": write exactly one of all, any, not, criterion, attribute, named here',
      ],
    ],
    [
      'a look without values',
      { 'criteria/shines.yaml': [['  is:\n    - own\n', '']] },
      [
        'criteria/shines.yaml:3:3  "test": attribute goes with is, partly or both, and they go with attribute',
      ],
    ],
    [
      'a look with an empty list of values',
      { 'criteria/shines.yaml': [['    - own\n', '    []\n']] },
      ['criteria/shines.yaml:5:5  "is" should have at least one entry'],
    ],
    [
      'two lines of a part with one id',
      { 'sources/notes.yaml': [['id: moon', 'id: star']] },
      ['sources/notes.yaml:13:13  "id": another one here is called "star" too; choose another'],
    ],
    [
      'two parts of a source with one number',
      { 'sources/notes.yaml': [['at: 3', 'at: 2']] },
      ['sources/notes.yaml:24:9  "at": another one here is called "2" too; choose another'],
    ],
    [
      'a list where keys belong',
      { [mars]: '- Mars\n' },
      ['actors/mars.yaml:1:1  this file should be a group of keys and is a list'],
    ],
  ])('is told: %s', async (_, changes, faults) => {
    expect(await faultsOf(changes)).toEqual(faults);
  });

  test('lists several faults at once, in the order of files and lines', async () => {
    expect(
      await faultsOf({
        'tiers/planet.yaml': [['order: 1\n', '']],
        'actors/sun.yaml': [['status: says', 'status: sez']],
        [mars]: [
          ['status: follows', 'status: sure'],
          ['name: Mars', 'nme: Mars'],
        ],
        'actors/earth.yaml': [['compare: moon', 'compare: mon']],
      }),
    ).toEqual([
      'actors/earth.yaml:37:10  "mon" is not among the actors; did you mean moon?',
      'actors/mars.yaml:1:1  "name" is missing here; add "name:"',
      `actors/mars.yaml:1:1  unknown key "nme"; the keys here are ${actorKeys}`,
      'actors/mars.yaml:24:13  "status" is "sure"; the permitted values are says, follows, reading, general',
      'actors/sun.yaml:22:13  "status" is "sez"; the permitted values are says, follows, reading, general',
      'tiers/planet.yaml:1:1  "order" is missing here; add "order:"',
    ]);
  });

  test('is found by its line with Windows line ends too', async () => {
    const windows = (await textOf(mars)).replaceAll('\n', '\r\n');
    expect(await faultsOf({ [mars]: windows })).toEqual([]);
    expect(await faultsOf({ [mars]: windows.replace('status: follows', 'status: sure') })).toEqual([
      'actors/mars.yaml:24:13  "status" is "sure"; the permitted values are says, follows, reading, general',
    ]);
  });

  test('is found by its line in a file of two million letters', async () => {
    const names = Array.from({ length: 60_000 }, (_, at) => `    - the red planet number ${at}\n`);
    const long = (await textOf(mars)).replace('    - the red planet\n', names.join(''));
    expect(long.length).toBeGreaterThan(2_000_000);
    expect(await faultsOf({ [mars]: long.replace('status: follows', 'status: sure') })).toEqual([
      'actors/mars.yaml:60023:13  "status" is "sure"; the permitted values are says, follows, reading, general',
    ]);
  });
});
