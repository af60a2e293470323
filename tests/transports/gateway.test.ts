// Keeps how the bot comes to Discord: it connects, shows its links, and registers its commands only if they differ.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../discord/bare-client.ts';
import { type Double, startDouble } from '../discord/double.ts';
import { realContext } from '../real.ts';
import { serving } from '../verbs/serving.ts';
import { patient } from './process.ts';
import { type Running, sent, startOn } from './stage.ts';

const context = await realContext();

/** Asks the double's API as an administrator's own script would. */
async function asAdministrator(double: Double, method: string, path: string, body: object) {
  const response = await fetch(`${double.api}/v10/applications/${double.applicationId}/${path}`, {
    method,
    headers: { authorization: `Bot ${double.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
}

const puts = (double: Double) => sent(double, 'PUT', /commands$/u);

describe('a bot that starts', () => {
  let double: Double;
  let running: Running;
  /** Starts the bot again in the same world, as after a night's maintenance. */
  const again = async () => {
    await running.bot.stop();
    running = await startOn(double, context);
  };
  beforeAll(async () => {
    double = await startDouble({ token: 'secret' });
    running = await startOn(double, context);
  });
  afterAll(async () => {
    await running.bot.stop();
    await double.stop();
  });

  test('connects once and asks for no intent at all', () => {
    expect(double.connections).toEqual(['/']);
    const [identify] = double.received.filter(({ op }) => op === 2);
    expect(identify?.d).toMatchObject({ intents: 0, token: 'secret' });
  });

  test('shows the links that add it to a server and to one’s own account', () => {
    const links = running.shown.join('\n').match(/https:\S+/gu) ?? [];
    expect(links.map((link) => Object.fromEntries(new URL(link).searchParams))).toEqual([
      {
        client_id: double.applicationId,
        integration_type: '0',
        scope: 'bot applications.commands',
      },
      { client_id: double.applicationId, integration_type: '1', scope: 'applications.commands' },
    ]);
    expect(links.every((link) => link.startsWith('https://discord.com/oauth2/authorize?'))).toBe(
      true,
    );
  });

  test('registers every command, for every place and both installations, with one request', () => {
    expect(puts(double)).toHaveLength(1);
    const registered = double.commands();
    const slash = registered.filter(({ type }) => type === 1).map(({ name }) => name);
    expect(slash).toEqual([...context.commands.keys()]);
    const menus = registered.filter(({ type }) => type === 3).map(({ name }) => name);
    expect(menus).toEqual(['Ask about this message']);
    for (const { contexts, integration_types } of registered) {
      expect(contexts).toEqual([0, 1, 2]);
      expect(integration_types).toEqual([0, 1]);
    }
    expect(running.shown.join('\n')).toContain('+ /is-security-sector');
  });

  test('registers nothing when Discord has the commands already', async () => {
    await again();
    expect(puts(double)).toHaveLength(1);
    expect(running.shown.at(-1)).toBe('Commands: Discord has them as they are here.');
  });

  test('puts right what is different at Discord, and names it', async () => {
    const before = double.commands();
    const define = before.find(({ name }) => name === 'define');
    await asAdministrator(double, 'PATCH', `commands/${define?.id}`, { description: 'Old words' });
    await asAdministrator(double, 'POST', 'commands', { name: 'old', description: 'Gone' });
    await again();
    expect(puts(double)).toHaveLength(2);
    expect(running.shown.join('\n')).toContain(
      'Commands that differ from what Discord has:\n~ /define\n- /old',
    );
    const words = (commands: typeof before) =>
      commands.map(({ name, description }) => `${name}: ${description}`);
    expect(words(double.commands())).toEqual(words(before));
  });

  test('shows and reports nothing of its token', () => {
    expect(running.shown.join('\n')).not.toContain('secret');
    expect(running.reported).toEqual([]);
  });
});

test('a bot for one server registers its commands there alone, and once', async () => {
  const double = await startDouble({ token: 'secret' });
  const guildId = double.world.guilds[0]?.id ?? '';
  for (const start of [1, 2]) {
    const { bot } = await startOn(double, context, guildId);
    await bot.stop();
    expect(puts(double), `start ${start}`).toHaveLength(1);
  }
  expect(puts(double)[0]?.path).toContain(`/guilds/${guildId}/`);
  expect(double.commands(guildId)).toHaveLength(context.commands.size + 1);
  expect(double.commands()).toEqual([]);
  await double.stop();
});

describe('a bot on the gateway', patient, () => {
  test('is warned that Discord sends everything to the endpoint which the portal has', async () => {
    const own = await startDouble({ token: 'secret' });
    const { bot: server, address } = await serving({ DISCORD_PUBLIC_KEY: own.publicKey });
    await own.setEndpoints(`${address}/interactions`);
    const { bot, shown } = await startOn(own, context);
    expect(shown).toContain(
      `Discord sends whatever is asked to the Interactions Endpoint URL ${address}/interactions and nothing to this bot: take that address out of the developer portal.`,
    );
    await bot.stop();
    await own.setEndpoints();
    const again = await startOn(own, context);
    expect(again.shown.join('\n')).not.toContain('Endpoint');
    await again.bot.stop();
    server.child.kill('SIGKILL');
    await own.stop();
  });

  test('starts all the same when it cannot learn of one', async () => {
    const own = await startDouble({ token: 'secret' });
    own.failNext({ path: /@me$/u }, { kind: 'status', status: 403 });
    const { bot, shown } = await startOn(own, context);
    expect(shown.at(-1)).toBe('Registered.');
    await bot.stop();
    await own.stop();
  });
});

test('a bot that cannot register its commands does not start, and lets the connection go', async () => {
  const own = await startDouble({ token: 'secret', heartbeatInterval: 50 });
  own.failNext({ method: 'PUT' }, { kind: 'status', status: 403 });
  await expect(startOn(own, context)).rejects.toMatchObject({ status: 403 });
  const heard = own.received.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(own.received).toHaveLength(heard);
  await own.stop();
});

test('a bot is ready for as long as its connection is', async () => {
  const own = await startDouble({ token: 'secret' });
  const { bot } = await startOn(own, context);
  expect(bot.isReady()).toBe(true);
  own.closeAll(1006);
  await until(() => !bot.isReady());
  await until(() => bot.isReady());
  expect(own.connections).toEqual(['/', '/resume']);
  await bot.stop();
  await own.stop();
});
