// Proves the double's HTTP interactions against a small endpoint that checks signatures with Discord's own package.
import { createServer, type Server } from 'node:http';
import { verifyKey } from 'discord-interactions';
import { afterEach, describe, expect, test } from 'vitest';
import { type Double, startDouble } from './double.ts';

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: unknown;
}
type Answering = (payload: Readonly<Record<string, unknown>>) => Answer | Promise<Answer>;
const pong: Answer = { body: { type: 1 } };
const reply = (content: string, flags = 0): Answer => ({
  body: { type: 4, data: { content, flags } },
});

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** An endpoint as Discord wants it: 401 for a bad signature, PONG for a PING, else what `answer` says. */
async function endpoint(double: Double, answer: Answering, trusting = false): Promise<string> {
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    const header = (name: string) => String(request.headers[name]);
    const [signature, timestamp] = [
      header('x-signature-ed25519'),
      header('x-signature-timestamp'),
    ] as const;
    const good = trusting || (await verifyKey(body, signature, timestamp, double.publicKey));
    const payload = JSON.parse(body.toString());
    const given = !good ? { status: 401 } : payload.type === 1 ? pong : await answer(payload);
    const text = given.body === undefined ? '' : JSON.stringify(given.body);
    response.writeHead(given.status ?? 200, { 'content-type': given.type ?? 'application/json' });
    response.end(text);
  });
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  open.push({ close });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/interactions`;
}

async function newDouble(deadline = 3000): Promise<Double> {
  const double = await startDouble({ token: 'secret', deadline });
  open.push({ close: () => double.stop() });
  return double;
}

describe('An endpoint', () => {
  test('that checks signatures is taken, and shown by the application', async () => {
    const double = await newDouble();
    const url = await endpoint(double, () => reply('x'));
    await double.setEndpoints(url);
    const response = await fetch(`${double.api}/v10/applications/@me`, {
      headers: { authorization: 'Bot secret' },
    });
    expect(await response.json()).toMatchObject({
      verify_key: double.publicKey,
      interactions_endpoint_url: url,
    });
    expect(double.publicKey).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('that accepts a bad signature is refused, as by the portal', async () => {
    const double = await newDouble();
    const url = await endpoint(double, () => reply('x'), true);
    await expect(double.setEndpoints(url)).rejects.toThrow(
      'answered a bad signature with 200, not 401',
    );
  });

  test('that is not there is refused, at the start too', async () => {
    const nowhere = 'http://127.0.0.1:1/interactions';
    const started = startDouble({ token: 'secret', endpoints: [nowhere] });
    await expect(started).rejects.toThrow('did not answer a PING');
  });

  test('gets a request that its key verifies, and no other', async () => {
    const double = await newDouble();
    const body = JSON.stringify({ type: 1 });
    const { 'x-signature-ed25519': signature, 'x-signature-timestamp': at } = double.sign(body);
    expect(await verifyKey(body, signature, at, double.publicKey)).toBe(true);
    expect(await verifyKey(`${body} `, signature, at, double.publicKey)).toBe(false);
    expect(await verifyKey(body, signature, `${at}0`, double.publicKey)).toBe(false);
  });
});

describe('An interaction by HTTP', () => {
  test('is answered by the body of the response, without any gateway', async () => {
    const double = await newDouble();
    const url = await endpoint(double, ({ data }) => reply(JSON.stringify(data).slice(0, 20), 64));
    await double.setEndpoints(url);
    const answer = await double.interact(double.command('ask'));
    expect(answer.message?.content).toMatch(/^\{"id":/u);
    expect(answer.ephemeral).toBe(true);
    expect(double.deliveries).toMatchObject([{ url, status: 200, body: { type: 4 } }]);
  });

  test('goes to several endpoints in turn', async () => {
    const double = await newDouble();
    const urls = [
      await endpoint(double, () => reply('one')),
      await endpoint(double, () => reply('two')),
    ];
    await double.setEndpoints(...urls);
    const answers: unknown[] = [];
    for (const name of ['a', 'b', 'c'])
      answers.push((await double.interact(double.command(name))).message?.content);
    expect(answers).toEqual(['one', 'two', 'one']);
  });

  test('acknowledged by 202 may be answered by a callback, once', async () => {
    const double = await newDouble();
    const callback = (id: unknown, token: unknown) =>
      fetch(`${double.api}/v10/interactions/${id}/${token}/callback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(reply('later').body),
      });
    const codes: number[] = [];
    await double.setEndpoints(
      await endpoint(double, ({ id, token }) => {
        void callback(id, token)
          .then((first) => codes.push(first.status))
          .then(() => callback(id, token))
          .then((second) => codes.push(second.status));
        return { status: 202 };
      }),
    );
    const answer = await double.interact(double.command('ask'));
    expect(answer.message?.content).toBe('later');
    await expect.poll(() => codes).toEqual([204, 400]);
  });

  const bad: readonly (readonly [string, Answer, string])[] = [
    ['an error', { status: 500 }, 'the endpoint answered 500'],
    ['no content type of ours', { type: 'text/plain', body: 'x' }, 'content-type "text/plain"'],
    ['a message that Discord refuses', reply('x'.repeat(2001)), '50035'],
    ['an answer of another kind', { body: { type: 8, data: { choices: [] } } }, '50035'],
  ];
  test.each(bad)('answered with %s fails at once', async (_name, given, word) => {
    const double = await newDouble();
    await double.setEndpoints(await endpoint(double, () => given));
    await expect(double.interact(double.command('ask'))).rejects.toThrow(word);
  });

  test('refused for several faults fails with each on a line of its own', async () => {
    const double = await newDouble();
    await double.setEndpoints(await endpoint(double, () => ({ body: { data: 'x' } })));
    const failure: unknown = await double.interact(double.command('ask')).catch(String);
    expect(String(failure).split('\n')).toEqual([
      'Error: /ask (interaction type 2) was not answered: 400 Invalid Form Body (50035)',
      'type is undefined; a command may be answered with 4, 5, 9.',
      "type: undefined is no callback type of Discord's document",
    ]);
  });

  test('answered too late is not answered', async () => {
    const double = await newDouble(150);
    const slow = () =>
      new Promise<Answer>((resolve) => setTimeout(() => resolve(reply('late')), 400));
    await double.setEndpoints(await endpoint(double, slow));
    await expect(double.interact(double.command('ask'))).rejects.toThrow(/ask/u);
    expect(double.world.messages.size).toBe(0);
  });
});
