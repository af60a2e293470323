// Keeps that a body is found by its name beside the place where it is, and by a misspelt name, and that nobody else is.
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/lookup/resolve.ts';
import { namesOf } from '../../src/lookup/shelves.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();
const found = (typed: string) => resolve(namesOf(library).actors, typed, library.about.strip);

describe('A name with a place', () => {
  test.each([
    ['OHR sarajevo', 'international-ohr-bosnia'],
    ['Arktisk Kommando Nuuk', 'dk-arktisk-kommando'],
    ['Interpol Lyon', 'interpol'],
    ['NATO Brussels', 'nato'],
  ])('is whose name it is, and says what it was taken for: %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, via: 'fuzzy', assumed: { typed } });
  });

  test.each([
    ['Boko Haram defectors', 'a word is no place'],
    ['Boko Haram Zorblax', 'a name is no place either'],
    ['Mossad Bakery', 'nor is what may be a company'],
    ['MI5 Kinshasa', 'a town of another country is not where it is'],
    ['Red Cross Zorblax', 'there are many of them'],
    ['US Fifth Fleet manama', 'a town of another country is not where it is'],
  ])('is nobody: %s (%s)', (typed) => {
    expect(found(typed).kind).toBe('nothing');
  });
});

describe('A name that several bear', () => {
  test('is whose it is as it is written, with an accent also in small letters', () => {
    expect(found('säpo')).toMatchObject({ id: 'se-sapo' });
    expect(found('SAPO')).toMatchObject({ id: 'ua-sapo' });
    expect(found('sapo')).toMatchObject({ kind: 'several' });
  });
});

test('A name without spaces may end with the country, or begin with the town', () => {
  expect(found('ศาลรัฐธรรมนูญไทย')).toMatchObject({ id: 'th-constitutional-court', via: 'composed' });
  expect(found('서울경찰청')).toMatchObject({ id: 'kr-national-police-agency' });
});

describe('A misspelt name', () => {
  test.each([
    ['Mosad', 'il-mossad', 'though it is a word of a longer name'],
    ['Central Reserv Polis Force', 'in-crpf', 'of which a word is one elsewhere'],
    ['Philipine National Polis', 'ph-pnp', 'of which the country is misspelt too'],
    ['Rapid Acton Batallion', 'bd-rab', 'of which two are wrong'],
    ['Interpoll', 'interpol', 'though it can be parted into words'],
    ['Mosadd', 'il-mossad', 'with the wrong letter doubled'],
    ['Abu Sayaff', 'ph-abu-sayyaf', 'with the wrong letter doubled in one of its words'],
    ['Bundes wer', 'de-bundeswehr', 'with a space too many, by ear'],
  ])('is found: %s, %s, %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, via: 'fuzzy' });
  });

  test.each([
    'Central Reserve Postal Force',
    'Royal Art Force',
    'Federal Bureau of Incineration',
    'Border Garden Service',
  ])('is not what has another word: %s', (typed) => {
    expect(found(typed).kind).toBe('nothing');
  });
});
