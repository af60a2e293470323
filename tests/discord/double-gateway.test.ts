// Proves the double's gateway with a bare discord.js client: refused logins, lost connections, resume and replay.
import { Events } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { answering, bareClient, newStage, until } from './bare-client.ts';

const stage = newStage();
const clients: { destroy(): Promise<void> }[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
});
const login = (token: string): Promise<string> => {
  const client = bareClient(stage.double);
  clients.push(client);
  return client.login(token);
};
const ops = () => stage.double.received.map(({ op }) => op);
const replying = () =>
  answering(stage.client, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(interaction.commandName);
  });

describe('login', () => {
  test('identifies once, with a bare token and the Guilds intent', () => {
    const [identify] = stage.double.received.filter(({ op }) => op === 2);
    expect(identify?.d).toMatchObject({ token: 'secret', intents: 1, shard: [0, 1] });
  });

  test('rejects at once with a wrong token', async () => {
    await expect(login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
  });

  test('rejects with close code 4004', async () => {
    stage.double.refuseNextIdentify(4004);
    await expect(login('secret')).rejects.toThrow();
  });

  test('over the gateway with a wrong token is closed with 4004', async () => {
    const socket = new WebSocket(stage.double.gateway);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('open', () =>
      socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0 } })),
    );
    expect(await closed).toBe(4004);
  });

  test('rejects with close code 4014', async () => {
    stage.double.refuseNextIdentify(4014);
    await expect(login('secret')).rejects.toThrow(/intents/u);
  });

  test('rejects when no session starts are left', async () => {
    stage.double.limitSessions(0);
    await expect(login('secret')).rejects.toThrow(/session/u);
  });
});

describe('a lost connection', () => {
  const losses: readonly (readonly [string, () => void])[] = [
    ['op 7', () => stage.double.reconnect()],
    ['close code 4000', () => stage.double.closeAll(4000)],
    ['close code 4009', () => stage.double.closeAll(4009)],
    ['a cut wire', () => stage.double.closeAll(1006)],
  ];
  test.each(losses)('after %s is resumed, and what was missed is replayed', async (_name, lose) => {
    replying();
    lose();
    const answer = await stage.double.interact(stage.double.command('missed'));
    expect(answer.message?.content).toBe('missed');
    expect(stage.double.connections).toEqual(['/', '/resume']);
    expect(ops().filter((op) => op === 2 || op === 6)).toEqual([2, 6]);
  });

  test('is resumed on the same socket after op 9 true', async () => {
    replying();
    stage.double.invalidate(true);
    await until(() => ops().includes(6));
    const answer = await stage.double.interact(stage.double.command('ask'));
    expect(answer.message?.content).toBe('ask');
    expect(stage.double.connections).toEqual(['/']);
  });

  test('whose session is forgotten is not resumed but refused', async () => {
    stage.double.forgetSessions();
    stage.double.closeAll(4000);
    await until(() => ops().includes(6));
    const asked = stage.double.interact(stage.double.command('ask'));
    await expect(asked).rejects.toThrow('No client has a session');
  });

  test('for good (4004) ends the shard', async () => {
    const ended = new Promise((resolve) =>
      stage.client.once(Events.ShardDisconnect, ({ code }) => resolve(code)),
    );
    stage.client.on(Events.ShardError, () => undefined);
    stage.double.closeAll(4004);
    expect(await ended).toBe(4004);
  });
});

describe('a heartbeat', () => {
  test('that is acknowledged keeps the connection', async () => {
    await stage.restart({ heartbeatInterval: 60 });
    await until(() => ops().filter((op) => op === 1).length >= 3);
    expect(stage.double.connections).toEqual(['/']);
  });

  test('that is not acknowledged makes the client resume', async () => {
    await stage.restart({ heartbeatInterval: 60 });
    stage.double.acknowledgeHeartbeats(false);
    await until(() => ops().includes(6));
    expect(stage.double.connections.at(-1)).toBe('/resume');
  });
});

describe('an event that is not as it should be', () => {
  test('of an unknown type passes the client by', async () => {
    replying();
    const odd = { ...stage.double.command('odd'), type: 99 };
    stage.double.send({ t: 'INTERACTION_CREATE', d: odd });
    stage.double.send({ t: 'SOMETHING_NEW', d: {} });
    const answer = await stage.double.interact(stage.double.command('ask'));
    expect(answer.message?.content).toBe('ask');
  });
});
