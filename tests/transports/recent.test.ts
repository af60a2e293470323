// What was answered lately is given again without being made again, and never to anybody else than it was made for.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/command.ts';
import { contextOf } from '../../src/context.ts';
import { respond } from '../../src/transports/interaction.ts';
import { Recent } from '../../src/transports/recent.ts';
import { realContext } from '../real.ts';
import { folder, opened } from '../second-library/open.ts';

describe('Recent results', () => {
  test('are made once', () => {
    const results = new Recent<{ readonly times: number }>(2);
    let times = 0;
    const make = () => ({ times: ++times });
    expect([results.of('a', make), results.of('a', make)]).toEqual([{ times: 1 }, { times: 1 }]);
  });

  test('are copies: who changes one changes no other', () => {
    const results = new Recent<string[]>(2);
    results.of('a', () => ['one']).push('two');
    results.of('a', () => []).push('three');
    expect(results.of('a', () => [])).toEqual(['one']);
  });

  test('of many, those not asked for the longest are forgotten', () => {
    const results = new Recent<string>(2);
    const ask = (key: string) => results.of(key, () => `new ${key}`);
    const again = (key: string) => results.of(key, () => 'made anew');
    for (const key of ['a', 'b', 'a', 'c']) ask(key);
    expect([again('a'), again('c'), again('b')]).toEqual(['new a', 'new c', 'made anew']);
  });

  test('what fails is not kept, and neither is anything for a very long question', () => {
    const results = new Recent<number>(2);
    const fail = () => {
      throw new Error('not now');
    };
    expect(() => results.of('a', fail)).toThrow('not now');
    expect(results.of('a', () => 2)).toBe(2);
    const long = 'a'.repeat(501);
    results.of(long, () => 1);
    expect(results.of(long, () => 2)).toBe(2);
  });
});

describe('A question that was asked before', () => {
  let context: Context;
  beforeAll(async () => {
    context = await realContext();
  });
  const user = { id: '1' };
  const base = { id: '1', token: 't', user };
  const asked = (question: string, more: object = {}) => ({
    ...{ ...base, type: 2, ...more },
    data: { type: 1, name: 'ask', options: [{ name: 'question', value: question }] },
  });
  const told = (payload: object, of = context) =>
    respond(payload, of, (error) => {
      throw error;
    });

  test('is answered alike, and counted again where nothing was found', () => {
    const question = 'how tall is the tower of Babel?';
    const [first, second] = [told(asked(question)), told(asked(question))];
    expect(second).toEqual(first);
    const gaps = context.gaps.list().filter(({ words }) => words.includes('babel'));
    expect(gaps).toEqual([{ words: 'how tall is the tower of babel', count: 2 }]);
  });

  test('is answered for its asker: privately where Discord allows nothing else', () => {
    const open = told(asked('is parliament in?'));
    const forced = told(
      asked('is parliament in?', {
        ...{ guild_id: '2', authorizing_integration_owners: { 1: '1' } },
        member: { user, permissions: '0' },
      }),
    );
    const flags = (callback: unknown) => (callback as { data: { flags: number } }).data.flags & 64;
    expect([flags(open), flags(forced)]).toEqual([0, 64]);
  });

  test('is answered from the library at hand', async () => {
    const { commands } = context;
    const library = await opened(folder);
    const other = contextOf(library, commands, { today: '2026-11-23', version: '0' });
    expect(told(asked('what is security?'), other)).not.toEqual(told(asked('what is security?')));
  });
});
