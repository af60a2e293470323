// Where a subject stands: the first rule that holds, places left open, rules that agree; and the whole judgement.
import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../src/reason/facts.ts';
import { judge, openQuestions } from '../../src/reason/judge.ts';
import { place } from '../../src/reason/place.ts';
import { having, library } from './worlds.ts';

const placed = (values: Parameters<typeof having>[0]) => {
  const { rule, open } = place(library, having(values));
  return { tier: rule?.tier.id, order: rule?.order, open };
};

describe('A place', () => {
  test('is given by the first rule that holds, in the order of the rules and not of the tiers', () => {
    expect(library.rules.map(({ order, tier }) => [order, tier.id])).toEqual([
      [10, 'other-body'],
      [20, 'companion'],
      [30, 'planet'],
      [40, 'other-body'],
    ]);
    const all = { orbits: 'star', shape: 'round', path: 'cleared' };
    expect(placed({ ...all, light: 'own' })).toEqual({ tier: 'other-body', order: 10, open: [] });
    expect(placed({ ...all, light: 'none' })).toEqual({ tier: 'planet', order: 30, open: [] });
  });

  test('is not given by a rule that holds in part', () => {
    const criterion = { criterion: 'world' };
    const [first] = library.rules;
    if (!first) throw new Error('the second library has lost its rules');
    const strict = { ...library, rules: [{ ...first, when: criterion }] };
    expect(place(strict, having({ shape: 'nearly-round', light: 'none' }))).toEqual({ open: [] });
  });

  test('is open while an earlier rule of another tier may still hold', () => {
    expect(placed({ orbits: 'star', light: 'none' })).toEqual({
      tier: undefined,
      order: undefined,
      open: ['shape', 'path'],
    });
    expect(placed({ light: 'none' }).open).toEqual(['orbits', 'shape', 'path']);
  });

  test('is not open where every rule that may hold leads to the same tier', () => {
    expect(placed({ orbits: 'nothing' })).toEqual({ tier: 'other-body', order: 40, open: [] });
  });

  test('is none where no rule holds', () => {
    const none = { ...library, rules: library.rules.slice(0, 2) };
    expect(place(none, having({ orbits: 'star', light: 'none' }))).toEqual({ open: [] });
  });
});

describe('A judgement', () => {
  test('uses the library’s definition unless another is named', () => {
    const pluto = subjectOf(library, 'pluto');
    expect(judge(library, pluto)).toMatchObject({ verdict: 'no', definition: { id: 'field' } });
    expect(judge(library, pluto, 'almanac')).toMatchObject({
      verdict: 'yes',
      definition: { id: 'almanac' },
    });
    expect(() => judge(library, pluto, 'nobody')).toThrow('no entry "nobody"');
  });

  test('leaves open what may change the verdict, and only after that what may change the place', () => {
    expect(openQuestions(judge(library, having({ orbits: 'star', light: 'none' })))).toEqual([
      'shape',
      'path',
    ]);
    expect(openQuestions(judge(library, having({ orbits: 'star', path: 'shared' })))).toEqual([]);
    const lumpy = judge(library, having({ shape: 'lumpy' }));
    expect(lumpy.verdict).toBe('no');
    expect(openQuestions(lumpy)).toEqual(['light', 'orbits']);
  });
});
