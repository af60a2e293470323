// Callbacks within and beyond Discord's limits: which may answer what, defers, suggestions, modals.
import { describe, expect, test } from 'vitest';
import { callbackFaults } from '../../../src/render/limits/index.ts';
import { long, many, message, option, pairs, select, text } from './cases.ts';

const PING = 1;
const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const SUBMIT = 5;

const input = (more: object = {}) => ({ type: 4, custom_id: 'name', style: 1, ...more });
const label = (component: object = input(), more: object = {}) => ({
  type: 18,
  label: 'Name',
  component,
  ...more,
});
const modal = (more: object = {}) => ({
  type: 9,
  data: { title: 'Tell us', custom_id: 'form', components: [label()], ...more },
});
const asked = (...components: readonly unknown[]) => modal({ components });
const choices = (...entries: readonly unknown[]) => ({ type: 8, data: { choices: entries } });
const choice = (index: number) => ({ name: `Choice ${index}`, value: `${index}` });

const samples: Readonly<Record<number, unknown>> = {
  1: { type: 1 },
  4: { type: 4, data: { content: 'x' } },
  5: { type: 5 },
  6: { type: 6 },
  7: { type: 7, data: { content: 'x' } },
  8: choices(choice(1)),
  9: modal(),
};
const table: readonly (readonly [string, number, readonly number[]])[] = [
  ['a ping', PING, [1]],
  ['a command', COMMAND, [4, 5, 9]],
  ['a component', COMPONENT, [4, 5, 6, 7, 9]],
  ['an autocomplete', AUTOCOMPLETE, [8]],
  ['a submitted modal', SUBMIT, [4, 5, 6, 7]],
];

test.each(table)('%s (%i) is answered with %j and nothing else', (name, type, allowed) => {
  for (const [key, callback] of Object.entries(samples)) {
    const refused = `type is ${key}; ${name} may be answered with ${allowed.join(', ')}.`;
    expect(callbackFaults(type, callback)).toEqual(allowed.includes(Number(key)) ? [] : [refused]);
  }
});

test('an interaction of an unknown type cannot be answered', () => {
  expect(callbackFaults(99, { type: 4 })).toEqual([
    'callback answers an interaction of type 99; there are types 1 to 5.',
  ]);
});

describe('a callback', () => {
  pairs((body) => callbackFaults(COMPONENT, body), {
    'is an object': {
      good: { type: 6 },
      bad: [],
      says: 'callback is []; Discord wants an object.',
    },
    'of type 4 has a message within the limits': {
      good: { type: 4, data: message(text(long(4000))) },
      bad: { type: 4, data: message(text(long(2000)), text(long(2001))) },
      says: 'data.components hold 4001 characters over all text displays; Discord allows 4000.',
    },
    'of type 4 has data': {
      good: { type: 4, data: { content: 'x' } },
      bad: { type: 4 },
      says: 'data is missing; Discord requires it.',
    },
    'of type 7 may leave out what stays': {
      good: { type: 7, data: { components: [] } },
      bad: { type: 7, data: { content: long(2001) } },
      says: 'data.content is 2001 characters long; Discord allows 0 to 2000.',
    },
    'of type 6 has no data': {
      good: { type: 6 },
      bad: { type: 6, data: { flags: 64 } },
      says: 'data is not a key of this object; its keys are type.',
    },
    'that defers may be ephemeral': {
      good: { type: 5, data: { flags: 64 } },
      bad: { type: 5, data: { flags: 64 | 32768 } },
      says: 'data.flags is 32832; Discord allows 0, 64.',
    },
    'that defers says nothing else': {
      good: { type: 5, data: { flags: 0 } },
      bad: { type: 5, data: { content: 'Wait' } },
      says: 'data.content is not a key of this object; its keys are flags.',
    },
    'has no further key': {
      good: { type: 6 },
      bad: { type: 6, ephemeral: true },
      says: 'ephemeral is not a key of this object; its keys are type.',
    },
  });
});

describe('an autocomplete answer', () => {
  pairs((body) => callbackFaults(AUTOCOMPLETE, body), {
    'has at most 25 choices': {
      good: choices(...many(25, choice)),
      bad: choices(...many(26, choice)),
      says: 'data.choices holds 26 entries; Discord allows 0 to 25.',
    },
    'may be empty but not missing': {
      good: choices(),
      bad: { type: 8, data: {} },
      says: 'data.choices is missing; Discord requires it.',
    },
    'has names of 1 to 100 characters': {
      good: choices({ name: long(100), value: 'x' }),
      bad: choices({ name: long(101), value: 'x' }),
      says: 'data.choices[0].name is 101 characters long; Discord allows 1 to 100.',
    },
    'has no empty name': {
      good: choices({ name: 'x', value: 'x' }),
      bad: choices({ name: '', value: 'x' }),
      says: 'data.choices[0].name is 0 characters long; Discord allows 1 to 100.',
    },
    'has texts of at most 100 characters as values': {
      good: choices({ name: 'x', value: long(100) }),
      bad: choices({ name: 'x', value: long(101) }),
      says: 'data.choices[0].value is 101 characters long; Discord allows 1 to 100.',
    },
    'has values of one kind': {
      good: choices({ name: 'x', value: 1 }, { name: 'y', value: 2.5 }),
      bad: choices({ name: 'x', value: 1 }, { name: 'y', value: '2' }),
      says: 'data.choices have values of 2 kinds (number, string); Discord wants one.',
    },
  });
});

describe('a modal', () => {
  pairs((body) => callbackFaults(COMMAND, body), {
    'has a title of 1 to 45 characters': {
      good: modal({ title: long(45) }),
      bad: modal({ title: long(46) }),
      says: 'data.title is 46 characters long; Discord allows 1 to 45.',
    },
    'has a custom_id': {
      good: modal({ custom_id: long(100) }),
      bad: modal({ custom_id: undefined }),
      says: 'data.custom_id is missing; Discord requires it.',
    },
    'has one to five components': {
      good: asked(...many(5, (index) => label(input({ custom_id: `${index}` })))),
      bad: asked(...many(6, (index) => label(input({ custom_id: `${index}` })))),
      says: 'data.components holds 6 entries; Discord allows 1 to 5.',
    },
    'has labels of at most 45 characters': {
      good: asked(label(input(), { label: long(45) })),
      bad: asked(label(input(), { label: long(46) })),
      says: 'data.components[0].label is 46 characters long; Discord allows 1 to 45.',
    },
    'asks for custom_ids that differ': {
      good: asked(text(), label(select({ required: true })), label()),
      bad: asked(label(), label()),
      says: 'data.components[1].component.custom_id is "name", which data.components[0].component.custom_id is already; Discord allows no equal custom_ids.',
    },
    'takes texts of at most 4000 characters': {
      good: asked(label(input({ max_length: 4000 }))),
      bad: asked(label(input({ max_length: 4001 }))),
      says: 'data.components[0].component.max_length is 4001; Discord allows whole numbers from 1 to 4000.',
    },
    'takes no text shorter than its shortest': {
      good: asked(label(input({ min_length: 5, max_length: 5 }))),
      bad: asked(label(input({ min_length: 6, max_length: 5 }))),
      says: 'data.components[0].component.min_length is 6, above max_length, which is 5.',
    },
    'has radio groups of two to ten': {
      good: asked(label({ type: 21, custom_id: 'x', options: many(2, option) })),
      bad: asked(label({ type: 21, custom_id: 'x', options: many(1, option) })),
      says: 'data.components[0].component.options holds 1 entries; Discord allows 2 to 10.',
    },
    'still takes a row with one labelled input': {
      good: asked({ type: 1, components: [input({ label: 'Name' })] }),
      bad: asked({ type: 1, components: [input()] }),
      says: 'data.components[0].components[0].label is missing; Discord requires it.',
    },
  });
});
