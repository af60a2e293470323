// What the check says of names that two entries have, and of quotations that are not in their source.
import { describe, expect, test } from 'vitest';
import { faultsOf } from './broken.ts';

const mars = 'actors/mars.yaml';
const pluto = 'actors/pluto.yaml';

describe('A name that two entries have', () => {
  const theirs: [string, string] = ['the ninth planet', 'The  Red-Planet'];
  const ours: [string, string] = ['the red planet', 'red planet'];
  const shares: [string, string] = ['does:', 'shares:\n  - Red Planet\n  - the red planet\ndoes:'];
  const told =
    'mars is called "The  Red-Planet" too; keep it with one of them, or list it under "shares:" in both';

  test('is refused however it is written', async () => {
    expect(await faultsOf({ [pluto]: [theirs] })).toEqual([`actors/pluto.yaml:4:7  ${told}`]);
  });

  test('is refused when only one of them says that it shares it', async () => {
    expect(await faultsOf({ [pluto]: [theirs, shares] })).toEqual([
      `actors/pluto.yaml:4:7  ${told}`,
    ]);
    expect(await faultsOf({ [pluto]: [theirs], [mars]: [shares] })).toEqual([
      `actors/pluto.yaml:4:7  ${told}`,
    ]);
  });

  test('is accepted when both say so', async () => {
    expect(await faultsOf({ [pluto]: [theirs, shares], [mars]: [shares] })).toEqual([]);
    expect(
      await faultsOf({
        [pluto]: [['the ninth planet', 'RED planet'], shares],
        [mars]: [ours, shares],
      }),
    ).toEqual([]);
  });

  test('may be a term and an actor, for those are asked for by different commands', async () => {
    expect(await faultsOf({ 'terms/star.yaml': [['stella', 'Luna']] })).toEqual([]);
  });

  test('must hold a letter or digit', async () => {
    expect(await faultsOf({ [pluto]: [['the ninth planet', '"?!"']] })).toEqual([
      'actors/pluto.yaml:4:7  "?!" has no letters or digits; remove it',
    ]);
  });
});

describe('A quotation', () => {
  const rule = 'quotations/the-rule.yaml';

  test('that is not in its source is refused', async () => {
    expect(await faultsOf({ [rule]: [['round a star', 'round some star']] })).toEqual([
      'quotations/the-rule.yaml:4:8  these words do not stand in notes#2.rule; copy them from there, letter for letter',
    ]);
  });

  test('of the editor’s summary is refused', async () => {
    expect(
      await faultsOf({
        [rule]: [
          ['notes#2.rule', 'notes#3.counted'],
          [
            'A planet is a body that goes round a star, is round, and has cleared its path.',
            'Small bodies are counted rather than named.',
          ],
        ],
      }),
    ).toEqual([
      "quotations/the-rule.yaml:4:8  notes#3.counted is a summary by the editor, not the source's words",
    ]);
  });

  test('may fold lines and leave emphasis out, and nothing else', async () => {
    const words = 'A planet is a body that goes round a star, is round, and has cleared its path.';
    expect(
      await faultsOf({ [rule]: [[words, '|-\n  A planet is a body that\n  goes *round* a star']] }),
    ).toEqual([]);
    expect(
      await faultsOf({ [rule]: [[words, 'A planet is a body that goes round a star;']] }),
    ).toHaveLength(1);
  });
});
