// Select menus within and beyond Discord's limits.
import { describe } from 'vitest';
import { messageFaults } from '../../../src/render/limits/index.ts';
import { long, many, message, option, pairs, row, withSelect } from './cases.ts';

const faultsOf = (body: unknown): string[] => messageFaults(body);
const IN_ROW = 'components[0].components[0]';

describe('a select', () => {
  const OPTION = `${IN_ROW}.options[0]`;
  pairs(faultsOf, {
    'has one to 25 options': {
      good: withSelect({ options: many(25, option) }),
      bad: withSelect({ options: many(26, option) }),
      says: `${IN_ROW}.options holds 26 entries; Discord allows 1 to 25.`,
    },
    'has option labels of at most 100 characters': {
      good: withSelect({ options: [{ label: long(100), value: 'x' }] }),
      bad: withSelect({ options: [{ label: long(101), value: 'x' }] }),
      says: `${OPTION}.label is 101 characters long; Discord allows 1 to 100.`,
    },
    'has option values of at most 100 characters': {
      good: withSelect({ options: [{ label: 'x', value: long(100) }] }),
      bad: withSelect({ options: [{ label: 'x', value: long(101) }] }),
      says: `${OPTION}.value is 101 characters long; Discord allows 1 to 100.`,
    },
    'has option descriptions of at most 100 characters': {
      good: withSelect({ options: [{ ...option(1), description: long(100) }] }),
      bad: withSelect({ options: [{ ...option(1), description: long(101) }] }),
      says: `${OPTION}.description is 101 characters long; Discord allows 0 to 100.`,
    },
    'has values that differ': {
      good: withSelect({ options: [option(1), option(2)] }),
      bad: withSelect({ options: [option(1), option(1)] }),
      says: `${IN_ROW}.options[1].value is "1", which ${OPTION}.value is already; Discord allows no equal values.`,
    },
    'has a placeholder of at most 150 characters': {
      good: withSelect({ placeholder: long(150) }),
      bad: withSelect({ placeholder: long(151) }),
      says: `${IN_ROW}.placeholder is 151 characters long; Discord allows 0 to 150.`,
    },
    'asks for no more values than it has options': {
      good: withSelect({ min_values: 0, max_values: 2 }),
      bad: withSelect({ max_values: 3 }),
      says: `${IN_ROW}.max_values is 3; there are only 2 options.`,
    },
    'asks for no more at least than at most': {
      good: withSelect({ min_values: 2, max_values: 2 }),
      bad: withSelect({ min_values: 2 }),
      says: `${IN_ROW}.min_values is 2, above max_values, which is 1.`,
    },
    'of channels names their kinds once': {
      good: message(row({ type: 8, custom_id: 'x', channel_types: [0, 5] })),
      bad: message(row({ type: 8, custom_id: 'x', channel_types: [0, 0] })),
      says: `${IN_ROW}.channel_types[1] is 0, which ${IN_ROW}.channel_types[0] is already; Discord allows no equal entries.`,
    },
  });
});
