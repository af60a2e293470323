// Components within and beyond Discord's limits: text, containers, sections, rows, buttons, pictures.
import { describe, expect, test } from 'vitest';
import { messageFaults } from '../../../src/render/limits/index.ts';
import {
  button,
  container,
  long,
  many,
  message,
  pairs,
  row,
  select,
  text,
  withButton,
} from './cases.ts';

const faultsOf = (body: unknown): string[] => messageFaults(body);
const IN_ROW = 'components[0].components[0]';
const link = { style: 5, custom_id: undefined, url: 'https://example.org/' };
const premium = { style: 6, label: undefined, custom_id: undefined, sku_id: '1' };
const picture = { media: { url: 'https://example.org/a.png' } };
const section = (texts: number, more: object = {}) => ({
  type: 9,
  components: many(texts, () => text()),
  accessory: button(),
  ...more,
});

describe('a button', () => {
  pairs(faultsOf, {
    'has a label of at most 80 characters': {
      good: withButton({ label: long(80) }),
      bad: withButton({ label: long(81) }),
      says: `${IN_ROW}.label is 81 characters long; Discord allows 0 to 80.`,
    },
    'has a label or an emoji': {
      good: withButton({ label: undefined, emoji: { name: '🔍' } }),
      bad: withButton({ label: '' }),
      says: `${IN_ROW} has neither a label nor an emoji; Discord wants one of them.`,
    },
    'has a custom_id of at most 100 characters': {
      good: withButton({ custom_id: long(100) }),
      bad: withButton({ custom_id: long(101) }),
      says: `${IN_ROW}.custom_id is 101 characters long; Discord allows 1 to 100.`,
    },
    'has a custom_id that is not empty': {
      good: withButton({ custom_id: 'x' }),
      bad: withButton({ custom_id: '' }),
      says: `${IN_ROW}.custom_id is 0 characters long; Discord allows 1 to 100.`,
    },
    'of styles 1 to 4 needs a custom_id': {
      good: withButton({ style: 4 }),
      bad: withButton({ custom_id: undefined }),
      says: `${IN_ROW}.custom_id is missing; a button of style 2 needs it.`,
    },
    'of style 5 needs a url': {
      good: withButton(link),
      bad: withButton({ ...link, url: undefined }),
      says: `${IN_ROW}.url is missing; a button of style 5 needs it.`,
    },
    'with a url has no custom_id': {
      good: withButton(link),
      bad: withButton({ ...link, custom_id: 'more' }),
      says: `${IN_ROW}.custom_id is "more"; a button of style 5 has url instead.`,
    },
    'of style 6 needs a sku_id': {
      good: withButton(premium),
      bad: withButton({ ...premium, sku_id: undefined }),
      says: `${IN_ROW}.sku_id is missing; a button of style 6 needs it.`,
    },
    'of style 6 shows no label': {
      good: withButton(premium),
      bad: withButton({ ...premium, label: 'Buy' }),
      says: `${IN_ROW} has a label or an emoji; a button of style 6 shows neither.`,
    },
    'leads to an address of at most 512 characters': {
      good: withButton({ ...link, url: `https://example.org/${long(492)}` }),
      bad: withButton({ ...link, url: `https://example.org/${long(493)}` }),
      says: `${IN_ROW}.url is 513 characters long; Discord allows 1 to 512.`,
    },
    'leads to the web': {
      good: withButton(link),
      bad: withButton({ ...link, url: 'example.org' }),
      says: `${IN_ROW}.url is "example.org"; Discord wants an address that begins with https: or http: or discord:.`,
    },
    'has one of six styles': {
      good: withButton({ style: 1 }),
      bad: withButton({ style: 0 }),
      says: `${IN_ROW}.style is 0; Discord allows whole numbers from 1 to 6.`,
    },
    'has only keys that Discord reads': {
      good: withButton({ disabled: true }),
      bad: withButton({ tooltip: 'x' }),
      says: `${IN_ROW}.tooltip is not a key of this object; its keys are type, style, id, custom_id, label, disabled, url, sku_id, emoji.`,
    },
  });
});

describe('a row', () => {
  const buttons = (count: number) => many(count, (index) => button({ custom_id: `${index}` }));
  pairs(faultsOf, {
    'holds one to five buttons': {
      good: message(row(...buttons(5))),
      bad: message(row(...buttons(6))),
      says: 'components[0].components holds 6 entries; Discord allows 1 to 5.',
    },
    'is not empty': {
      good: message(row(button())),
      bad: message(row()),
      says: 'components[0].components holds 0 entries; Discord allows 1 to 5.',
    },
    'holds a select alone': {
      good: message(row(select())),
      bad: message(row(select(), button())),
      says: 'components[0].components holds 1 selects among 2 entries; Discord allows buttons, or one select alone.',
    },
    'holds nothing else': {
      good: message(row(button())),
      bad: message(row(text())),
      says: `${IN_ROW}.type is 10; in an action row of a message Discord allows 2, 3, 5, 6, 7, 8.`,
    },
  });
  test('holds no button outside of it', () => {
    expect(faultsOf(message(button()))).toEqual([
      'components[0].type is 2; in a message Discord allows 1, 9, 10, 12, 13, 14, 17.',
    ]);
  });
});

describe('the parts of a card', () => {
  pairs(faultsOf, {
    'have text that is not empty': {
      good: message(text('x')),
      bad: message(text('')),
      says: 'components[0].content is 0 characters long; Discord allows 1 to 4000.',
    },
    'have text that is not blank': {
      good: message(text('x')),
      bad: message(text(' \n ')),
      says: 'components[0].content is only white space; Discord wants something to show.',
    },
    'have sections of one to three texts': {
      good: message(section(3)),
      bad: message(section(4)),
      says: 'components[0].components holds 4 entries; Discord allows 1 to 3.',
    },
    'have sections with an accessory': {
      good: message(section(1, { accessory: { type: 11, ...picture } })),
      bad: message(section(1, { accessory: undefined })),
      says: 'components[0].accessory is missing; Discord requires it.',
    },
    'have a container that is not empty': {
      good: message(container(text())),
      bad: message(container()),
      says: 'components[0].components holds 0 entries; Discord allows 1 to 40.',
    },
    'have no container in a container': {
      good: message(container(text()), container(text())),
      bad: message(container(container(text()))),
      says: `${IN_ROW}.type is 17; in a container Discord allows 1, 9, 10, 12, 13, 14.`,
    },
    'have an accent colour of 24 bits': {
      good: message({ ...container(text()), accent_color: 0xffffff }),
      bad: message({ ...container(text()), accent_color: 0x1000000 }),
      says: 'components[0].accent_color is 16777216; Discord allows whole numbers from 0 to 16777215.',
    },
    'have separators with small or large spacing': {
      good: message({ type: 14, divider: false, spacing: 2 }),
      bad: message({ type: 14, spacing: 3 }),
      says: 'components[0].spacing is 3; Discord allows 1, 2.',
    },
    'have galleries of one to ten pictures': {
      good: message({ type: 12, items: many(10, () => picture) }),
      bad: message({ type: 12, items: many(11, () => picture) }),
      says: 'components[0].items holds 11 entries; Discord allows 1 to 10.',
    },
    'have pictures described in at most 1024 characters': {
      good: message({ type: 12, items: [{ ...picture, description: long(1024) }] }),
      bad: message({ type: 12, items: [{ ...picture, description: long(1025) }] }),
      says: 'components[0].items[0].description is 1025 characters long; Discord allows 1 to 1024.',
    },
    'have files that were attached': {
      good: message({ type: 13, file: { url: 'attachment://answer.json' } }),
      bad: message({ type: 13, file: { url: 'https://example.org/answer.json' } }),
      says: 'components[0].file.url is "https://example.org/answer.json"; Discord wants an address that begins with attachment:.',
    },
  });
});
