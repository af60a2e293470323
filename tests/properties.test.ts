// Properties: what is typed, whatever it is, gives a valid reply and a valid message, and nobody is pinged.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/answer.ts';
import { renderMessage } from '../src/render/discord.ts';
import { specCallbackFaults } from './discord/spec.ts';
import { realContext } from './real.ts';

const context = await realContext();

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '@everyone',
    '<@123456789012345678>',
    '<@&1>',
    '<#1>',
    '# big',
    '**b** ||s|| `c`',
    '[a](https://b.c)',
    'https://b.c',
    '\u202Eevil',
    '__proto__',
    'constructor',
    '-1',
    '1e999',
    '%;=',
    '\ud800',
  ),
  fc.constantFrom(...context.library.actors.keys(), ...context.library.terms.keys()),
);

describe.each([...context.commands])('/%s', (command, { options }) => {
  it('answers any text in any option with a message that Discord takes', () => {
    const given = fc.record(Object.fromEntries(Object.keys(options).map((name) => [name, nasty])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(given, (values) => {
        const reply = answer({ command, options: values as Record<string, string> }, context);
        const data = renderMessage(reply, {
          ephemeral: true,
          ...(reply.request ? { share: reply.request } : {}),
        });
        expect(specCallbackFaults({ type: 4, data })).toEqual([]);
        expect(data.allowed_mentions).toEqual({ parse: [] });
        const shown = JSON.stringify(
          data.components[0].components.filter(({ type }) => type === 10),
        );
        expect(shown).not.toMatch(/(?<!\\)<[@#]|(?<!\\)@everyone|(?<![\\:])https?:\/\//);
      }),
      { numRuns: 60 },
    );
  });

  it('suggests at most 25 choices for any text, and reads each of them', () => {
    for (const [name, option] of Object.entries(options)) {
      const { suggest } = option;
      if (!suggest) continue;
      fc.assert(
        fc.property(nasty, (typed) => {
          const choices = suggest(context, typed);
          expect(choices.length, name).toBeLessThanOrEqual(25);
          for (const { id, label } of choices) {
            expect(label).not.toBe('');
            expect('value' in option.read(context, id), `${name}: ${id}`).toBe(true);
          }
        }),
        { numRuns: 40 },
      );
    }
  });
});

it('answers unknown commands and options of any name', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (command, option, value) => {
      const reply = answer({ command, options: Object.fromEntries([[option, value]]) }, context);
      expect(
        specCallbackFaults({ type: 4, data: renderMessage(reply, { ephemeral: true }) }),
      ).toEqual([]);
    }),
  );
});
