// Keeps what a typed line is read as, and that a line we print is read back as the request it stands for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../src/answer.ts';
import { formatLine, parseLine } from '../src/line.ts';
import type { Request } from '../src/reply.ts';
import { realContext } from './real.ts';

const context = await realContext();
const { commands } = context;
const read = (line: string) => parseLine(line, commands);

/** Text as a person types it as a value: words, signs, addresses and all, without what marks a quotation. */
const value = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':', '/', '-'), minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.replaceAll('"', '').replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');

/** Requests of the real commands, with any of their options filled in. */
const request: fc.Arbitrary<Request> = fc
  .constantFrom(...commands)
  .chain(([command, { options }]) =>
    fc
      .record(Object.fromEntries(Object.keys(options).map((name) => [name, value])), {
        requiredKeys: [],
      })
      .map((given) => ({ command, options: given as Record<string, string> })),
  );

describe('a printed line', () => {
  test('is read back as the request it stands for', () => {
    fc.assert(
      fc.property(request, (one) => {
        expect(read(formatLine(one, commands))).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });

  test('is what a person would type', () => {
    const printed = (command: string, options: Record<string, string>) =>
      formatLine({ command, options }, commands);
    expect(printed('tiers', {})).toBe('/tiers');
    expect(printed('define', { term: 'monopoly of violence' })).toBe(
      '/define monopoly of violence',
    );
    expect(printed('is-security-sector', { actor: 'courts', show: 'reasoning' })).toBe(
      '/is-security-sector courts show:reasoning',
    );
    expect(printed('compare', { first: 'the courts', second: 'police' })).toBe(
      '/compare first:the courts second:police',
    );
    expect(printed('compare', { first: 'courts', second: '//' })).toBe(
      '/compare first:courts second:"//"',
    );
  });

  test('for every example of a command is answered, and begins with its command', () => {
    for (const [name, { examples }] of commands) {
      for (const example of examples) {
        const one = read(example);
        expect(one?.command).toBe(name);
        expect(answer(one ?? { command: '', options: {} }, context).mood, example).not.toBe(
          'sorry',
        );
      }
    }
  });
});

describe('a typed line', () => {
  test.each([
    ['/define force', { term: 'force' }],
    ['/define   monopoly of violence  ', { term: 'monopoly of violence' }],
    ['/define "monopoly of violence"', { term: 'monopoly of violence' }],
    ['/define term:"monopoly of violence"', { term: 'monopoly of violence' }],
    ['/define term:force private:true', { term: 'force', private: 'true' }],
    ['/define private:true term:force', { term: 'force', private: 'true' }],
    ['/define force private:true', { term: 'force', private: 'true' }],
    ['  /DEFINE Force', { term: 'Force' }],
    ['/define see https://example.org', { term: 'see https://example.org' }],
    ['/define', {}],
  ])('%j gives its options', (line, options) => {
    expect(read(line)).toEqual({ command: 'define', options });
  });

  test.each([
    'courts and police',
    'courts vs police',
    'courts vs. police',
    'courts versus police',
    'courts with police',
    'courts, police',
    'courts / police',
    'courts AND police',
  ])('/compare %s fills both options', (rest) => {
    expect(read(`/compare ${rest}`)?.options).toEqual({ first: 'courts', second: 'police' });
  });

  test.each([
    ['/compare civil society', { first: 'civil society' }],
    ['/compare first:courts police and army', { first: 'courts police and army' }],
    ['/compare police second:courts', { first: 'police', second: 'courts' }],
    ['/compare a and b and c', { first: 'a and b and c' }],
    ['/define law and order', { term: 'law and order' }],
  ])('%s is not cut in two', (line, options) => {
    expect(read(line)?.options).toEqual(options);
  });

  test('without a slash is no request', () => {
    expect(read('parliament')).toBeUndefined();
    expect(read('')).toBeUndefined();
  });

  test('gives the first option that may be left out to bare words where none is required', () => {
    expect(read('/lecture 9')?.options).toEqual({ slide: '9' });
    expect(read('/quote legitimacy')?.options).toEqual({ about: 'legitimacy' });
    expect(read('/nonsense and so on')?.options).toEqual({ text: 'and so on' });
  });

  test('of any length is read in no time', () => {
    for (const filler of ['a ', 'a-', ' ', ',', '"', 'and ', 'x:y ']) {
      const begun = performance.now();
      read(`/compare ${filler.repeat(20_000)}`);
      expect(performance.now() - begun, JSON.stringify(filler)).toBeLessThan(500);
    }
  });
});

describe('a line that cannot be answered', () => {
  const reply = (line: string) => answer(read(line) ?? { command: '', options: {} }, context);

  test.each([
    ['/defin force', 'There is no command /defin', '/define'],
    ['/is-security-sectr courts', 'There is no command /is-security-sectr', '/is-security-sector'],
    ['/xqzzwkj', 'There is no command /xqzzwkj', '/help'],
    ['/', 'There is no command /', '/help'],
  ])('%s is apologised for with the command that is near', (line, title, near) => {
    const { mood, title: said, next } = reply(line);
    expect([mood, said]).toEqual(['sorry', title]);
    expect(next.map(({ label }) => label)).toContain(near);
  });

  test('with an option that is not there is apologised for with those that are', () => {
    const { mood, title, blocks } = reply('/define trem:force');
    expect([mood, title]).toEqual(['sorry', '/define has no option "trem"']);
    expect(JSON.stringify(blocks)).toContain('Did you mean term? Its options are term, private.');
  });

  test('without the words it needs is apologised for with an example', () => {
    const { mood, title, blocks } = reply('/define');
    expect([mood, title]).toEqual(['sorry', '/define needs a term']);
    expect(JSON.stringify(blocks)).toContain('For example: /define security sector');
  });
});

test('A private that is neither true nor false is answered to the asker alone', async () => {
  const { ask, realContext } = await import('./real.ts');
  expect(ask(await realContext(), '/about private:banana').mood).toBe('sorry');
});
