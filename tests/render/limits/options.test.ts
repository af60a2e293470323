// Command options within and beyond Discord's limits: order, choices, bounds, nesting.
import { describe } from 'vitest';
import { commandFaults } from '../../../src/render/limits/index.ts';
import { long, many, pairs } from './cases.ts';

const having = (...options: readonly unknown[]) => [{ name: 'ask', description: 'Ask', options }];
const option = (more: object = {}) => ({ type: 3, name: 'actor', description: 'Who', ...more });
const choice = (index: number) => ({ name: `Choice ${index}`, value: `${index}` });
const sub = (more: object = {}) => option({ type: 1, name: 'about', ...more });
const group = (...options: readonly unknown[]) => option({ type: 2, name: 'show', options });
const FIRST = 'commands[0].options[0]';

describe('the options of a command', () => {
  pairs(commandFaults, {
    'are 25 at most': {
      good: having(...many(25, (index) => option({ name: `${index}` }))),
      bad: having(...many(26, (index) => option({ name: `${index}` }))),
      says: 'commands[0].options holds 26 entries; Discord allows 0 to 25.',
    },
    'begin with the required ones': {
      good: having(option({ required: true }), option({ name: 'other', required: false })),
      bad: having(option(), option({ name: 'other', required: true })),
      says: `commands[0].options[1] is required but follows ${FIRST}, which is not; Discord wants required options first.`,
    },
    'have names that differ': {
      good: having(option(), option({ name: 'other' })),
      bad: having(option(), option()),
      says: `commands[0].options[1].name is "actor", which ${FIRST}.name is already; Discord allows no equal option names.`,
    },
    'have names in lower case': {
      good: having(option({ name: 'land' })),
      bad: having(option({ name: 'Land' })),
      says: `${FIRST}.name is "Land"; Discord wants it in lower case: land.`,
    },
    'are described': {
      good: having(option({ description: 'x' })),
      bad: having(option({ description: '' })),
      says: `${FIRST}.description is 0 characters long; Discord allows 1 to 100.`,
    },
    'have a known type': {
      good: having(option({ type: 11 })),
      bad: having(option({ type: 12 })),
      says: `${FIRST}.type is 12; in a command Discord allows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11.`,
    },
    'have keys of their type only': {
      good: having(option({ type: 4, min_value: 0 })),
      bad: having(option({ type: 5, min_value: 0 })),
      says: `${FIRST}.min_value is not a key of this object; its keys are type, name, description, name_localizations, description_localizations, required.`,
    },
  });
});

describe('the choices of an option', () => {
  pairs(commandFaults, {
    'are 25 at most': {
      good: having(option({ choices: many(25, choice) })),
      bad: having(option({ choices: many(26, choice) })),
      says: `${FIRST}.choices holds 26 entries; Discord allows 0 to 25.`,
    },
    'exclude autocomplete': {
      good: having(option({ autocomplete: true, choices: [] })),
      bad: having(option({ autocomplete: true, choices: [choice(1)] })),
      says: `${FIRST}.choices has 1 entries beside autocomplete; Discord allows one of them.`,
    },
    'have names of at most 100 characters': {
      good: having(option({ choices: [{ name: long(100), value: 'x' }] })),
      bad: having(option({ choices: [{ name: long(101), value: 'x' }] })),
      says: `${FIRST}.choices[0].name is 101 characters long; Discord allows 1 to 100.`,
    },
    'have values of at most 100 characters': {
      good: having(option({ choices: [{ name: 'x', value: long(100) }] })),
      bad: having(option({ choices: [{ name: 'x', value: long(101) }] })),
      says: `${FIRST}.choices[0].value is 101 characters long; Discord allows 1 to 100.`,
    },
    'have names that differ': {
      good: having(option({ choices: [choice(1), choice(2)] })),
      bad: having(option({ choices: [choice(1), { ...choice(2), name: 'Choice 1' }] })),
      says: `${FIRST}.choices[1].name is "Choice 1", which ${FIRST}.choices[0].name is already; Discord allows no equal choice names.`,
    },
    "have values of the option's type": {
      good: having(option({ type: 4, choices: [{ name: 'x', value: 1 }] })),
      bad: having(option({ type: 4, choices: [{ name: 'x', value: 1.5 }] })),
      says: `${FIRST}.choices[0].value is 1.5; an option of type 4 has another kind of value.`,
    },
  });
});

describe('the bounds of an option', () => {
  pairs(commandFaults, {
    'of lengths are in order': {
      good: having(option({ min_length: 3, max_length: 3 })),
      bad: having(option({ min_length: 4, max_length: 3 })),
      says: `${FIRST}.min_length is 4, above max_length, which is 3.`,
    },
    'of values are in order': {
      good: having(option({ type: 10, min_value: -1.5, max_value: 3 })),
      bad: having(option({ type: 10, min_value: 4, max_value: 3 })),
      says: `${FIRST}.min_value is 4, above max_value, which is 3.`,
    },
    'of lengths end at 6000': {
      good: having(option({ max_length: 6000 })),
      bad: having(option({ max_length: 6001 })),
      says: `${FIRST}.max_length is 6001; Discord allows whole numbers from 1 to 6000.`,
    },
  });
});

describe('subcommands', () => {
  pairs(commandFaults, {
    'are not mixed with options': {
      good: having(sub(), sub({ name: 'other' })),
      bad: having(sub(), option()),
      says: 'commands[0].options mixes 1 subcommands or groups with 1 options; Discord allows one kind.',
    },
    'hold options, not subcommands': {
      good: having(sub({ options: [option()] })),
      bad: having(sub({ options: [sub()] })),
      says: `${FIRST}.options[0].type is 1; in a subcommand Discord allows 3, 4, 5, 6, 7, 8, 9, 10, 11.`,
    },
    'are what a group holds': {
      good: having(group(sub()), sub({ name: 'other' })),
      bad: having(group(option())),
      says: `${FIRST}.options[0].type is 3; in a subcommand group Discord allows 1.`,
    },
    'are not missing in a group': {
      good: having(group(sub())),
      bad: having(group()),
      says: `${FIRST}.options holds 0 entries; Discord allows 1 to 25.`,
    },
    'have names that differ within a group': {
      good: having(group(sub(), sub({ name: 'other' }))),
      bad: having(group(sub(), sub())),
      says: `${FIRST}.options[1].name is "about", which ${FIRST}.options[0].name is already; Discord allows no equal option names.`,
    },
    'begin with their required options': {
      good: having(sub({ options: [option({ required: true }), option({ name: 'land' })] })),
      bad: having(sub({ options: [option(), option({ name: 'land', required: true })] })),
      says: `${FIRST}.options[1] is required but follows ${FIRST}.options[0], which is not; Discord wants required options first.`,
    },
  });
});
