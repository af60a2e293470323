// Keeps what a button does: it answers the presser alone, shares on demand, and outlives the bot that sent it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/command.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { buttonsOf, idOf, labelsOf, textOf } from './seen.ts';
import { type Running, startOn } from './stage.ts';

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

const cardOf = async (actor: string) =>
  (await double.interact(double.command('is-security-sector', { actor }))).message;

test('every button of a card answers the presser alone, with a Share button, and leaves the card', async () => {
  const card = await cardOf('parliament');
  const buttons = buttonsOf(card);
  expect(buttons.map(({ label }) => label)).toContain('Full reasoning');
  for (const { id, label } of buttons) {
    const answer = await double.interact(double.click(card, id));
    expect(answer.callback.type, label).toBe(4);
    expect(answer.ephemeral, label).toBe(true);
    expect(labelsOf(answer.message), label).toContain('Share');
    expect(answer.message?.id).not.toBe(card?.id);
  }
});

test('Share posts what the presser saw for everybody, and says who shares it', async () => {
  const card = await cardOf('parliament');
  const alone = await double.interact(double.click(card, idOf(card, 'Full reasoning')));
  const shared = await double.interact(double.click(alone.message, idOf(alone.message, 'Share')));
  expect(shared.callback.type).toBe(4);
  expect(shared.ephemeral).toBe(false);
  const [remark, ...rest] = textOf(shared.message).split('\n');
  expect(remark).toBe(`-# Shared by <@${double.world.asker.id}>`);
  expect(rest.join('\n')).toBe(textOf(alone.message));
  expect(labelsOf(shared.message)).not.toContain('Share');
  expect(shared.callback).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
});

test('a private answer of a command is shared in the same way', async () => {
  const values = { actor: 'parliament', private: true };
  const alone = await double.interact(double.command('is-security-sector', values));
  const shared = await double.interact(double.click(alone.message, idOf(alone.message, 'Share')));
  expect(shared.ephemeral).toBe(false);
  expect(textOf(shared.message)).toContain(textOf(alone.message));
});

test('sharing stays private, and says why, where outside apps may not speak', async () => {
  const values = { actor: 'parliament', private: true };
  const alone = await double.interact(double.command('is-security-sector', values));
  const shared = await double.interact(
    double.click(alone.message, idOf(alone.message, 'Share'), {
      install: 'user',
      permissions: '0',
    }),
  );
  expect(shared.ephemeral).toBe(true);
  expect(textOf(shared.message)).toMatch(/^-# Only you can see this/u);
});

test('a step of /classify carries the answers so far, up to the card', async () => {
  let message = (await double.interact(double.command('classify', { name: 'Space; Guard=%' })))
    .message;
  for (let step = 0; step < 20; step += 1) {
    const [answer] = buttonsOf(message).filter(({ id }) => id.includes(';answers='));
    if (!answer) break;
    message = (await double.interact(double.click(message, answer.id))).message;
  }
  expect(textOf(message)).toContain('This rests on your answers');
  expect(textOf(message)).toContain('Space; Guard=%');
});

test('a button still works when the bot has been stopped and started again', async () => {
  const card = await cardOf('parliament');
  await running.bot.stop();
  running = await startOn(double, context);
  const answer = await double.interact(double.click(card, idOf(card, 'Full reasoning')));
  expect(answer.ephemeral).toBe(true);
  expect(textOf(answer.message)).toContain('the full reasoning');
});

test('no press was reported as a fault', () => {
  expect(running.reported).toEqual([]);
});
