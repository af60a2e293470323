// Random interactions that are well-formed: any command, option, button, select, form and menu, in any place.
import { Locale } from 'discord-api-types/v10';
import fc from 'fast-check';
import type { Context } from '../../../src/command.ts';
import { customId, type Press } from '../../../src/render/button.ts';
import { autocomplete, command, messageCommand, submit } from '../../discord/double/asked.ts';
import { driven, type Setting } from '../../discord/double/payloads.ts';
import type { Double } from '../../discord/double.ts';

type Payload = Parameters<Double['interact']>[0];
/** An interaction that has no id, no token and no hour yet: those are given when it is asked. */
export type Question = (double: Double) => Payload;

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', ' ', '@everyone', '\u202Eevil', '__proto__', '%;=', '\ud800', '1e999', '-1'),
);

const settings: fc.Arbitrary<Setting> = fc.record({
  where: fc.constantFrom('guild', 'bot-dm', 'private-channel'),
  install: fc.constantFrom('server', 'user', 'both'),
  locale: fc.constantFrom(...Object.values(Locale)),
  guildLocale: fc.constantFrom(...Object.values(Locale)),
  permissions: fc.constantFrom('0', '2048', String((1n << 50n) | 2048n), '2248473465835073'),
});

/** Words for an option: mostly what it suggests, sometimes anything. */
function words(context: Context, name: string, option: string): fc.Arbitrary<string> {
  const { suggest, choices = [] } = context.commands.get(name)?.options[option] ?? {};
  const offered = [...choices.map(String), ...(suggest?.(context, '').map(({ id }) => id) ?? [])];
  const known = [...offered, ...context.library.actors.keys(), ...context.library.terms.keys()];
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...(offered.length > 0 ? offered : known)) },
    { weight: 2, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: odd },
  );
}

/** The names of a command's options, with the one that every command has. */
const optionsOf = (context: Context, name: string): readonly string[] => [
  ...Object.keys(context.commands.get(name)?.options ?? {}),
  'private',
];

/** Some of a command's options with words for them, and all of those that it requires. */
function filledIn(context: Context, name: string): fc.Arbitrary<Record<string, string>> {
  const options = context.commands.get(name)?.options ?? {};
  const shown = Object.entries(options).filter(([, { hidden }]) => !hidden);
  const model = shown.map(([option]) => [option, words(context, name, option)] as const);
  const requiredKeys = shown.filter(([, { required }]) => required).map(([option]) => option);
  const isPrivate = ['private', fc.constantFrom('true', 'false')] as const;
  return fc.record(Object.fromEntries([...model, isPrivate]), { requiredKeys });
}

/** The custom_id of a button of ours, cut where it would be too long; sometimes one of nobody's. */
function ids(context: Context, name: string, open: boolean): fc.Arbitrary<string> {
  const options = optionsOf(context, name);
  const ours = fc
    .tuple(filledIn(context, name), fc.boolean(), fc.constantFrom(...options))
    .map(([filled, share, option]) => {
      const press: Press = { request: { command: name, options: filled }, share };
      return customId(open ? { ...press, open: option } : press) ?? `ask;${name}`;
    });
  const nobodys = odd.map((text) => (text === '' ? 'x' : text.slice(0, 100)));
  return fc.oneof({ weight: 9, arbitrary: ours }, { weight: 1, arbitrary: nobodys });
}

/** A press or a choice on a message that some version of ours may have sent. */
const pressed = (customId: string, values: readonly string[] | undefined, setting: Setting) =>
  (({ world }: Double) =>
    driven(world, setting, 3, {
      message: { id: world.newId(), channel_id: world.newId(), content: '', components: [] },
      data: {
        ...{ id: 1, custom_id: customId, component_type: values === undefined ? 2 : 3 },
        ...(values === undefined ? {} : { values }),
      },
    })) satisfies Question;

/** Any well-formed interaction with a command of the context. */
export function questions(context: Context): fc.Arbitrary<Question> {
  const names = fc.constantFrom(...context.commands.keys());
  return fc.tuple(names, settings).chain(([name, setting]) => {
    const option = fc.constantFrom(...optionsOf(context, name));
    const chosen = option.chain((one) => words(context, name, one));
    return fc.oneof(
      {
        weight: 6,
        arbitrary: filledIn(context, name).map(
          (filled): Question =>
            (double) =>
              command(double.world, name, filled, setting),
        ),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(option, odd).map(
          ([one, typed]): Question =>
            (double) =>
              autocomplete(double.world, name, { [one]: typed }, one, setting),
        ),
      },
      {
        weight: 3,
        arbitrary: ids(context, name, false).map((id) => pressed(id, undefined, setting)),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(ids(context, name, true), chosen)
          .map(([id, value]) => pressed(id, [value.slice(0, 100) || 'x'], setting)),
      },
      {
        weight: 2,
        arbitrary: fc.tuple(ids(context, name, true), option, chosen).map(
          ([id, field, value]): Question =>
            (double) =>
              submit(double.world, id, { [field]: value }, undefined, setting),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.oneof(odd, chosen).map(
          (content): Question =>
            ({ world }) => {
              const message = { id: world.newId(), content, embeds: [], components: [] };
              return messageCommand(world, 'Ask about this message', message as never, setting);
            },
        ),
      },
    );
  });
}
