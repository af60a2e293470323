// Keeps what counts as sounding like a name: most of its letters word by word, its figures, and no everyday word.
import { describe, expect, test } from 'vitest';
import { soundingLike, soundsOf } from '../../src/lookup/by-ear.ts';
import { indexNames } from '../../src/lookup/names.ts';
import { resolve } from '../../src/lookup/resolve.ts';
import { realContext } from '../real.ts';

const { names, library } = await realContext();
const { records } = indexNames([
  { id: 'militia', name: 'Militia' },
  { id: 'local-police', name: 'Local police' },
  { id: 'coast-guard', name: 'Coast guard' },
  { id: 'greenpeace', name: 'Greenpeace', kind: 'ngo' },
  { id: 'savak', name: 'SAVAK', kind: 'service' },
  { id: 'article-19', name: 'Article 19', kind: 'ngo' },
  { id: 'garde', name: 'Garde', names: { fr: ['milisse'] } },
]);
const sounds = soundsOf(records);
const heard = (typed: string) => soundingLike(records, sounds, typed).map(({ id }) => id);

describe('A name that sounds alike', () => {
  test.each([
    ['millisha', ['militia']],
    ['greenpiece', ['greenpeace']],
    ['localpolis', ['local-police']],
    ['coste guard', ['coast-guard']],
    ['green peece', ['greenpeace']],
  ])('is heard in %s', (typed, ids) => {
    expect(heard(typed)).toEqual(ids);
  });

  test.each([
    ['malady', 'of which too many letters differ'],
    ['lego police', 'whose other word is another one'],
    ['local police force', 'of more words'],
    ['savack', 'that is like an abbreviation'],
    ['article 18', 'with a figure'],
    ['milise', 'of which another language has the name'],
    ['mlt', 'that is too short'],
    ['милиция', 'in another script'],
    ['', 'without a letter'],
  ])('is not heard in %j, %s', (typed) => {
    expect(heard(typed)).toEqual([]);
  });
});

test.each([
  'placing',
  'babies',
  'trips',
  'spoke',
  'lemonade',
  'barrel',
  'summer',
  'spoon',
  'motel',
  'black waiter',
])('%s is an everyday word, and nobody by a slip or by ear', (typed) => {
  expect(resolve(names.actors, typed, library.about.strip).kind).toBe('nothing');
});

test.each([
  ['civilian', 'private-citizens'],
  ['solider', 'soldiers'],
  ['militias', 'militia-groups'],
])(
  '%s is an everyday word, and one of a name but for its s or two letters swapped',
  (typed, id) => {
    expect(resolve(names.actors, typed, library.about.strip)).toMatchObject({ kind: 'found', id });
  },
);
