// Embeds within and beyond Discord's limits.
import { describe, expect, test } from 'vitest';
import { messageFaults } from '../../../src/render/limits/index.ts';
import { long, many, pairs } from './cases.ts';

const embed = (more: object = {}) => ({ embeds: [{ title: 'Title', ...more }] });
const field = { name: 'Name', value: 'Value' };

describe('an embed', () => {
  const lengths: readonly (readonly [string, number, (value: string) => object, string])[] = [
    ['title', 256, (title) => ({ title }), 'title'],
    ['description', 4096, (description) => ({ description }), 'description'],
    ['footer', 2048, (words) => ({ footer: { text: words } }), 'footer.text'],
    ['author', 256, (name) => ({ author: { name } }), 'author.name'],
    ['field name', 256, (name) => ({ fields: [{ ...field, name }] }), 'fields[0].name'],
    ['field value', 1024, (value) => ({ fields: [{ ...field, value }] }), 'fields[0].value'],
  ];
  test.each(lengths)('has a %s of at most %i characters', (_part, most, make, path) => {
    expect(messageFaults(embed(make(long(most))))).toEqual([]);
    const [fault] = messageFaults(embed(make(long(most + 1))));
    expect(fault).toMatch(`embeds[0].${path} is ${most + 1} characters long; Discord allows`);
  });

  pairs((body) => messageFaults(body), {
    'has at most 25 fields': {
      good: embed({ fields: many(25, () => field) }),
      bad: embed({ fields: many(26, () => field) }),
      says: 'embeds[0].fields holds 26 entries; Discord allows 0 to 25.',
    },
    'shares 6000 characters with the others': {
      good: { embeds: many(2, () => ({ description: long(3000) })) },
      bad: { embeds: [{ description: long(3000) }, { title: 'x', description: long(3000) }] },
      says: 'embeds hold 6001 characters together; Discord allows 6000.',
    },
    'has at most nine others beside it': {
      good: { embeds: many(10, () => ({ title: 'x' })) },
      bad: { embeds: many(11, () => ({ title: 'x' })) },
      says: 'embeds holds 11 entries; Discord allows 0 to 10.',
    },
    'has a field value that is not empty': {
      good: embed({ fields: [field] }),
      bad: embed({ fields: [{ name: 'Name', value: '' }] }),
      says: 'embeds[0].fields[0].value is 0 characters long; Discord allows 1 to 1024.',
    },
    'shows something': {
      good: { embeds: [{ image: { url: 'https://example.org/a.png' } }] },
      bad: { embeds: [{ color: 1 }] },
      says: 'embeds[0] holds nothing to show; Discord wants one of title, description, fields, author, footer, image, thumbnail.',
    },
    'has a colour of 24 bits': {
      good: embed({ color: 0xffffff, timestamp: '2026-01-31T12:00:00.000Z' }),
      bad: embed({ color: 0x1000000 }),
      says: 'embeds[0].color is 16777216; Discord allows whole numbers from 0 to 16777215.',
    },
    'has a moment in ISO 8601': {
      good: embed({ timestamp: '2026-01-31T12:00:00Z' }),
      bad: embed({ timestamp: 'yesterday' }),
      says: 'embeds[0].timestamp is not a moment such as 2026-01-31T12:00:00Z; Discord wants ISO 8601 in UTC.',
    },
  });
});
