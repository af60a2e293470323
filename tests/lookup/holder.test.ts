// Keeps that whoever holds a post is found by the post, with a name beside it that nobody here knows.
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/lookup/resolve.ts';
import { namesOf } from '../../src/lookup/shelves.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();
const found = (typed: string) => resolve(namesOf(library).actors, typed, library.about.strip);

describe('A post with a name', () => {
  test.each([
    ['President Macron', 'president'],
    ['Mayor of Kyiv Klitschko', 'mayor'],
    ['Mahamat Déby président du Tchad', 'president@td'],
    ['Prime Minister Starmer', 'prime-minister'],
    ['President Maduro', 'president'],
    ['Taoiseach Martin', 'prime-minister'],
    ['President Ruto', 'president'],
    ['President Xi Jinping', 'president'],
  ])('is the post, and says what it was taken for: %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, via: 'fuzzy', assumed: { typed } });
  });

  test.each([
    ['President Keniya', 'president@ke'],
    ['Italienischer Präsident', 'president@it'],
    ['Italienische Soldaten', 'soldiers@it'],
  ])('beside a country misspelt or with an ending is that of the country: %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, via: 'composed' });
  });

  test.each([
    ['king size', 'no name is written small'],
    ['Queen Bee', 'a queen holds no post of the deck'],
    ['General Mills', 'there are many generals'],
    ['Lego Police', 'the police is no post'],
    ['President 9X7', 'a name has no figures'],
    ['Zorblax Quux', 'there is no post'],
    ['General Pinochet', 'a name that begins like a country is of nobody there'],
    ['General Noriega', 'nor is one that is near to a country in some language'],
    ['Queen Elizabeth', 'a hospital that is called after her is not meant'],
    ['President Hotel', 'what is general is no name'],
  ])('is nobody: %s (%s)', (typed) => {
    expect(found(typed).kind).toBe('nothing');
  });
});
