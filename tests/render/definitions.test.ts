// Keeps the command definitions as Discord wants them, computed from the commands and nothing else.
import { describe, expect, test } from 'vitest';
import { type Command, command } from '../../src/command.ts';
import { loadCommands } from '../../src/commands.ts';
import { aText } from '../../src/options/values.ts';
import { commandDefinitions } from '../../src/render/definitions.ts';
import { commandFaults } from '../../src/render/limits/index.ts';
import { specCommandsFaults } from '../discord/spec.ts';

const commands = await loadCommands(new URL('../../commands/', import.meta.url));

const small = (options: Command['options']): Command =>
  command({
    description: 'A small command',
    options,
    examples: ['/small'],
    run: () => ({ mood: 'answer', title: 'Small', blocks: [], next: [], data: {} }),
  });
const word = aText({ description: 'A word', required: false, maxLength: 40 });
const defined = (options: Command['options']) =>
  commandDefinitions(new Map([['small', small(options)]]))[0];

describe('the real commands', () => {
  test.each([...commands])('/%s is one that Discord takes', (name, one) => {
    const definitions = commandDefinitions(new Map([[name, one]]));
    expect(commandFaults(definitions)).toEqual([]);
    expect(specCommandsFaults(definitions)).toEqual([]);
    expect(definitions[0]?.name).toBe(name);
  });

  test('together are a list that Discord takes, for every place and both installations', () => {
    const definitions = commandDefinitions(commands);
    expect(commandFaults(definitions)).toEqual([]);
    expect(specCommandsFaults(definitions)).toEqual([]);
    for (const { contexts, integration_types } of definitions) {
      expect(contexts).toEqual([0, 1, 2]);
      expect(integration_types).toEqual([0, 1]);
    }
  });

  test('complete every option that names an entry', () => {
    for (const { name, options } of commandDefinitions(commands)) {
      const shelved = Object.entries(commands.get(name)?.options ?? {})
        .filter(([, { shelves }]) => shelves)
        .map(([key]) => key);
      const completed = (options ?? [])
        .filter(({ autocomplete }) => autocomplete)
        .map((one) => one.name);
      expect(completed).toEqual(expect.arrayContaining(shelved));
    }
  });
});

describe('an option', () => {
  test('that is required stands before those that are not, and private comes last', () => {
    const definition = defined({ first: word, second: { ...word, required: true } });
    expect(definition?.options?.map(({ name }) => name)).toEqual(['second', 'first', 'private']);
  });

  test('that only buttons send is not shown to Discord', () => {
    expect(defined({ state: { ...word, hidden: true } })?.options?.map(({ name }) => name)).toEqual(
      ['private'],
    );
  });

  test('keeps its type, its values and its length', () => {
    const definition = defined({
      word,
      show: { ...word, choices: [{ id: 'all', label: 'Everything' }] },
      count: { type: 'integer', description: 'How many', required: false, read: word.read },
    });
    expect(definition?.options).toMatchObject([
      { name: 'word', type: 3, max_length: 40 },
      { name: 'show', type: 3, choices: [{ name: 'Everything', value: 'all' }] },
      { name: 'count', type: 4 },
      { name: 'private', type: 5, required: false },
    ]);
    expect(definition?.options?.[0]).not.toHaveProperty('autocomplete');
  });
});

describe('a command that Discord would refuse', () => {
  const both = { ...word, choices: [{ id: 'a', label: 'A' }], suggest: () => [] };
  test.each([
    ['with a name in capitals', 'Small', small({})],
    [
      'with a description that is too long',
      'small',
      { ...small({}), description: 'x'.repeat(101) },
    ],
    ['with fixed values and choices', 'small', small({ both })],
    ['with an option named private', 'small', small({ private: word })],
    ['with an option name in capitals', 'small', small({ Word: word })],
  ])('%s cannot be built', (_, name, one) => {
    expect(() => commandDefinitions(new Map([[name, one]]))).toThrow(
      /^Discord would refuse these commands: /u,
    );
  });
});
