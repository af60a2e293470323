// What the check says of files that cannot be read, or that have no place in the folder.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/open.ts';
import { type Change, faultsOf, textOf } from './broken.ts';

type Case = [string, Readonly<Record<string, Change>>, string[]];
const mars = 'actors/mars.yaml';
const near = 'check the indentation, the colons and the quotation marks near here';
const out = 'write the value out in full, or put the text in quotation marks';

describe('A file that is not plain YAML', () => {
  test.each<Case>([
    [
      'a colon in a text',
      { [mars]: [['name: Mars', 'name: Mars: red']] },
      [
        `actors/mars.yaml:1:11  this is not valid YAML: bad indentation of a mapping entry; ${near}`,
      ],
    ],
    [
      'a tab',
      { [mars]: [['  text: It goes', '\ttext: It goes']] },
      [
        `actors/mars.yaml:8:1  this is not valid YAML: tab characters must not be used in indentation; ${near}`,
      ],
    ],
    [
      'a key twice',
      { [mars]: [['does:', 'name: Ares\ndoes:']] },
      [`actors/mars.yaml:7:1  this is not valid YAML: duplicated mapping key; ${near}`],
    ],
    [
      'an anchor',
      { [mars]: [['name: Mars', 'name: &m Mars']] },
      [`actors/mars.yaml:1:7  "&m" is a YAML anchor, alias, tag or merge key; ${out}`],
    ],
    [
      'an anchor that is a number',
      { [mars]: [['name: Mars', 'name: &1 Mars']] },
      [`actors/mars.yaml:1:7  "&1" is a YAML anchor, alias, tag or merge key; ${out}`],
    ],
    [
      'an anchor between brackets',
      { [mars]: [['  en:\n    - the red planet', '  en: [&a the red planet]']] },
      [`actors/mars.yaml:3:8  "&a" is a YAML anchor, alias, tag or merge key; ${out}`],
    ],
    [
      'an anchor on a group of keys',
      { [mars]: [['does:', 'does: &d']] },
      [`actors/mars.yaml:7:7  "&d" is a YAML anchor, alias, tag or merge key; ${out}`],
    ],
    [
      'an alias, or a text that begins with a star',
      { [mars]: [['name: Mars', 'name: *Mars* itself']] },
      [`actors/mars.yaml:1:7  "*Mars*" is a YAML anchor, alias, tag or merge key; ${out}`],
    ],
    [
      'a tag that YAML knows',
      { [mars]: [['name: Mars', 'name: !!str Mars']] },
      [`actors/mars.yaml:1:7  "!!str" is a YAML anchor, alias, tag or merge key; ${out}`],
    ],
    [
      'a tag of its own',
      { [mars]: [['name: Mars', 'name: !planet Mars']] },
      [`actors/mars.yaml:1:7  "!planet" is a YAML anchor, alias, tag or merge key; ${out}`],
    ],
    [
      'a merge key',
      { [mars]: [['name: Mars', 'name: Mars\n<<:\n  plural: true']] },
      [`actors/mars.yaml:2:1  "<<:" is a YAML anchor, alias, tag or merge key; ${out}`],
    ],
    [
      'nothing',
      { [mars]: '' },
      ['actors/mars.yaml:1:1  this file is empty; write it or remove it'],
    ],
    [
      'nothing but a remark',
      { 'silences.yaml': '# later\n' },
      ['silences.yaml:1:1  this file is empty; write it or remove it'],
    ],
  ])('is refused: %s', async (_, changes, faults) => {
    expect(await faultsOf(changes)).toEqual(faults);
  });

  test('is not what merely looks like one in the words of a text', async () => {
    const words = 'text: It goes round\n    *beyond* the Earth,\n    &c. !now << and so on.';
    const folded = 'text: >-\n    &Beyond\n    *the* Earth.';
    const line = 'text: It goes round the Sun beyond the Earth.';
    expect(await faultsOf({ [mars]: [[line, words]] })).toEqual([]);
    expect(await faultsOf({ [mars]: [[line, folded]] })).toEqual([]);
    expect(await faultsOf({ [mars]: [[line, 'text: "*Beyond* the Earth."']] })).toEqual([]);
  });

  test('may begin with a byte order mark, which moves no column', async () => {
    const text = await textOf(mars);
    expect(await faultsOf({ [mars]: `\uFEFF${text}` })).toEqual([]);
    expect((await faultsOf({ [mars]: `\uFEFF${text.replace('name:', 'nme:')}` }))[0]).toBe(
      'actors/mars.yaml:1:1  "name" is missing here; add "name:"',
    );
  });

  test('must be UTF-8', async () => {
    expect(await faultsOf({ [mars]: Buffer.from(await textOf(mars), 'latin1') })).toEqual([
      'actors/mars.yaml:6:11  this letter is not UTF-8; save the file as UTF-8',
    ]);
  });
});

describe('A file in the wrong place', () => {
  const folders =
    'the folders are sources, people, criteria, definitions, tiers, actors, institutions, terms, arguments, quotations, examples, glossary, the single files library.yaml, attributes.yaml, relations.yaml, silences.yaml, thesaurus.yaml, questions.yaml';

  test('is named with the places there are', async () => {
    expect(
      await faultsOf({
        'actors/notes.txt': 'x',
        'actors/inner/venus.yaml': 'name: Venus',
        'bodies/venus.yaml': 'name: Venus',
        'thing.yaml': 'name: Thing',
        'actors/Big Venus.yaml': 'name: Venus',
      }),
    ).toEqual([
      'actors/Big Venus.yaml:1:1  the file name is the id: use small letters, digits and hyphens',
      `actors/inner/venus.yaml:1:1  no place for this file; ${folders}`,
      'actors/notes.txt:1:1  only .yaml and .md files belong here; rename or remove it',
      `bodies/venus.yaml:1:1  no place for this file; ${folders}`,
      `thing.yaml:1:1  no place for this file; ${folders}`,
    ]);
  });

  test('may be a guide in Markdown or a hidden file', async () => {
    expect(
      await faultsOf({ 'README.md': '# Guide', 'actors/README.md': 'x', '.editor/x.txt': 'x' }),
    ).toEqual([]);
  });

  test('is missed where every library has one', async () => {
    expect(await faultsOf({ 'silences.yaml': null, 'library.yaml': null })).toEqual([
      'library.yaml:1:1  this file is missing; every library needs it',
      'silences.yaml:1:1  this file is missing; every library needs it',
    ]);
  });

  test('may be the whole folder', async () => {
    const nowhere = join(tmpdir(), 'no-such-folder-here');
    for (const folder of [nowhere, new URL(import.meta.url).pathname]) {
      const loaded = await openLibrary(folder);
      expect('problems' in loaded && loaded.problems).toMatchObject([
        { line: 1, column: 1, message: expect.stringMatching(/^there is no such folder/) },
      ]);
    }
  });
});
