// Keeps that both transports give the same callback for the same interaction, down to every button.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/command.ts';
import { parseLine } from '../../src/line.ts';
import { callbackFaults } from '../../src/render/limits/index.ts';
import { interactionsHandler } from '../../src/transports/http.ts';
import type { Setting } from '../discord/double/payloads.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { buttonsOf, selectsOf } from './seen.ts';
import { newKeys, signed } from './signed.ts';
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

const keys = newKeys();
const handler = interactionsHandler({
  publicKey: keys.publicKey,
  context: () => context,
  report: (error) => running.reported.push(error),
});
type Payload = Parameters<Double['interact']>[0];

/** What the gateway answers, once it is sure that HTTP answers the same. */
async function alike(payload: Payload) {
  const answer = await double.interact(payload);
  const init = signed(keys, JSON.stringify(payload));
  const response = await handler(new Request('http://bot/interactions', init));
  expect(response.status).toBe(200);
  const body = await response.json();
  expect(body).toEqual(answer.callback);
  expect(callbackFaults(payload.type, body)).toEqual([]);
  return answer;
}

const settings: readonly Setting[] = [
  { where: 'guild', install: 'server' },
  { where: 'guild', install: 'user', permissions: '0' },
  { where: 'bot-dm', install: 'server' },
  { where: 'private-channel', install: 'user' },
];
test.each(settings)(
  'every example, button and choice in $where with the app of the $install',
  async (setting) => {
    let pressed = 0;
    for (const line of [...context.commands.values()].flatMap(({ examples }) => examples)) {
      const { command = '', options = {} } = parseLine(line, context.commands) ?? {};
      const { message } = await alike(double.command(command, options, setting));
      for (const { id } of buttonsOf(message)) {
        await alike(double.click(message, id, setting));
        pressed += 1;
      }
      for (const { id, values } of selectsOf(message))
        for (const value of values.slice(0, 3))
          await alike(double.choose(message, id, [value], setting));
    }
    expect(pressed).toBeGreaterThan(50);
  },
);

test('mistakes, forms, and what was typed into them', async () => {
  for (const actor of ['polise', 'xqzzwkj', '', '@everyone', 'AFP', 'Max Weber']) {
    const { message } = await alike(double.command('is-security-sector', { actor }));
    for (const { id } of buttonsOf(message)) await alike(double.click(message, id));
  }
  await alike(double.submit('ask;is-security-sector;actor?', { actor: 'courts' }));
  await alike(double.submit('none of ours', { actor: 'courts' }));
  await alike(double.command('no-such-command'));
});

test('choices for every option while it is typed, and the menu of a message', async () => {
  for (const [name, { options }] of context.commands)
    for (const option of Object.keys(options))
      for (const typed of ['', 'p', 'parl', '9', 'xqzzwkj'])
        await alike(double.autocomplete(name, { [option]: typed }, option));
  const { message } = await alike(double.command('help'));
  if (message)
    await alike(
      double.messageCommand('Ask about this message', { ...message, content: 'Are courts in?' }),
    );
});

test('without a fault reported by either', () => {
  expect(running.reported).toEqual([]);
});
