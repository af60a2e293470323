// What askers can send that we did not expect: options, buttons, forms, choices and messages that are odd or old.
import type { Values } from '../../discord/double/asked.ts';
import { driven, type Setting } from '../../discord/double/payloads.ts';
import { both, gone, outdated, type Row, type Sees, sees } from '../row.ts';
import type { Stage } from '../stage.ts';

const wordless = sees(
  'that it has no text, alone',
  /^\[alone\] \*\*This message has no text that I can read/u,
);
const apology = sees('an apology, alone', /^\[alone\] \*\*/u);
const row = (fault: string, make: Row['make'], what: Sees = apology): Row => ({
  fault,
  on: both,
  make,
  sees: what,
});

const command =
  (name: string, values: Values, setting: Setting = {}) =>
  (stage: Stage) =>
    stage.ask(stage.double.command(name, values, setting));

/** A press of a button, or a choice of a value, as a message of any version may still have it. */
const press =
  (customId: string, value?: string) =>
  ({ double, ask }: Stage) =>
    ask(
      driven(double.world, {}, 3, {
        message: { id: double.world.newId(), channel_id: '1', content: '', components: [] },
        data: {
          ...{ id: 1, custom_id: customId, component_type: value === undefined ? 2 : 3 },
          ...(value === undefined ? {} : { values: [value] }),
        },
      }),
    );

const form = (customId: string, fields: Readonly<Record<string, string>>) => (stage: Stage) =>
  stage.ask(stage.double.submit(customId, fields));

/** The menu of a message that came with a changed message. */
const menu = (change: object) => (stage: Stage) => {
  const { double, ask } = stage;
  const message = { id: double.world.newId(), content: '', embeds: [], components: [], ...change };
  return ask(double.messageCommand('Ask about this message', message as never));
};

export const askers: readonly Row[] = [
  row('a command of another version', command('verdict', { actor: 'parliament' })),
  row('a required option is missing', command('define', {})),
  row('an option is empty', command('define', { term: '   ' })),
  row('an option of another version', command('define', { word: 'force' })),
  row('an option is a number where a text belongs', command('define', { term: 7 })),
  row('an option is a text where a number belongs', command('lecture', { slide: 'nine' })),
  row('an option is too long (6,000 characters)', command('define', { term: 'x'.repeat(6000) })),
  row('an option is twisted text', command('define', { term: '\u202E@everyone\u0000\u{1F9FF}' })),
  row('a custom_id of an older version', press('page:2:parliament'), outdated),
  row('a custom_id that is nonsense', press('%%;;=?=;'), outdated),
  row(
    'an entry that was taken out since',
    press('ask;is-security-sector;actor=gone-actor-id'),
    gone,
  ),
  row('a custom_id of 100 characters', press('x'.repeat(100)), outdated),
  row('a custom_id of ours, of 100 characters', press(`ask;define;term=${'x'.repeat(84)}`)),
  row('a button of a command that is gone', press('ask;verdict;actor=parliament')),
  row('a button of an option that is gone', press('ask;define;word=force')),
  row('a chosen value is gone', press('ask;tiers;tier?', 'no-such-tier')),
  row('a choice without a value', press('ask;tiers;tier?'), sees('a form', /^form: /u)),
  row('a form lacks its field', form('ask;define;term?', {}), outdated),
  row('a form has another field', form('ask;define;term?', { word: 'force' }), outdated),
  row('a form that opens nothing', form('ask;define;term=force', { term: 'force' }), outdated),
  row('a form of another version', form('more', { term: 'force' }), outdated),
  row('the menu of an empty message', menu({}), wordless),
  row(
    'the menu of a message of embeds alone',
    menu({ embeds: [{ description: 'Courts?' }] }),
    wordless,
  ),
  row('the menu of a message of 4,000 characters', menu({ content: 'x'.repeat(4000) })),
  row(
    'choices for a command of another version',
    ({ double, ask }) => ask(double.autocomplete('verdict', { actor: 'p' }, 'actor')),
    sees('no choices', /^choices: $/u),
  ),
  row(
    'outside apps may not speak where only the user has the app',
    command('is-security-sector', { actor: 'parliament' }, { install: 'user', permissions: '0' }),
    sees(
      'the answer, alone, and why',
      /^\[alone\] -# Only you can see this: .*outside apps[\s\S]*Parliament: no/u,
    ),
  ),
];
