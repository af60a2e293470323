// Holds our limits against Discord's own document: whatever the limits accept, the document accepts too.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callbackFaults, commandFaults, messageFaults } from '../../../src/render/limits/index.ts';
import { specCallbackFaults, specCommandsFaults, specMessageFaults } from '../../discord/spec.ts';
import { cards, plainMessages } from './bodies.ts';
import { button, container, long, many, message, row, text } from './cases.ts';

/** Runs the property and says how many of the bodies were within the limits, so that it cannot pass on none. */
function accepted(bodies: fc.Arbitrary<unknown>, faultsOf: (body: unknown) => string[]): number {
  let within = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      if (messageFaults(body).length > 0) return;
      within += 1;
      expect(faultsOf(body)).toEqual([]);
    }),
    { numRuns: 400 },
  );
  return within;
}

describe('what the limits accept, the document accepts', () => {
  test('as a card', () => {
    expect(accepted(cards, (body) => specMessageFaults(body))).toBeGreaterThan(40);
  });

  test('as a plain message', () => {
    expect(accepted(plainMessages, (body) => specMessageFaults(body))).toBeGreaterThan(40);
  });

  test('as a webhook message and an edit', () => {
    const faults = (body: unknown) => [
      ...specMessageFaults(body, 'create'),
      ...specMessageFaults(body, 'edit'),
      ...specMessageFaults(body, 'update'),
    ];
    expect(accepted(cards, faults)).toBeGreaterThan(40);
  });

  test('at the very edge of a command', () => {
    const choices = many(25, (index) => ({ name: `${index}`, value: long(100) }));
    const plain = (type: number) => ({ type, name: `o${type}`, description: long(100) });
    const options = many(9, (index) => plain(index + 3));
    const sub = { type: 1, name: 'sub', description: 'x', options };
    const commands = [
      { name: long(32), description: 'x', options, default_member_permissions: '8', nsfw: true },
      {
        name: 'a',
        description: 'x',
        options: [sub, { ...sub, type: 2, name: 'b', options: [sub] }],
      },
      { name: 'c', description: 'x', options: [{ ...plain(3), choices }], contexts: [0, 1, 2] },
      {
        name: 'd',
        description: 'x',
        name_localizations: { 'es-419': 'd' },
        integration_types: [1],
      },
      { type: 2, name: 'Ask This', default_member_permissions: null },
      { type: 3, name: 'Ask That', description: '', options: [] },
    ];
    expect(commandFaults(commands)).toEqual([]);
    expect(specCommandsFaults(commands)).toEqual([]);
  });

  test('as a callback of every type', () => {
    const component = { type: 4, custom_id: 'x', style: 2, max_length: 4000 };
    const components = [{ type: 18, label: long(45), component }];
    const callbacks: readonly (readonly [number, unknown])[] = [
      [1, { type: 1 }],
      [2, { type: 4, data: { content: long(2000), tts: false, enforce_nonce: false } }],
      [2, { type: 5, data: { flags: 64 } }],
      [2, { type: 9, data: { title: long(45), custom_id: 'x', components } }],
      [3, { type: 6 }],
      [3, { type: 7, data: message(container(text(), row(button()))) }],
      [4, { type: 8, data: { choices: many(25, () => ({ name: 'x', value: long(100) })) } }],
      [4, { type: 8, data: { choices: many(25, (index) => ({ name: 'x', value: index / 2 })) } }],
    ];
    for (const [type, callback] of callbacks) {
      expect(callbackFaults(type, callback)).toEqual([]);
      expect(specCallbackFaults(callback)).toEqual([]);
    }
  });
});

describe("the document's own findings", () => {
  test('name the place within a union', () => {
    const bad = message(container(text(long(4001))));
    expect(specMessageFaults(bad)).toEqual([
      expect.stringMatching(/^components\.0\.components\.0\.content: Too big/),
    ]);
  });

  test('include what it refuses by itself', () => {
    expect(specMessageFaults({ content: long(2001) })).toHaveLength(1);
    expect(specCallbackFaults({ type: 3 })).toEqual([
      "type: 3 is no callback type of Discord's document",
    ]);
    expect(specCommandsFaults([{ name: long(33), description: 'x' }])).toHaveLength(1);
    expect(specCommandsFaults({})).toEqual(['body: not a list']);
  });

  test('do not include a misspelt key, which the limits find', () => {
    const bad = { content: 'x', ephemeral: true };
    expect(specMessageFaults(bad)).toEqual([]);
    expect(messageFaults(bad)).toHaveLength(1);
  });
});
