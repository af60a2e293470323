// Keeps when a button says that its entry is gone, to whom, and what is told of a question that a form takes up.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/command.ts';
import { respond } from '../../src/transports/interaction.ts';
import type { Outcome } from '../../src/transports/notice.ts';
import { realContext } from '../real.ts';
import { buttonsOf, idOf, textOf } from './seen.ts';

let context: Context;
beforeAll(async () => {
  context = await realContext();
});

const base = { id: '1', token: 't', user: { id: '1' } };
const alone = 64;

/** The message that answers a payload, and what was told of it. */
function told(payload: object) {
  let outcome: Outcome | undefined;
  const bytes = respond(
    { ...base, ...payload },
    context,
    (error) => {
      throw error;
    },
    (one) => {
      outcome = one;
    },
  );
  const { data } = JSON.parse(new TextDecoder().decode(bytes));
  return { message: data, text: textOf(data), outcome };
}
const compare = (first: string, second: string) =>
  told({
    type: 2,
    data: {
      ...{ type: 1, name: 'compare' },
      options: Object.entries({ first, second }).map(([name, value]) => ({ name, value })),
    },
  });
const press = (id: string, flags = 0) =>
  told({ type: 3, message: { flags }, data: { component_type: 2, custom_id: id } });
const submit = (id: string, field: string, value: string) => {
  const component = { custom_id: field, value };
  return told({
    type: 5,
    message: { flags: 0 },
    data: { custom_id: id, components: [{ component }] },
  });
};

describe('A button', () => {
  test('says that its entry is gone where the library holds none of that name', () => {
    expect(press('ask;is-security-sector;actor=gone-actor-id').text).toMatch(/no longer in the/u);
    expect(press('ask;compare;first=courts;second=gone-actor-id').text).toMatch(/no longer in/u);
  });

  test('asks which one is meant where its name has several bearers now', () => {
    expect(press('ask;is-security-sector;actor=AFP').text).toMatch(/^\*\*Which one is "AFP"\?/u);
  });

  test('says where its name stands now, if on another shelf', () => {
    expect(press('ask;is-security-sector;actor=Max Weber').text).toMatch(/a person, not an actor/u);
  });

  test.each([
    ['GIGN', /^\*\*Which one is "GIGN"\?/u],
    ['Zorb', /^\*\*I do not know "Zorb"/u],
    ['zorb', /^\*\*I do not know "zorb"/u],
  ])('carries what was typed beside what it settles: %s', (second, like) => {
    const { message } = compare('AFP', second);
    const id = idOf(message, 'Australian Federal Police');
    expect(press(id, alone).text).toMatch(like);
  });

  test('under such an answer settles the rest, and knows again what is gone', () => {
    const first = compare('AFP', 'GIGN').message;
    const { message } = press(idOf(first, 'Australian Federal Police'), alone);
    const [{ id = '' } = {}] = buttonsOf(message);
    expect(press(id, alone).text).toMatch(/^\*\*Australian Federal Police/u);
    expect(press(id.replace('au-afp', 'au-gone'), alone).text).toMatch(/no longer in the library/u);
  });
});

test('Whoever types a name into a form hears that it is unknown, though a button asked about it before', () => {
  expect(press('ask;is-security-sector;actor=xqzzwkj').text).toMatch(/no longer in the library/u);
  expect(submit('ask;is-security-sector;actor?', 'actor', 'xqzzwkj').text).toMatch(
    /^\*\*I do not know "xqzzwkj"/u,
  );
});

describe('A button that opens a form is told with its question', () => {
  const open = 'ask;is-security-sector;actor?=my secret unit';

  test('where that is for everybody', () => {
    expect(press(open).outcome).toMatchObject({ outcome: 'form', request: { options: {} } });
  });

  test.each([
    ['asked with private', `${open};private=true`, 0],
    ['under an answer that only the asker sees', open, alone],
  ])('but not where it was %s', (_, id, flags) => {
    expect(press(id, flags).outcome).toMatchObject({ outcome: 'form' });
    expect(press(id, flags).outcome).not.toHaveProperty('request');
  });
});
