// Two judgements side by side: where they differ, and what decides.
import { describe, expect, test } from 'vitest';
import { criteria, differences } from '../../src/reason/contrast.ts';
import { subjectOf } from '../../src/reason/facts.ts';
import { judge } from '../../src/reason/judge.ts';
import { judged } from './real.ts';
import { library } from './worlds.ts';

const of = (id: string) => judge(library, subjectOf(library, id));
const between = (first: string, second: string) =>
  differences(of(first), of(second)).map(({ criterion, first: a, second: b, decides }) => [
    criterion.id,
    a.answer,
    b.answer,
    decides,
  ]);

describe('Two actors', () => {
  test('differ on the criteria that they answer differently, in the definition’s order', () => {
    expect(between('sun', 'earth')).toEqual([
      ['goes-round-a-star', 'no', 'yes', true],
      ['world', 'no', 'yes', true],
      ['shines', 'yes', 'no', true],
    ]);
  });

  test('are decided by the criterion that fails the lower of them', () => {
    expect(between('mars', 'pluto')).toEqual([['rules-its-path', 'yes', 'no', true]]);
    expect(between('young-planets', 'mars')).toEqual([['rules-its-path', 'partly', 'yes', true]]);
    expect(between('young-planets', 'ceres')).toContainEqual(['world', 'yes', 'partly', false]);
  });

  test('may differ without a different verdict, and then nothing decides', () => {
    expect(between('moon', 'pluto')).toEqual([['goes-round-a-star', 'no', 'yes', false]]);
    expect(between('earth', 'mars')).toEqual([]);
  });

  test('of one verdict differ on what decides one of them, and not again on what stands inside that', () => {
    expect(between('sun', 'moon')).toEqual([
      ['world', 'no', 'yes', false],
      ['rules-its-path', 'yes', 'no', false],
    ]);
  });

  test('differ the same way from either side', () => {
    for (const [a, b] of [
      ['sun', 'earth'],
      ['mars', 'ceres'],
      ['moon', 'sun'],
    ] as const) {
      const turned = between(b, a).map(([id, x, y, decides]) => [id, y, x, decides]);
      expect(between(a, b)).toEqual(turned);
    }
  });

  test('name each criterion once, outer before inner', () => {
    expect(criteria(of('mars').proof).map(({ criterion }) => criterion?.id)).toEqual([
      'goes-round-a-star',
      'world',
      'shines',
      'rules-its-path',
    ]);
  });
});

describe('Two actors of the knowledge base with one verdict', () => {
  test('differ on nothing twice: no criterion stands inside another that they differ on', () => {
    const sample = judged.filter((_, at) => at % 3 === 1);
    const nested = sample.flatMap(({ actor, judgement }) =>
      sample
        .filter((other) => other.judgement.verdict === judgement.verdict)
        .flatMap((other) => {
          const found = differences(judgement, other.judgement);
          const inner = found.flatMap(({ first }) => first.parts.flatMap(criteria));
          const twice = found.filter(({ first }) => inner.includes(first));
          return twice.map((one) => `${actor.id} and ${other.actor.id}: ${one.criterion.id}`);
        }),
    );
    expect(nested).toEqual([]);
  });

  test('still differ where one is in by what it does, and the other by what it directs', () => {
    const [police, ministry] = ['police', 'defence-ministry'].map(
      (id) => judged.find(({ actor }) => actor.id === id)?.judgement,
    );
    if (!police || !ministry) throw new Error('the actors have other ids');
    const found = differences(police, ministry).map(({ criterion }) => criterion.id);
    expect(found).toContain('provides-security');
    expect(found).toContain('directs-providers');
  });
});

describe('Two actors of the knowledge base with different verdicts', () => {
  test('always have a criterion that decides', () => {
    const sample = judged.filter((_, at) => at % 3 === 0);
    const undecided = sample.flatMap(({ actor, judgement }) =>
      sample
        .filter((other) => other.judgement.verdict !== judgement.verdict)
        .filter((other) => !differences(judgement, other.judgement).some((one) => one.decides))
        .map((other) => `${actor.id} and ${other.actor.id}`),
    );
    expect(undecided).toEqual([]);
  });
});
