// Commands within and beyond Discord's limits: kinds, names, counts, sizes and where they may be used.
import { describe, expect, test } from 'vitest';
import { commandFaults } from '../../../src/render/limits/index.ts';
import { long, many, pairs } from './cases.ts';

const chat = (more: object = {}) => [{ name: 'ask', description: 'Ask the library', ...more }];
const menu = (type: number, more: object = {}) => [{ type, name: 'Ask About This', ...more }];
const choices = (length: number) =>
  many(25, (index) => ({ name: `${index}`.padEnd(length, 'x'), value: `${index}` }));

describe('a chat command', () => {
  pairs(commandFaults, {
    'has a name of letters, digits, -, _ and apostrophes': {
      good: chat({ name: "l'état-3_ไทย" }),
      bad: chat({ name: 'is it' }),
      says: `commands[0].name is "is it"; Discord allows letters, digits, -, _ and ' only.`,
    },
    'has a name in lower case': {
      good: chat({ name: 'état' }),
      bad: chat({ name: 'État' }),
      says: 'commands[0].name is "État"; Discord wants it in lower case: état.',
    },
    'has a name of at most 32 characters': {
      good: chat({ name: long(32) }),
      bad: chat({ name: long(33) }),
      says: 'commands[0].name is 33 characters long; Discord allows 1 to 32.',
    },
    'has a description of at most 100 characters': {
      good: chat({ description: long(100) }),
      bad: chat({ description: long(101) }),
      says: 'commands[0].description is 101 characters long; Discord allows 1 to 100.',
    },
    'has a description': {
      good: chat(),
      bad: chat({ description: undefined }),
      says: 'commands[0].description is missing; Discord requires it.',
    },
    'is translated into languages of Discord': {
      good: chat({ name_localizations: { de: 'frage', 'pt-BR': 'pergunta' } }),
      bad: chat({ description_localizations: { klingon: 'x' } }),
      says: /^commands\[0\]\.description_localizations\.klingon is no locale of Discord/,
    },
    'keeps the pattern in its translations': {
      good: chat({ name_localizations: { fr: 'demande' } }),
      bad: chat({ name_localizations: { fr: 'Demande' } }),
      says: 'commands[0].name_localizations.fr is "Demande"; Discord wants it in lower case: demande.',
    },
    'has permissions as digits in a text': {
      good: chat({ default_member_permissions: '0', nsfw: false }),
      bad: chat({ default_member_permissions: 8 }),
      says: 'commands[0].default_member_permissions is 8; Discord wants digits in a text, such as "0", or null.',
    },
    'leaves permissions open with null': {
      good: chat({ default_member_permissions: null }),
      bad: chat({ default_member_permissions: '18014398509481984' }),
      says: 'commands[0].default_member_permissions is "18014398509481984"; Discord wants digits in a text, such as "0", or null.',
    },
    'is installed somewhere': {
      good: chat({ integration_types: [0, 1] }),
      bad: chat({ integration_types: [] }),
      says: 'commands[0].integration_types holds 0 entries; Discord allows 1 to 2.',
    },
    'is used in known contexts': {
      good: chat({ contexts: [0, 1, 2] }),
      bad: chat({ contexts: [3] }),
      says: 'commands[0].contexts[0] is 3; Discord allows 0, 1, 2.',
    },
    'names every context once': {
      good: chat({ contexts: [2] }),
      bad: chat({ contexts: [0, 0] }),
      says: 'commands[0].contexts[1] is 0, which commands[0].contexts[0] is already; Discord allows no equal entries.',
    },
    'has no key that Discord would ignore': {
      good: chat(),
      bad: chat({ permission: '0' }),
      says: /^commands\[0\]\.permission is not a key/,
    },
    'holds at most 8000 characters': {
      good: chat({
        options: many(3, (index) => ({
          type: 3,
          name: `${index}`,
          description: 'x',
          choices: choices(100),
        })),
      }),
      bad: chat({
        options: many(4, (index) => ({
          type: 3,
          name: `${index}`,
          description: 'x',
          choices: choices(100),
        })),
      }),
      says: 'commands[0] holds 10186 characters in names, descriptions and values; Discord allows 8000.',
    },
  });

  test('counts only the longest translation towards the 8000', () => {
    const options = many(25, (index) => ({
      type: 3,
      name: `o${index}`,
      description: long(100),
      description_localizations: { de: long(100), fr: long(99), nl: long(98) },
    }));
    expect(commandFaults(chat({ options }))).toEqual([]);
  });
});

describe('a user or message command', () => {
  pairs(commandFaults, {
    'may have capitals and spaces': {
      good: menu(2),
      bad: menu(2, { name: long(33) }),
      says: 'commands[0].name is 33 characters long; Discord allows 1 to 32.',
    },
    'has no description': {
      good: menu(3, { description: '' }),
      bad: menu(3, { description: 'x' }),
      says: 'commands[0].description is "x"; a user or message command has no description.',
    },
    'has no options': {
      good: menu(2, { options: [] }),
      bad: menu(2, { options: [{ type: 3, name: 'x', description: 'x' }] }),
      says: 'commands[0].options is [{"type":3,"name":"x","description":"x"}]; a user or message command has no options.',
    },
  });
});

describe('a list of commands', () => {
  pairs(commandFaults, {
    'is a list': { good: [], bad: {}, says: 'commands is {}; Discord wants a list.' },
    'has no two of a kind with one name': {
      good: [...menu(2), ...menu(3)],
      bad: [...chat(), ...chat()],
      says: 'commands[1].name is "ask", which commands[0].name is already; Discord allows no equal names of chat commands.',
    },
    'has at most 100 chat commands': {
      good: many(100, (index) => ({ ...chat()[0], name: `${index}` })),
      bad: many(101, (index) => ({ ...chat()[0], name: `${index}` })),
      says: 'commands hold 101 chat commands; Discord allows 100.',
    },
    'has at most 15 user commands': {
      good: many(15, (index) => ({ type: 2, name: `${index}` })),
      bad: many(16, (index) => ({ type: 2, name: `${index}` })),
      says: 'commands hold 16 user commands; Discord allows 15.',
    },
    'has at most 15 message commands': {
      good: many(15, (index) => ({ type: 3, name: `${index}` })),
      bad: many(16, (index) => ({ type: 3, name: `${index}` })),
      says: 'commands hold 16 message commands; Discord allows 15.',
    },
    'holds only kinds this bot registers': {
      good: [...chat({ type: 1 }), ...menu(2), ...menu(3)],
      bad: [{ type: 4, name: 'launch' }],
      says: 'commands[0].type is 4; this bot registers 1, 2 and 3.',
    },
    'holds objects': {
      good: chat(),
      bad: ['ask'],
      says: 'commands[0] is "ask"; Discord wants an object.',
    },
  });
});
