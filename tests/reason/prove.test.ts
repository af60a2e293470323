// The connectives over the four answers, looks at facts, references to criteria.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/knowledge/library.ts';
import type { Test } from '../../src/knowledge/schema.ts';
import { subjectOf } from '../../src/reason/facts.ts';
import { type Answer, decidingLooks, openAttributes, prove } from '../../src/reason/prove.ts';
import { having, library, mixed, tests } from './worlds.ts';

const answerOf = (one: Test, subject = mixed) => prove(library, one, subject).answer;
const answers: readonly Answer[] = ['no', 'partly', 'yes', 'unknown'];

/** Rows and columns in the order no, partly, yes, unknown. */
const table = {
  all: [
    ['no', 'no', 'no', 'no'],
    ['no', 'partly', 'partly', 'unknown'],
    ['no', 'partly', 'yes', 'unknown'],
    ['no', 'unknown', 'unknown', 'unknown'],
  ],
  any: [
    ['no', 'partly', 'yes', 'unknown'],
    ['partly', 'partly', 'yes', 'unknown'],
    ['yes', 'yes', 'yes', 'yes'],
    ['unknown', 'unknown', 'yes', 'unknown'],
  ],
} as const;

describe('Of two tests', () => {
  const pairs = answers.flatMap((a, row) => answers.map((b, column) => ({ a, b, row, column })));

  test.each(pairs)('all of $a and $b, any of $a or $b', ({ a, b, row, column }) => {
    expect(answerOf({ all: [tests[a], tests[b]] })).toBe(table.all[row]?.[column]);
    expect(answerOf({ any: [tests[a], tests[b]] })).toBe(table.any[row]?.[column]);
  });

  test('each turned round gives yes for no, partly for partly, unknown for unknown', () => {
    const turned = answers.map((a) => answerOf({ not: tests[a] }));
    expect(turned).toEqual(['yes', 'partly', 'no', 'unknown']);
  });

  test('both turned round and joined the other way say the same (De Morgan)', () => {
    for (const { a, b } of pairs) {
      const inside = answerOf({ not: { all: [tests[a], tests[b]] } });
      expect(answerOf({ any: [{ not: tests[a] }, { not: tests[b] }] })).toBe(inside);
    }
  });
});

describe('What is unknown', () => {
  const atLeastPartly: Test = { attribute: 'path', is: ['cleared'], partly: ['in-part', 'shared'] };
  const atMostPartly: Test = { attribute: 'path', partly: ['cleared', 'in-part'] };

  test('is an interval: what is at least partly cannot lower a partly', () => {
    expect(prove(library, atLeastPartly, mixed)).toMatchObject({ low: 'partly', high: 'yes' });
    expect(answerOf({ all: [tests.partly, atLeastPartly] })).toBe('partly');
    expect(answerOf({ any: [tests.partly, atMostPartly] })).toBe('partly');
    expect(answerOf({ any: [tests.partly, atLeastPartly] })).toBe('unknown');
    expect(answerOf({ not: atLeastPartly })).toBe('unknown');
    expect(prove(library, { not: atLeastPartly }, mixed)).toMatchObject({
      low: 'no',
      high: 'partly',
    });
    expect(answerOf({ any: [tests.partly, { not: atLeastPartly }] })).toBe('partly');
  });

  test('is known at once when no value could make a difference', () => {
    expect(answerOf({ attribute: 'path', is: ['cleared', 'in-part', 'shared'] })).toBe('yes');
    expect(answerOf({ attribute: 'path', partly: ['cleared', 'in-part', 'shared'] })).toBe(
      'partly',
    );
  });

  test('is asked for only where it can still change the answer', () => {
    const open = (one: Test) => openAttributes(prove(library, one, mixed));
    expect(open({ all: [tests.no, tests.unknown] })).toEqual([]);
    expect(open({ all: [tests.yes, tests.unknown, tests.unknown] })).toEqual(['path']);
    expect(
      open({ any: [{ all: [tests.no, { attribute: 'made-of', is: ['ice'] }] }, tests.unknown] }),
    ).toEqual(['path']);
  });

  test('never contradicts what comes out once it is known', () => {
    const attributes = [...library.attributes.values()];
    const look = fc.constantFrom(...attributes).chain(({ id, values }) => {
      const some = fc.subarray(Object.keys(values), { minLength: 1 });
      return fc
        .record({ is: some, partly: some })
        .map((found): Test => ({ attribute: id, ...found }));
    });
    const { tree } = fc.letrec<{ tree: Test }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        look,
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Test => ({ all })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Test => ({ any })),
        tie('tree').map((not): Test => ({ not })),
      ),
    }));
    const world = fc.record(
      Object.fromEntries(
        attributes.map(({ id, values }) => [id, fc.constantFrom(...Object.keys(values))]),
      ),
    );
    fc.assert(
      fc.property(tree, world, fc.subarray(attributes.map(({ id }) => id)), (one, all, known) => {
        const some = Object.fromEntries(known.map((id) => [id, all[id] ?? '']));
        const early = answerOf(one, having(some));
        const late = answerOf(one, having(all));
        expect(late).not.toBe('unknown');
        if (early !== 'unknown') expect(late).toBe(early);
      }),
    );
  });
});

describe('A look at an attribute', () => {
  const rock: Test = { attribute: 'made-of', is: ['ice'], partly: ['rock'] };

  test.each([
    ['rock', 'partly'],
    ['ice', 'yes'],
    ['gas', 'no'],
    [['gas', 'rock'], 'partly'],
    [['rock', 'ice', 'gas'], 'yes'],
  ])('of %s counts the value that speaks most strongly: %s', (values, answer) => {
    expect(answerOf(rock, having({ 'made-of': values }))).toBe(answer);
  });

  test('keeps the fact that it saw', () => {
    const [look] = decidingLooks(prove(library, { not: rock }, having({ 'made-of': 'gas' })));
    expect(look?.fact).toMatchObject({ attribute: 'made-of', values: ['gas'] });
  });
});

describe('A reference to a criterion', () => {
  test('has the answer of its test and keeps the criterion', () => {
    const proof = prove(library, { criterion: 'world' }, mixed);
    expect(proof).toMatchObject({ answer: 'partly', criterion: { id: 'world' } });
    expect(proof.parts).toMatchObject([{ answer: 'partly' }]);
  });

  test('that leads back to itself is thrown, with the way it went', () => {
    const { world, shines } = Object.fromEntries(library.criteria);
    if (!world || !shines) throw new Error('the second library has lost its criteria');
    const criteria = new Map([
      ...library.criteria,
      ['shines', { ...shines, test: { not: { criterion: 'world' } } }],
    ]);
    const circular: Library = { ...library, criteria };
    expect(() => prove(circular, { criterion: 'world' }, mixed)).toThrow(
      'criterion world rests on itself: world > shines > world',
    );
  });

  test('twice side by side is no circle', () => {
    expect(answerOf({ all: [{ criterion: 'shines' }, { criterion: 'shines' }] })).toBe('no');
  });
});

describe('A test by name', () => {
  const named: Test = { named: ['earth', 'sun'] };

  test.each([
    ['earth', 'yes'],
    ['north-pole', 'yes'],
    ['mars', 'no'],
  ])('of %s: %s', (id, answer) => {
    expect(answerOf(named, subjectOf(library, id))).toBe(answer);
  });

  test('is no for an actor that only the asker knows, and open for any actor at all', () => {
    expect(answerOf(named, { facts: new Map(), lineage: [] })).toBe('no');
    expect(answerOf(named, { facts: new Map() })).toBe('unknown');
  });
});
