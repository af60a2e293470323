// Keeps that a button holds its whole question: what is written into a custom_id is read back unchanged.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customId, longestCustomId, openCustomId, pressOf } from '../../src/render/button.ts';

const word = fc.stringMatching(/^[a-z][a-z-]{0,15}$/u);
const press = fc.record({
  share: fc.boolean(),
  request: fc.record({
    command: word,
    options: fc.dictionary(word, fc.string({ unit: 'binary', maxLength: 60 }), { maxKeys: 4 }),
  }),
});

describe('a press', () => {
  test('is read back as it was written, whatever its options hold', () => {
    fc.assert(
      fc.property(press, (one) => {
        const id = customId(one);
        if (id !== undefined) expect(pressOf(id)).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });

  test('has a custom_id that Discord takes, or none', () => {
    fc.assert(
      fc.property(press, (one) => {
        const id = customId(one);
        if (id === undefined) return;
        expect(id.length).toBeGreaterThan(0);
        expect(id.length).toBeLessThanOrEqual(longestCustomId);
      }),
    );
  });

  test('has one up to the last character, and none beyond', () => {
    const of = (length: number) =>
      customId({
        share: false,
        request: { command: 'define', options: { term: 'x'.repeat(length) } },
      });
    const room = longestCustomId - 'ask;define;term='.length;
    expect(of(room)).toHaveLength(longestCustomId);
    expect(of(room + 1)).toBeUndefined();
  });

  test('keeps its marks apart from those of its options', () => {
    const options = { term: 'a;b=c%3Bd%', slide: '%25' };
    const id = customId({ share: true, request: { command: 'define', options } });
    expect(id).toBe('share;define;term=a%3Bb%3Dc%253Bd%25;slide=%2525');
    expect(pressOf(id ?? '')).toEqual({ share: true, request: { command: 'define', options } });
  });

  test('for everybody is another button than the same for the presser', () => {
    const request = { command: 'tiers', options: {} };
    expect(customId({ share: true, request })).not.toBe(customId({ share: false, request }));
  });
});

describe('a press with options that nobody looked at yet', () => {
  test('tells them from the others', () => {
    const request = { command: 'compare', options: { first: 'courts', second: 'a!=b' } };
    const press = { share: false, request, unread: ['second'] };
    const id = 'ask;compare;first=courts;second!=a!%3Db';
    expect(customId(press)).toBe(id);
    expect(pressOf(id)).toEqual(press);
  });
});

describe('a press with an open option', () => {
  test.each([
    [{ slide: '9' }, 'slide', 'ask;lecture;slide?=9'],
    [{}, 'slide', 'ask;lecture;slide?'],
    [{ page: '2', slide: 'a?b=c' }, 'slide', 'ask;lecture;page=2;slide?=a?b%3Dc'],
  ])('of %j is written so that it can be filled', (options, open, id) => {
    const press = { share: false, request: { command: 'lecture', options }, open };
    expect(customId(press)).toBe(id);
    expect(pressOf(id)).toEqual(press);
  });

  test('is read back as it was written, or with the beginning of a long value', () => {
    fc.assert(
      fc.property(press, word, (one, open) => {
        const id = openCustomId({ ...one, open });
        if (id === undefined) return;
        expect(id.length).toBeLessThanOrEqual(longestCustomId);
        const read = pressOf(id);
        const { [open]: kept = '', ...rest } = read?.request.options ?? {};
        const { [open]: value = '', ...others } = one.request.options;
        expect({ open: read?.open, rest }).toEqual({ open, rest: others });
        expect(value.startsWith(kept)).toBe(true);
      }),
    );
  });
});

describe('a custom_id', () => {
  test.each([
    '',
    'ask',
    'ask;',
    'share',
    'more;define',
    'Ask;define',
    'define;term=x',
    'ask;define;term',
    'ask;define;?',
    'ask;define;term!',
    'ask;a;b?;c?',
  ])('that is none of ours, %j, stands for nothing', (id) => {
    expect(pressOf(id)).toBeUndefined();
  });

  test('of any kind is read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (id, ours) => {
        expect(() => pressOf(ours ? `ask;define;${id}` : id)).not.toThrow();
      }),
    );
  });
});
