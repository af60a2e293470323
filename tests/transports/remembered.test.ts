// What was answered lately is given again without being made again, and never to anybody else than it was made for.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Command, Context } from '../../src/command.ts';
import { contextOf } from '../../src/context.ts';
import { respond } from '../../src/transports/interaction.ts';
import type { Outcome } from '../../src/transports/notice.ts';
import { remembered } from '../../src/transports/remembered.ts';
import { realContext } from '../real.ts';
import { folder, opened } from '../second-library/open.ts';

let context: Context;
beforeAll(async () => {
  context = await realContext();
});

describe('What is remembered', () => {
  test('is what was made first, by all that it depends on', () => {
    const known = remembered<number>(9);
    const keys = [['a'], ['b'], ['a'], ['a', 'b'], ['b']];
    expect(keys.map((key, at) => known(context, key, () => at))).toEqual([0, 1, 0, 3, 1]);
  });

  test('is no more than it has room for', () => {
    const known = remembered<number>(2);
    const keys = [['a'], ['b'], ['c'], ['c'], ['a']];
    expect(keys.map((key, at) => known(context, key, () => at))).toEqual([0, 1, 2, 2, 4]);
  });

  test('is nothing for a very long question', () => {
    const known = remembered<number>(9);
    const long = ['a'.repeat(500)];
    expect([known(context, long, () => 1), known(context, long, () => 2)]).toEqual([1, 2]);
  });

  test('is of one context: another day, room, library or other commands make it anew', async () => {
    const known = remembered<number>(9);
    let made = 0;
    const ask = (of: Context) => known(of, ['a'], () => ++made);
    const library = await opened(folder);
    const others: Context[] = [
      { ...context, today: '2026-11-24' },
      { ...context, room: 300 },
      { ...context, commands: new Map(context.commands) },
      contextOf(library, context.commands, context),
    ];
    expect([context, ...others, context, ...others].map(ask)).toEqual([
      1, 2, 3, 4, 5, 1, 2, 3, 4, 5,
    ]);
  });
});

describe('A question that was asked before', () => {
  const user = { id: '1' };
  const base = { id: '1', token: 't', user };
  const asked = (question: string, more: object = {}) => ({
    ...{ ...base, type: 2, ...more },
    data: { type: 1, name: 'ask', options: [{ name: 'question', value: question }] },
  });
  const told = (payload: object, of = context): unknown => {
    const bytes = respond(payload, of, (error) => {
      throw error;
    });
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  test('is answered alike, and counted again where nothing was found', () => {
    const question = 'how tall is the tower of Babel?';
    const [first, second] = [told(asked(question)), told(asked(question))];
    expect(second).toEqual(first);
    const gaps = context.gaps.list().filter(({ words }) => words.includes('babel'));
    expect(gaps).toEqual([{ words: 'how tall is the tower of babel', count: 2 }]);
  });

  test('is answered for its asker: privately where Discord allows nothing else', () => {
    const open = told(asked('is parliament in?'));
    const forced = told(
      asked('is parliament in?', {
        ...{ guild_id: '2', authorizing_integration_owners: { 1: '1' } },
        member: { user, permissions: '0' },
      }),
    );
    const flags = (callback: unknown) => (callback as { data: { flags: number } }).data.flags & 64;
    expect([flags(open), flags(forced)]).toEqual([0, 64]);
  });

  test('is made anew where it was asked in private, or about a message', () => {
    const ask = context.commands.get('ask') as Command;
    let runs = 0;
    const counting: Command = {
      ...ask,
      run: (...all) => {
        runs++;
        return ask.run(...all);
      },
    };
    const of = { ...context, commands: new Map([...context.commands, ['ask', counting]]) };
    const runsFor = (payload: object) => {
      runs = 0;
      expect(told(payload, of)).toEqual(told(payload, of));
      return runs;
    };
    const open = asked('is parliament in?');
    const options = [...open.data.options, { name: 'private', value: true }];
    const menu = {
      ...{ name: 'Ask about this message', type: 3, target_id: '9' },
      resolved: { messages: { 9: { content: 'is parliament in?' } } },
    };
    expect(runsFor(open)).toBe(1);
    expect(runsFor({ ...open, data: { ...open.data, options } })).toBe(2);
    expect(runsFor({ ...base, type: 2, data: menu })).toBe(2);
  });

  test('is made anew under an answer that only the asker sees', () => {
    const define = context.commands.get('define') as Command;
    let runs = 0;
    const run: Command['run'] = (...all) => {
      runs++;
      return define.run(...all);
    };
    const of = {
      ...context,
      commands: new Map([...context.commands, ['define', { ...define, run }]]),
    };
    const press = {
      ...{ ...base, type: 3 },
      data: { component_type: 2, custom_id: 'ask;define;term=force' },
    };
    for (const flags of [0, 64, 64]) told({ ...press, message: { flags } }, of);
    expect(runs).toBe(3);
    told({ ...press, message: { flags: 0 } }, of);
    expect(runs).toBe(3);
  });

  test('is not counted among what found nothing where it is private, or about a message', () => {
    const options = [
      { name: 'question', value: 'how tall is the Eiffel tower?' },
      { name: 'private', value: true },
    ];
    told({ ...base, type: 2, data: { type: 1, name: 'ask', options } });
    const data = {
      ...{ name: 'Ask about this message', type: 3, target_id: '9' },
      resolved: { messages: { 9: { content: 'how old is the Eiffel tower?' } } },
    };
    told({ ...base, type: 2, data });
    expect(context.gaps.list().filter(({ words }) => words.includes('eiffel'))).toEqual([]);
  });

  test('is told to the log with its words only where it is open', () => {
    const outcome = (payload: object): Outcome | undefined => {
      let known: Outcome | undefined;
      const keep = (told: Outcome) => {
        known = told;
      };
      respond(payload, context, () => undefined, keep);
      return known;
    };
    const open = asked('is parliament in?');
    const options = [...open.data.options, { name: 'private', value: true }];
    expect(outcome(open)).toHaveProperty('request');
    expect(outcome({ ...open, data: { ...open.data, options } })).not.toHaveProperty('request');
  });

  test('gives choices anew where private is set while they are typed', () => {
    const verdicts = context.commands.get('is-security-sector') as Command;
    const actor = verdicts.options['actor'] as Command['options'][string];
    let suggestions = 0;
    const suggest: typeof actor.suggest = (...all) => {
      suggestions++;
      return actor.suggest?.(...all) ?? [];
    };
    const counting = {
      ...verdicts,
      options: { ...verdicts.options, actor: { ...actor, suggest } },
    };
    const of = {
      ...context,
      commands: new Map([...context.commands, ['is-security-sector', counting]]),
    };
    const typing = (more: object[]) => {
      const options = [{ name: 'actor', value: 'confidentia', focused: true }, ...more];
      told({ ...base, type: 4, data: { type: 1, name: 'is-security-sector', options } }, of);
    };
    for (const more of [
      [],
      [],
      [{ name: 'private', value: true }],
      [{ name: 'private', value: true }],
    ])
      typing(more);
    expect(suggestions).toBe(3);
  });

  test('names whoever shares it, each time anew', () => {
    const share = (id: string) => {
      const press = {
        ...{ id: '1', token: 't', type: 3, user: { id } },
        data: { component_type: 2, custom_id: 'share;define;term=force' },
      };
      return JSON.stringify(told(press));
    };
    expect(share('11')).toContain('<@11>');
    expect(share('22')).toContain('<@22>');
    expect(share('22')).not.toContain('<@11>');
  });
});
