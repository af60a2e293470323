// Whose facts count: own over inherited over assumed, posts, what the asker says.
import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/knowledge/library.ts';
import type { Actor } from '../../src/knowledge/schema.ts';
import { describedBy, lineageOf, subjectOf, withValue } from '../../src/reason/facts.ts';
import { judge } from '../../src/reason/judge.ts';
import { library } from './worlds.ts';

const fact = (id: string, attribute: string) => subjectOf(library, id).facts.get(attribute);

/** The library with one more actor. */
function plus(id: string, actor: Partial<Actor>): Library {
  const does = { text: 'It is there.', status: 'general' as const, cites: ['notes#1'] };
  const whole = { name: id, names: {}, does, ...actor, id };
  return { ...library, actors: new Map([...library.actors, [id, whole]]) };
}

const says = { status: 'says' as const, cites: ['notes#1'] };

describe('The facts of an actor', () => {
  test('are its own, with their passages and whose file they stand in', () => {
    expect(fact('pluto', 'path')).toEqual({
      attribute: 'path',
      values: ['shared'],
      status: 'general',
      cites: ['notes#3.share'],
      reason: 'It shares its path with the belt beyond the last planet.',
      from: 'pluto',
    });
  });

  test('may have several values', () => {
    expect(fact('earth', 'made-of')?.values).toEqual(['rock', 'ice']);
  });

  test('are those of the bigger body where it states none itself', () => {
    expect(lineageOf(library, 'north-pole')).toEqual(['north-pole', 'earth']);
    expect(fact('north-pole', 'orbits')).toMatchObject({ values: ['star'], from: 'earth' });
    expect(fact('north-pole', 'made-of')).toMatchObject({ values: ['ice'], from: 'north-pole' });
  });

  test('of a post are those of its institution', () => {
    expect(fact('mars-rover', 'path')).toMatchObject({ values: ['cleared'], from: 'mars' });
    expect(judge(library, subjectOf(library, 'mars-rover')).verdict).toBe('yes');
  });

  test('come down several steps, the nearest first', () => {
    const deep = plus('ice-cap', {
      'part-of': 'north-pole',
      facts: [{ values: { shape: 'lumpy' }, ...says }],
    });
    const { facts, lineage } = subjectOf(deep, 'ice-cap');
    expect(lineage).toEqual(['ice-cap', 'north-pole', 'earth']);
    expect(
      [...facts.values()].map(({ attribute, values, from }) => [attribute, values, from]),
    ).toEqual(
      expect.arrayContaining([
        ['shape', ['lumpy'], 'ice-cap'],
        ['made-of', ['ice'], 'north-pole'],
        ['path', ['cleared'], 'earth'],
      ]),
    );
  });

  test('are assumed where an attribute says what holds otherwise, until somebody states it', () => {
    expect(fact('mars', 'light')).toEqual({
      attribute: 'light',
      values: ['none'],
      status: 'says',
      cites: ['notes#2.light'],
      given: 'otherwise',
    });
    expect(fact('sun', 'light')).toMatchObject({ values: ['own'], from: 'sun' });
  });

  test('do not run in a circle even where the library does', () => {
    const circular = plus('ring', { 'part-of': 'ring' });
    expect(lineageOf(circular, 'ring')).toEqual(['ring']);
  });
});

describe('The facts that the asker gives', () => {
  test('are general knowledge, measured against the passage that makes them matter', () => {
    const { facts, lineage } = describedBy(library, new Map([['orbits', 'planet']]));
    expect(lineage).toEqual([]);
    expect(facts.get('orbits')).toEqual({
      attribute: 'orbits',
      values: ['planet'],
      status: 'general',
      cites: ['notes#1.star'],
      given: 'asker',
    });
    expect(facts.get('light')).toMatchObject({ values: ['none'], given: 'otherwise' });
    expect(facts.has('shape')).toBe(false);
  });

  test('can be what is otherwise assumed not to be', () => {
    const { facts } = describedBy(library, new Map([['light', 'own']]));
    expect(facts.get('light')).toMatchObject({ values: ['own'], given: 'asker' });
  });
});

describe('A changed value', () => {
  test('replaces all values of that attribute and leaves the subject itself as it was', () => {
    const earth = subjectOf(library, 'earth');
    const changed = withValue(earth, 'made-of', 'gas');
    expect(changed.facts.get('made-of')?.values).toEqual(['gas']);
    expect(earth.facts.get('made-of')?.values).toEqual(['rock', 'ice']);
    expect(changed.lineage).toEqual(['earth']);
    expect(withValue(earth, 'light', 'own').facts.get('light')).toMatchObject({ values: ['own'] });
  });
});
