// Ministries of several fields.
import { describe, expect, test } from 'vitest';
import { ask, realContext } from '../real.ts';

const context = await realContext();
const judged = (name: string) => ask(context, `/is-security-sector ${name}`).data;

describe('A ministry of several fields', () => {
  test.each([
    ['Ministry of Tourism and Sports', 'other-ministries'],
    ['Ministry of Agriculture, Livestock and Fisheries', 'other-ministries'],
    ['Ministry of Education, Culture, Sports, Science and Technology', 'education-ministry'],
    ['Japan Ministry of Health, Labour and Welfare', 'health-ministry@jp'],
    ['Serbian Ministry of Mining and Energy', 'other-ministries@rs'],
    ['Ministère du Tourisme et de la Culture', 'other-ministries'],
  ])('is that of the first where the verdict on all is the same: %s', (name, id) => {
    expect(judged(name)).toMatchObject({ actor: id, verdict: 'no' });
  });

  test('is asked back where it is not', () => {
    const { reason, near } = judged('Ministry of Defence and Fisheries');
    expect(reason).toBe('several');
    expect(near).toEqual(['defence-ministry', 'other-ministries']);
  });

  test.each([
    'Ministry of Health and dragons',
    'Ministry of silly walks and energy',
    'Ministry of defence against the dark arts',
    'ministry of and',
    'of health and energy',
  ])('is none where some word is no field: %s', (name) => {
    expect(judged(name)['verdict']).toBe('unknown');
  });
});

test('One of many kinds of bodies is not the one that is named', () => {
  expect(judged('Serbian ministry of mining')).toMatchObject({ actor: 'other-ministries@rs' });
  expect(judged('Statistical Office of Serbia')).toMatchObject({ actor: 'rs-rzs' });
});
