// The gazetteer: every member of the United Nations, and files that editors may get wrong.

import { describe, expect, test } from 'vitest';
import world, { type Countries } from 'world-countries';
import { countries } from '../../src/knowledge/countries.ts';
import { lineageOf } from '../../src/reason/facts.ts';
import { realContext } from '../real.ts';
import { faultsOf } from './broken.ts';

const { library } = await realContext();
const members = (world as unknown as Countries)
  .filter(({ unMember, cca2 }) => unMember && cca2 !== 'VA')
  .map(({ cca2 }) => cca2.toLowerCase());

const kindsIn = (code: string) =>
  [...library.bodies.values()]
    .filter(({ file }) => file === code)
    .flatMap(({ id }) => lineageOf(library, id));

describe('The gazetteer', () => {
  test('names more than 1,200 bodies, each an instance of a kind', () => {
    expect(library.bodies.size).toBeGreaterThan(1200);
    for (const { kind } of library.bodies.values()) expect(library.actors.has(kind)).toBe(true);
  });

  test.each(members)('holds a parliament and a force of %s', (code) => {
    const kinds = kindsIn(code);
    expect(kinds).toEqual(expect.arrayContaining([expect.stringMatching(/^(parliament|senate)$/)]));
    expect(
      kinds.some((kind) =>
        /^(police|gendarmerie|military|interior-ministry|paramilitary-forces)$/.test(kind),
      ),
    ).toBe(true);
  });

  test('takes the countries and their adjectives from the list of countries', () => {
    expect(countries().get('ke')).toMatchObject({ name: 'Kenya', adjective: 'Kenyan' });
    expect(countries().size).toBeGreaterThan(240);
  });

  test('gives no country the title of another, though the list has South Sudan as "Sudan" in Polish', () => {
    const titles = new Map([...countries().values()].map(({ name, code }) => [name, code]));
    for (const { code, names } of countries().values())
      for (const name of names) expect(titles.get(name) ?? code, name).toBe(code);
  });
});

const body = (more: string) =>
  `bodies:\n  one:\n    name: Star Guard\n    kind: earth\n    names: {}\n${more}`;

describe('A file of the gazetteer', () => {
  test('has no fault when it is right', async () => {
    expect(await faultsOf({ 'institutions/ke.yaml': body('') })).toEqual([]);
  });

  test('must be named by a country or say what its bodies belong to', async () => {
    expect(await faultsOf({ 'institutions/zz.yaml': body('') })).toEqual([
      'institutions/zz.yaml:1:1  zz is not the ISO 3166 code of a country; correct the file\'s name, or add "place:"',
    ]);
    expect(await faultsOf({ 'institutions/ke.yaml': `place: Kenya\n${body('')}` })).toEqual([
      'institutions/ke.yaml:1:8  ke is the code of Kenya; remove "place"',
    ]);
  });

  test('must have the bodies that stand for authorities which contest the state', async () => {
    const rivals = (key: string) => `rivals:\n  ${key}: Starland, Starlandic\n${body('')}`;
    expect(await faultsOf({ 'institutions/ke.yaml': rivals('one') })).toEqual([]);
    expect(await faultsOf({ 'institutions/ke.yaml': rivals('two') })).toEqual([
      'institutions/ke.yaml:2:8  no body of this file has the id "two"; add it, or correct the id',
    ]);
  });

  test('must have territories that are none of its own state, each under one state', async () => {
    const under = (codes: string) => `territories:\n${codes}${body('')}`;
    const two = body('').replace('Star Guard', 'Moon Guard');
    expect(await faultsOf({ 'institutions/gb.yaml': under('  - gi\n') })).toEqual([]);
    expect(
      await faultsOf({
        'institutions/es.yaml': `territories:\n  - gi\n${two}`,
        'institutions/gb.yaml': under('  - gi\n  - ke\n  - zz\n'),
      }),
    ).toEqual([
      'institutions/es.yaml:2:5  "gi" stands in gb too; keep it in one file',
      'institutions/gb.yaml:3:5  ke is the code of Kenya, a state; remove it',
      'institutions/gb.yaml:4:5  "zz" is not the ISO 3166 code of a territory; correct it',
    ]);
  });

  test('has none of what it lacks, and is of a country then', async () => {
    const lacks = `lacks:\n  - kind: earth\n    text: There is none.\n`;
    expect(await faultsOf({ 'institutions/ke.yaml': `${lacks}${body('')}` })).toEqual([
      'institutions/ke.yaml:2:11  "ke-one" is one; remove it, or mark that as former',
    ]);
    const former = body('').replace('kind: earth', 'kind: earth\n    former: true');
    expect(await faultsOf({ 'institutions/ke.yaml': `${lacks}${former}` })).toEqual([]);
    expect(
      await faultsOf({ 'institutions/space.yaml': `place: Space\n${lacks}${body('')}` }),
    ).toEqual(['institutions/space.yaml:3:11  this file is of no country; remove it']);
  });

  test('must name kinds that exist', async () => {
    const [fault] = await faultsOf({ 'institutions/ke.yaml': body('').replace('earth', 'eart') });
    expect(fault).toBe(
      'institutions/ke.yaml:4:11  "eart" is not among the actors; did you mean earth?',
    );
  });

  test('must give each body a title of its own', async () => {
    const faults = await faultsOf({
      'institutions/ke.yaml': body(''),
      'institutions/ug.yaml': body(''),
    });
    expect(faults).toEqual([
      'institutions/ug.yaml:3:11  "Star Guard" is the title of ke-one too; add the country, so that they can be told apart',
    ]);
  });

  test('must give a name to one body only', async () => {
    const two =
      '  two:\n    name: Moon Guard\n    kind: earth\n    names:\n      en:\n        - star guard\n';
    const faults = await faultsOf({ 'institutions/ke.yaml': body(two) });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('"star guard"');
  });

  test('is known from the world: a fact of its own is general, and no reading of a source', async () => {
    const facts = (status: string) =>
      `    facts:\n      - values:\n          light: own\n        status: ${status}\n        cites:\n          - notes#2\n    note: Odd.\n`;
    expect(await faultsOf({ 'institutions/ke.yaml': body(facts('reading')) })).toEqual([
      expect.stringContaining('write "general"'),
    ]);
    expect(await faultsOf({ 'institutions/ke.yaml': body(facts('general')) })).toEqual([]);
  });

  test('must use the values that attributes have', async () => {
    const facts =
      '    facts:\n      - values:\n          orbit: sideways\n        status: general\n        cites:\n          - notes#2\n    note: Odd.\n';
    const faults = await faultsOf({ 'institutions/ke.yaml': body(facts) });
    expect(faults[0]).toMatch(/^institutions\/ke\.yaml:8:/);
  });
});
