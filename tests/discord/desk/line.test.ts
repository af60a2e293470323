// How a line is read, and what is suggested while it is typed.
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { startDouble } from '../double.ts';
import { readLine } from './line.ts';
import { type Complete, suggestions } from './suggest.ts';

const actor = { type: 3, name: 'actor', description: 'Who', required: true, autocomplete: true };
const show = {
  type: 3,
  name: 'show',
  description: 'More',
  choices: [
    { name: 'Full reasoning', value: 'reasoning' },
    { name: 'Who would include it', value: 'definitions' },
  ],
};
const hidden = { type: 5, name: 'private', description: 'Answer me alone' };
const number = { type: 4, name: 'count', description: 'How many' };

/** Commands as the double gives them back. */
async function registered(): Promise<readonly APIApplicationCommand[]> {
  const double = await startDouble({ token: 'secret' });
  const slide = { type: 1, name: 'slide', description: 'One', options: [number] };
  const commands = [
    { name: 'is-it', description: 'Is it?', options: [actor, show, hidden] },
    { name: 'deck', description: 'The deck', options: [slide] },
    { name: 'Ask This', type: 3 },
  ];
  const response = await fetch(`${double.api}/v10/applications/${double.applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: 'Bot secret', 'content-type': 'application/json' },
    body: JSON.stringify(commands),
  });
  expect(response.status).toBe(200);
  const list = double.commands();
  await double.stop();
  return list;
}
const commands = await registered();
const labels = (_option: unknown, label: string) =>
  label === 'Parliament' ? 'parliament' : undefined;
const read = (line: string) => {
  const typed = readLine(line, commands, labels);
  return typed && { values: typed.values, faults: typed.faults };
};

describe('A line', () => {
  test('gives its options their values, behind the labels that were chosen', () => {
    expect(read('/is-it actor:Parliament show:full reasoning private:True')).toEqual({
      values: { actor: 'parliament', show: 'reasoning', private: true },
      faults: [],
    });
  });

  test('gives words without a name to the option that is required', () => {
    expect(read('/is-it the press private:false')?.values).toEqual({
      actor: 'the press',
      private: false,
    });
  });

  test('goes down into a subcommand', () => {
    const typed = readLine('/deck slide count:9', commands, labels);
    expect([typed?.path, typed?.values]).toEqual([['slide'], { count: 9 }]);
    expect(read('/deck')?.faults).toEqual(['One of: slide.']);
  });

  const refused: readonly (readonly [string, string])[] = [
    ['/is-it', 'actor is required.'],
    ['/is-it a show:nothing', 'show is one of: Full reasoning, Who would include it.'],
    ['/is-it a private:maybe', 'private is True or False.'],
    ['/deck slide count:1.5', 'count is a number.'],
  ];
  test.each(refused)('%s is not sent: %s', (line, fault) => {
    expect(read(line)?.faults).toEqual([fault]);
  });

  test('that names no chat command is none', () => {
    expect(read('/nothing a')).toBeUndefined();
    expect(read('/Ask This')).toBeUndefined();
  });
});

describe('Suggestions', () => {
  const complete: Complete = async (_typed, values, focused) =>
    focused === 'actor' ? [{ name: `Found ${values[focused]}`, value: 'x' }] : [];
  const lines = async (line: string) =>
    (await suggestions(line, commands, labels, complete)).map((one) => one.line);

  test('begin with the commands, each with its first required option', async () => {
    expect(await lines('/')).toEqual(['/is-it actor:', '/deck ']);
    expect(await lines('/de')).toEqual(['/deck ']);
  });

  test("are the bot's where it completes, and the choices where there are some", async () => {
    expect(await lines('/is-it actor:parl')).toEqual(['/is-it actor:Found parl ']);
    expect(await lines('/is-it parl')).toEqual(['/is-it actor:Found parl ']);
    expect(await lines('/is-it actor:a show:who')).toEqual([
      '/is-it actor:a show:Who would include it ',
    ]);
    expect(await lines('/is-it actor:a private:')).toEqual([
      '/is-it actor:a private:True ',
      '/is-it actor:a private:False ',
    ]);
  });

  test('go on with the options and subcommands that are left', async () => {
    expect(await lines('/is-it actor:a ')).toEqual([
      '/is-it actor:a show:',
      '/is-it actor:a private:',
    ]);
    expect(await lines('/is-it actor:a pri')).toContain('/is-it actor:a private:');
    expect(await lines('/deck s')).toEqual(['/deck slide ']);
  });
});
