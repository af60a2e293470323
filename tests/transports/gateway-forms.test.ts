// Keeps choosing from a list and typing a word again: in a server, in a DM, in a group, for the one who does it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/command.ts';
import { callbackFaults } from '../../src/render/limits/index.ts';
import { interactionShape } from '../../src/transports/payload.ts';
import { forcedPrivate } from '../../src/transports/privacy.ts';
import type { Setting } from '../discord/double/payloads.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { idOf, labelsOf, selectsOf, textOf } from './seen.ts';
import { type Running, sent, startOn } from './stage.ts';

let context: Context;
let double: Double;
let running: Running;
beforeAll(async () => {
  context = await realContext();
  double = await startDouble({ token: 'secret' });
  running = await startOn(double, context);
});
afterAll(async () => {
  await running.bot.stop();
  await double.stop();
});

const places: readonly Setting[] = [
  { where: 'guild', install: 'server' },
  { where: 'guild', install: 'user' },
  { where: 'bot-dm', install: 'server' },
  { where: 'private-channel', install: 'user' },
];
const asks = (name: string, values = {}, setting: Setting = {}) =>
  double.interact(double.command(name, values, setting));

describe.each(places)('in $where, with the app of the $install,', (setting) => {
  test.each(['lecture', 'tiers', 'argument'])('each choice of /%s is answered', async (name) => {
    const { message } = await asks(name, {}, setting);
    const [select] = selectsOf(message);
    expect(select?.values.length).toBeGreaterThan(5);
    for (const value of select?.values ?? []) {
      const answer = await double.interact(
        double.choose(message, select?.id ?? '', [value], setting),
      );
      expect(answer.callback.type, value).toBe(4);
      expect(answer.ephemeral, value).toBe(true);
      expect(labelsOf(answer.message), value).toContain('Share');
    }
  });

  test('a name that was not found is typed again in a form that holds it', async () => {
    const { message } = await asks('is-security-sector', { actor: 'flibbertigibbet' }, setting);
    const id = idOf(message, 'Type it again');
    const form = await double.interact(double.click(message, id, setting));
    expect(form.callback).toMatchObject({
      type: 9,
      data: { components: [{ component: { custom_id: 'actor', value: 'flibbertigibbet' } }] },
    });
    expect(callbackFaults(3, form.callback)).toEqual([]);
    const { data } = form.callback as { data: { custom_id: string } };
    const answer = await double.interact(
      double.submit(data.custom_id, { actor: 'parliament' }, message, setting),
    );
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer.message)).toMatch(/^\*\*Parliament: no/u);
    expect(labelsOf(answer.message)).toContain('Share');
  });
});

test('what else was asked stays as it was when one word is typed again', async () => {
  const { message } = await asks('compare', { first: 'xqzzwkj', second: 'courts' });
  const form = await double.interact(double.click(message, idOf(message, 'Type it again')));
  const { data } = form.callback as { data: { custom_id: string } };
  const answer = await double.interact(double.submit(data.custom_id, { first: 'police' }, message));
  expect(textOf(answer.message)).toMatch(/police.*courts/iu);
});

test('a word typed again that is still not known is answered with the same offer', async () => {
  const answer = await double.interact(double.submit('ask;define;term?', { term: 'xqzzwkj' }));
  expect(answer.ephemeral).toBe(true);
  expect(labelsOf(answer.message)).toContain('Type it again');
});

describe('a user who has the app alone', () => {
  const owners = { authorizing_integration_owners: { '1': '80351110224678912' } };
  const at = (permissions: bigint, type: number) =>
    forcedPrivate(
      interactionShape.parse({
        ...{ id: '1', token: 't', type: 2, guild_id: '2', channel: { type } },
        ...{ member: { permissions: String(permissions) }, ...owners },
      }),
    );
  const apps = 1n << 50n;

  test('needs outside apps, and writing where the question was asked', () => {
    expect(at(apps | (1n << 11n), 0)).toBeUndefined();
    expect(at(apps | (1n << 38n), 11)).toBeUndefined();
    expect(at(1n << 11n, 0)).toBe('no outside apps in public here');
    expect(at(apps, 0)).toBe('you may not write here');
    expect(at(apps | (1n << 11n), 11)).toBe('you may not write here');
  });

  test('is never sent a follow-up, of which there are five at most, however much is asked', async () => {
    const setting: Setting = { where: 'private-channel', install: 'user' };
    let { message } = await asks('is-security-sector', { actor: 'parliament' }, setting);
    for (let press = 0; press < 8; press += 1) {
      const answer = await double.interact(
        double.click(message, idOf(message, 'Slide 9'), setting),
      );
      expect(answer.ephemeral).toBe(true);
      message = (await asks('is-security-sector', { actor: 'parliament' }, setting)).message;
    }
    expect(sent(double, 'POST', /^\/webhooks/u)).toEqual([]);
  });
});

test('nothing of all this was reported as a fault', () => {
  expect(running.reported).toEqual([]);
});
