// Messages within and beyond Discord's limits: content, flags, mentions, and what Components V2 excludes.
import { describe, expect, test } from 'vitest';
import { messageFaults } from '../../../src/render/limits/index.ts';
import { button, container, long, many, message, pairs, row, text, V2 } from './cases.ts';

describe('a plain message', () => {
  pairs((body) => messageFaults(body), {
    'has 1 to 2000 characters of content': {
      good: { content: long(2000) },
      bad: { content: long(2001) },
      says: 'content is 2001 characters long; Discord allows 0 to 2000.',
    },
    'must show something': {
      good: { content: '', embeds: [{ title: 'Title' }] },
      bad: { content: ' \n' },
      says: 'message is empty; Discord wants content, embeds, attachments, a poll or Components V2.',
    },
    'is not filled by a row of buttons alone': {
      good: { content: 'Choose', components: [row(button())] },
      bad: { components: [row(button())] },
      says: 'message is empty; Discord wants content, embeds, attachments, a poll or Components V2.',
    },
    'holds at most five rows': {
      good: {
        content: 'x',
        components: many(5, (index) => row(button({ custom_id: `${index}` }))),
      },
      bad: { content: 'x', components: many(6, (index) => row(button({ custom_id: `${index}` }))) },
      says: 'components hold 6 rows; without flag 32768 Discord allows 5.',
    },
    'has no key that Discord would ignore': {
      good: { content: 'x', tts: false, enforce_nonce: false },
      bad: { content: 'x', ephemeral: true },
      says: 'ephemeral is not a key of this object; its keys are content, embeds, components, allowed_mentions, flags, attachments, poll, tts, enforce_nonce.',
    },
    'is an object': {
      good: { content: 'x' },
      bad: 'x',
      says: 'message is "x"; Discord wants an object.',
    },
    'sets only the flags an app may set': {
      good: { content: 'x', flags: 4 | 64 | 4096 | 8192 },
      bad: { content: 'x', flags: 64 | 128 },
      says: 'flags is 192, which sets 128; of it Discord lets an app set 45124 only.',
    },
    'has flags that are a whole number': {
      good: { content: 'x', flags: 0 },
      bad: { content: 'x', flags: '64' },
      says: 'flags is "64"; Discord allows whole numbers from 0 to 2147483647.',
    },
    'counts null as not given': {
      good: { content: 'x', embeds: null, components: null, flags: null },
      bad: { content: null },
      says: 'message is empty; Discord wants content, embeds, attachments, a poll or Components V2.',
    },
    'names at most ten attachments': {
      good: { attachments: many(10, (index) => ({ id: `${index}`, filename: 'a.png' })) },
      bad: { attachments: many(11, (index) => ({ id: `${index}` })) },
      says: 'attachments holds 11 entries; Discord allows 0 to 10.',
    },
    'asks a poll of at most ten answers': {
      good: { poll: { question: { text: 'Why?' }, answers: [{ poll_media: { text: 'So' } }] } },
      bad: {
        poll: {
          question: { text: 'Why?' },
          answers: many(11, () => ({ poll_media: { text: 'So' } })),
        },
      },
      says: 'poll.answers holds 11 entries; Discord allows 1 to 10.',
    },
  });

  test('may leave everything out when it is an edit', () => {
    expect(messageFaults({ allowed_mentions: { parse: [] } }, 'edit')).toEqual([]);
    expect(messageFaults({ content: long(2001) }, 'edit')).toHaveLength(1);
  });
});

describe('allowed_mentions', () => {
  const mentioning = (allowed_mentions: unknown) => ({ content: 'x', allowed_mentions });
  pairs((body) => messageFaults(body), {
    'parses users, roles and everyone only': {
      good: mentioning({ parse: ['users', 'roles', 'everyone'] }),
      bad: mentioning({ parse: ['here'] }),
      says: 'allowed_mentions.parse[0] is "here"; Discord allows roles, users, everyone.',
    },
    'lists users by id': {
      good: mentioning({ parse: [], users: ['80351110224678912'], replied_user: false }),
      bad: mentioning({ users: ['@somebody'] }),
      says: 'allowed_mentions.users[0] is "@somebody"; Discord wants an id: digits in a text.',
    },
    'does not list what it parses': {
      good: mentioning({ parse: ['roles'], users: ['1'] }),
      bad: mentioning({ parse: ['users'], users: ['1'] }),
      says: 'allowed_mentions.users is given while parse holds users too; Discord allows one of them.',
    },
    'names nobody twice': {
      good: mentioning({ roles: ['1', '2'] }),
      bad: mentioning({ roles: ['1', '1'] }),
      says: 'allowed_mentions.roles[1] is "1", which allowed_mentions.roles[0] is already; Discord allows no equal entries.',
    },
  });
});

describe('Components V2', () => {
  pairs((body) => messageFaults(body), {
    'need their flag': {
      good: message(container(text())),
      bad: { content: 'x', components: [text()] },
      says: 'components[0] is a component of type 10; Discord wants flag 32768 in flags with it.',
    },
    'exclude content': {
      good: { flags: V2 | 64, content: null, embeds: [], components: [text()] },
      bad: { ...message(text()), content: 'x' },
      says: 'content is "x"; with flag 32768 Discord allows components only.',
    },
    'exclude embeds': {
      good: message(text()),
      bad: { ...message(text()), embeds: [{ title: 'Title' }] },
      says: 'embeds is [{"title":"Title"}]; with flag 32768 Discord allows components only.',
    },
    'are not left out': {
      good: message(text()),
      bad: message(),
      says: 'message has no components; with flag 32768 Discord shows nothing else.',
    },
    'are 40 at most, nested ones counted': {
      good: message(container(...many(39, () => text('x')))),
      bad: message(container(...many(40, () => text('x')))),
      says: 'components hold 41 components, nested ones included; Discord allows 40.',
    },
    'hold 4000 characters over all text displays': {
      good: message(text(long(2000)), container(text(long(2000)))),
      bad: message(text(long(2000)), container(text(long(2001)))),
      says: 'components hold 4001 characters over all text displays; Discord allows 4000.',
    },
    'have custom_ids that differ': {
      good: message(row(button(), button({ custom_id: 'other' }))),
      bad: message(row(button()), row(button())),
      says: 'components[1].components[0].custom_id is "more", which components[0].components[0].custom_id is already; Discord allows no equal custom_ids.',
    },
    'have ids that differ': {
      good: message({ ...text(), id: 1 }, { ...text(), id: 2 }),
      bad: message({ ...text(), id: 1 }, { ...text(), id: 1 }),
      says: 'components[1].id is 1, which components[0].id is already; Discord allows no equal ids.',
    },
  });
});
