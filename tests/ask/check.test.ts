// The thesaurus must lead somewhere, and to one place.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '../knowledge/broken.ts';
import { folder } from '../second-library/open.ts';

test('A word of the thesaurus must stand in the entries', async () => {
  const faults = await faultsOf({ 'thesaurus.yaml': '- word: bicycle\n  also:\n    - bike\n' });
  expect(faults).toEqual([
    'thesaurus.yaml:1:9  "bicycle" stands in no entry, so nothing is found by it; take a word of the entries',
  ]);
});

test('A phrase of the thesaurus stands for one word', async () => {
  const text =
    '- word: planet\n  also:\n    - wanderer\n- word: orbit\n  also:\n    - wanderers\n    - "?!"\n';
  const faults = await faultsOf({ 'thesaurus.yaml': text });
  expect(faults.filter((fault) => !fault.includes('stands in no entry'))).toEqual([
    'thesaurus.yaml:6:7  "wanderers" stands for "planet" already; keep it with one of them',
    'thesaurus.yaml:7:7  "?!" has no letters or digits; remove it',
  ]);
});

test('A phrase of a glossary stands for one English word, in a language that questions are known to be in', async () => {
  const questions = await readFile(join(folder, 'questions.yaml'), 'utf8');
  const faults = await faultsOf({
    'questions.yaml': `${questions}languages:\n  fr: [le, la]\n`,
    'glossary/fr.yaml':
      "words:\n  why: [pourquoi]\n  what for: [à quoi, pourquoi]\n  all: ['*', 'mot cle*']\n",
    'glossary/xx.yaml': 'words:\n  why: [waarom]\n',
  });
  expect(faults).toEqual([
    'glossary/fr.yaml:3:22  "pourquoi" stands for "why" already; keep it with one of them',
    'glossary/fr.yaml:4:9  "*" matches nothing; a star stands at the end of one word of two letters or more',
    'glossary/fr.yaml:4:14  "mot cle*" matches nothing; a star stands at the end of one word of two letters or more',
    'glossary/xx.yaml:1:1  no question is known to be in xx; list under "languages:" in questions.yaml which of its words say nothing',
  ]);
});

test('A group of examples has one answer, which there is, and no example stands twice', async () => {
  const groups = (...texts: string[]) => `groups:\n${texts.join('')}`;
  const faults = await faultsOf({
    'examples/one.yaml': groups(
      '  - asked:\n      - what is that\n',
      '  - answer: refused\n    part: "1"\n    asked:\n      - what is this\n',
      '  - part: "99"\n    asked:\n      - what is there\n',
      '  - term: comet\n    asked:\n      - what is a comet\n',
    ),
  });
  expect(faults).toEqual([
    expect.stringMatching(/^examples\/one\.yaml:\d+:\d+ {2}"comet" is not among the terms/),
  ]);
  expect(
    await faultsOf({
      'examples/one.yaml': groups(
        '  - asked:\n      - what is that\n',
        '  - answer: refused\n    part: "1"\n    asked:\n      - what is this\n',
        '  - part: "99"\n    asked:\n      - what is there\n',
        '  - answer: refused\n    asked:\n      - What is this?\n',
        '  - answer: refused\n    asked:\n      - how old is {actors}\n',
      ),
    }),
  ).toEqual([
    'examples/one.yaml:2:5  name one thing that answers these: answer, argument, term, differs, quotation, tier, definition, part',
    'examples/one.yaml:4:5  name one thing that answers these: answer, argument, term, differs, quotation, tier, definition, part',
    'examples/one.yaml:8:11  nothing is found for this; it is no part of the main source',
    'examples/one.yaml:13:9  "What is this?" stands in one.yaml already; keep it once',
    'examples/one.yaml:16:9  {actors} stands for nothing; write {actor} or {place}',
  ]);
});
